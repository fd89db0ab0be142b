"""The records as they stood at a commit, laid out in a folder for as long as they are compared with those of today."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Literal

from local_offer.files import content_of
from local_offer.reading.history import git
from local_offer.reading.text import LARGEST

PATHS = ("offer", "docs/guides")
ENDINGS = (".yaml", ".md")


class UnknownBaseError(Exception):
    """Git does not know what to compare with; the text says what to do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FileChange:
    """`path` is relative to the council's folder."""

    path: str
    what: Literal["new", "changed", "removed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Base:
    """`folder` holds the records and guides of the commit, and is gone when the comparison ends."""

    folder: Path
    commit: str
    changes: tuple[FileChange, ...]


@contextmanager
def base(folder: Path, ref: str) -> Iterator[Base]:
    """The records where `ref` and what is checked out last had everything in common. Raises `UnknownBaseError`."""
    commit = git.commit_of(folder, ref)
    if commit is None:
        raise UnknownBaseError(
            f"git knows no commit called '{ref}' in {folder}; name a branch, a tag or a commit that is in this copy"
        )
    head = git.head(folder)
    # What has come to `ref` since is not this change's doing.
    commit = (head and git.common_commit(folder, commit, head.id)) or commit
    blobs = git.tree(folder, commit, PATHS)
    if blobs is None:
        raise UnknownBaseError(f"git cannot list the files of '{ref}'; run 'git fsck' in {folder}")
    with TemporaryDirectory(prefix="local-offer-") as temporary:
        top = Path(temporary)
        (top / "offer").mkdir()
        _lay_out(folder, top, {path: blob for path, blob in blobs.items() if _is_ours(path)})
        yield Base(folder=top, commit=commit, changes=tuple(_changes(_files(top), _files(folder))))


def _is_ours(path: str) -> bool:
    """A tree made by hand may hold paths that lead out of the folder."""
    parts = PurePosixPath(path).parts
    return path.endswith(ENDINGS) and not any(part in ("..", ".git", "/") or "\\" in part for part in parts)


def _lay_out(folder: Path, top: Path, blobs: Mapping[str, str]) -> None:
    contents = git.blobs(folder, blobs.values(), LARGEST)
    for path, blob in blobs.items():
        if blob in contents:
            file = top / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(contents[blob])


def _files(folder: Path) -> Mapping[str, Path]:
    found = {}
    for path in PATHS:
        if any((folder / part).is_symlink() for part in (path, path.partition("/")[0])):
            continue  # it may lead anywhere, and the check refuses it
        for below, folders, names in os.walk(folder / path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                file = Path(below, name)
                if name.endswith(ENDINGS) and file.is_file() and not file.is_symlink():
                    found[file.relative_to(folder).as_posix()] = file
    return found


def _changes(before: Mapping[str, Path], after: Mapping[str, Path]) -> Iterator[FileChange]:
    for path in sorted({*before, *after}):
        if path not in before:
            yield FileChange(path=path, what="new")
        elif path not in after:
            yield FileChange(path=path, what="removed")
        elif _content(before[path]) != _content(after[path]):
            yield FileChange(path=path, what="changed")


def _content(file: Path) -> bytes:
    """Without the difference that git makes between the ends of lines here and there."""
    try:
        return content_of(file, LARGEST).replace(b"\r\n", b"\n")
    except OSError:
        return b""
