"""What git knows of a folder. It is asked for facts only: nothing of the folder's settings is run, and no network."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryFile

PATIENCE = 20  # seconds
MOST_OF_ALL = 50_000
"""Commits of any kind of which the days are looked at."""
_SAFE = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", f"core.attributesFile={os.devnull}"),
    *("-c", "core.quotepath=off"),
    *("-c", "log.showRoot=true"),
    *("-c", "log.showSignature=false"),  # else a program of the settings is run
    *("-c", "log.mailmap=false"),
    *("-c", "protocol.allow=never"),  # a partial copy would fetch what it lacks
)
_OURS = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_CONFIG_COUNT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class TouchedFile:
    """One file in one commit. `status` is git's letter: A, D, M, T or R. Paths are relative to the folder asked for;
    a path or blob is empty where there is none, or where it is no plain file."""

    status: str
    old_path: str
    new_path: str
    old_blob: str
    new_blob: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Commit:
    """`day` is when it was committed, in UTC. `is_first` when git knows none before it."""

    id: str
    day: date
    is_first: bool
    entries: tuple[TouchedFile, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    id: str
    is_shallow: bool


def head(folder: Path) -> Head | None:
    """Where the folder's repository stands; nothing without git, without a repository and without a commit."""
    said = _ask(folder, "rev-parse", "--is-shallow-repository", "--verify", "HEAD^{commit}")
    words = said.decode("ascii", "replace").split() if said else []
    return Head(id=words[1], is_shallow=words[0] != "false") if len(words) == 2 else None


def may_hold(folder: Path, below: Path) -> bool:
    """Whether git keeps any file below a path in `folder`, or could: it does not answer about a folder that is its."""
    said = _ask(folder, "ls-files", "-z", "--", below.as_posix())
    if said is None:
        top = folder.resolve()
        return any((each / ".git").exists() for each in (top, *top.parents))
    return bool(said)


def commits(folder: Path, head: Head, since: date, paths: Iterable[str], most: int) -> tuple[Commit, ...] | None:
    """The commits since a day that touched `paths` below `folder`, the newest first; nothing where git fails.

    Only the main line: what was merged counts from when it was merged.
    """
    before = _last_before(folder, head, since)
    if before is None:
        return None
    said = _ask(
        folder,
        "log",
        # Else the commits of each branch would be told as news on their own days, before anyone had accepted them.
        "--first-parent",
        "--diff-merges=first-parent",
        "--raw",
        "--no-abbrev",
        "-z",
        *("--find-renames=50%", "-l200"),  # so that a great import costs no time without bound
        *("--no-ext-diff", "--no-textconv", "--no-color", "--no-notes", "--relative", "--ignore-submodules=all"),
        "--format=tformat:%H %ct %P",
        f"--max-count={most}",
        head.id,
        *(f"^{id}" for id in before),
        "--",
        *paths,
    )
    return None if said is None else tuple(_commits(said))


def _last_before(folder: Path, head: Head, since: date) -> list[str] | None:
    """The id of the last commit before the first since a day, if any. git itself would stop at one whose clock was
    wrong, and leave out all that came before it."""
    said = _ask(folder, "log", "--first-parent", "--format=%H %ct", f"--max-count={MOST_OF_ALL}", head.id)
    if said is None:
        return None
    lines = [line.split() for line in said.splitlines()]
    first = max((at for at, (_, seconds) in enumerate(lines) if _day(seconds) >= since), default=-1)
    return [lines[first + 1][0].decode("ascii")] if first + 1 < len(lines) else []


def _commits(said: bytes) -> Iterator[Commit]:
    parts = iter(part.lstrip(b"\n") for part in said.split(b"\0"))
    top: list[bytes] = []
    entries: list[TouchedFile] = []
    for part in parts:
        if part.startswith(b":"):
            entries.append(_entry(part, parts))
        elif part:
            if top:
                yield _commit(top, entries)
            top, entries = part.split(), []
    if top:
        yield _commit(top, entries)


def _commit(top: list[bytes], entries: list[TouchedFile]) -> Commit:
    return Commit(
        id=top[0].decode("ascii"),
        day=_day(top[1]),
        is_first=len(top) == 2,
        entries=tuple(entries),
    )


def _day(seconds: bytes) -> date:
    """A commit may claim any day; one that no calendar has is taken for one to come, of which nothing is told."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (OverflowError, OSError, ValueError):
        return date.max


def _entry(part: bytes, parts: Iterator[bytes]) -> TouchedFile:
    """`:100644 100644 <blob> <blob> M`, then its path, or of a rename both paths."""
    old_mode, new_mode, old_blob, new_blob, status = part[1:].decode("ascii").split(" ")
    old_path = new_path = _text(next(parts))
    if status[0] in "RC":
        new_path = _text(next(parts))
    had, has = old_mode.startswith("100"), new_mode.startswith("100")
    return TouchedFile(
        status=status[0],
        old_path=old_path if had else "",
        new_path=new_path if has else "",
        old_blob=old_blob if had else "",
        new_blob=new_blob if has else "",
    )


def commit_of(folder: Path, ref: str) -> str | None:
    """The id of the commit that a name such as `main` or `HEAD^` stands for; nothing where git knows none."""
    said = _ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    return said.decode("ascii", "replace").strip() if said else None


def common_commit(folder: Path, first: str, second: str) -> str | None:
    """The last commit that two have in common; nothing where there is none, or a shallow copy lacks it."""
    said = _ask(folder, "merge-base", first, second)
    return said.decode("ascii", "replace").strip() if said else None


def tree(folder: Path, commit: str, paths: Iterable[str]) -> Mapping[str, str] | None:
    """The blob of each plain file below `paths`, by its path relative to `folder`; nothing where git fails."""
    said = _ask(folder, "ls-tree", "-r", "-z", commit, "--", *paths)
    return None if said is None else dict(_files(said))


def _files(said: bytes) -> Iterator[tuple[str, str]]:
    """Each is `100644 blob <id>`, a tab and the path."""
    for part in said.split(b"\0"):
        top, _, path = part.partition(b"\t")
        words = top.decode("ascii", "replace").split()
        if len(words) == 3 and words[0].startswith("100") and _text(path):
            yield _text(path), words[2]


def _text(path: bytes) -> str:
    """A path that is no text is none of ours."""
    try:
        return path.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def blobs(folder: Path, ids: Iterable[str], largest: int) -> Mapping[str, bytes]:
    """What stands in the blobs, less those that are larger than `largest` bytes and those that git cannot give."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    asked = "".join(f"{id}\n" for id in wanted)
    sizes = _ask(folder, "cat-file", "--batch-check", given=asked)
    small = [
        words[0] for line in (sizes or b"").decode("ascii", "replace").splitlines()
        if len(words := line.split()) == 3 and words[1] == "blob" and int(words[2]) <= largest
    ]  # fmt: skip
    said = _ask(folder, "cat-file", "--batch", given="".join(f"{id}\n" for id in small)) if small else None
    return dict(_contents(said or b""))


def _contents(said: bytes) -> Iterator[tuple[str, bytes]]:
    """Each is `<id> blob <size>`, a line end, the bytes and a line end."""
    start = 0
    while (end := said.find(b"\n", start)) >= 0:
        words = said[start:end].split()
        if len(words) != 3:  # `<id> missing`
            start = end + 1
            continue
        size = int(words[2])
        yield words[0].decode("ascii"), said[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _ask(folder: Path, *words: str, given: str = "") -> bytes | None:
    """What git answers; nothing when it is not there, does not know the folder, or takes too long."""
    program = shutil.which("git")
    if program is None:
        return None
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT}
    with TemporaryFile() as asked:  # not a pipe, which could fill while git waits for us to read
        asked.write(given.encode("ascii"))
        asked.seek(0)
        try:
            done = subprocess.run(  # noqa: S603 - fixed words, no shell
                [program, *_SAFE, "-C", str(folder.resolve()), *words],
                stdin=asked,
                capture_output=True,
                timeout=PATIENCE,
                check=False,
                env={**kept, **_OURS},
            )
        except (OSError, subprocess.SubprocessError):
            return None
    return done.stdout if done.returncode == 0 else None


_KEPT = frozenset({"GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"})
"""Which of the environment's settings still hold: not those that name another repository or program."""
