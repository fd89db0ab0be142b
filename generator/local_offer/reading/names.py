"""Which files of a council's folder are records, and which names will not do."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.files.links import leads_out
from local_offer.notation import holds_records
from local_offer.reading.portable import as_text, unportable
from local_offer.reading.text import LARGEST
from local_offer.schema.rules import wording
from local_offer.schema.text_forms import has_form, longest_id

Kind = Literal["service", "organisation", "comment", "log", "gap", "series", "guide", "several"]
FOLDERS: dict[str, Kind] = {
    "services": "service",
    "organisations": "organisation",
    "comments": "comment",
    "log": "log",
    "gaps": "gap",
    "figures": "series",
}
OTHERS = (
    "vocabulary",
    "sources",
    "council.yaml",
    "waivers.yaml",
    "imports.yaml",
    "boundary.geojson",
    "postcodes.csv",
    "duties.csv",
    "links.csv",
    "README.md",
)
"""What else may stand in `offer/`: vocabularies, the extracts records were made from, what only the council knows,
accepted faults, what imports obey, the outline, where postcodes lie, and since when each duty stands as it does."""
_UNREAD = ("vocabulary", "sources", "README.md")
"""Those that are no file which is read, and so are looked at here."""
ENDINGS = (".yaml", ".yml")
LOCAL = "local"
"""The folder below `offer/services` in which services go that are sent to the council, where there is one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordFile:
    """`path` is relative to the council's folder, with forward slashes; `at` is where the system finds it. A file of
    `several` records has no id."""

    kind: Kind
    id: str
    path: str
    at: str

    @property
    def file(self) -> Path:
        return Path(self.at)

    @property
    def name(self) -> str:
        """As in `service/small-club`."""
        return f"{self.kind}/{self.id}"


def record_files(folder: Path) -> tuple[list[RecordFile], list[Diagnostic]]:
    """The record files below `folder/offer` in the order of their paths, and what is wrong with names."""
    top = folder / "offer"
    if leads_out(top, folder):
        return [], [_wrong("link-out/elsewhere", "offer")]
    if not top.is_dir():
        return [], [_wrong("no-offer", "offer")]
    wrong: list[Diagnostic] = []
    files: list[RecordFile] = []
    for entry in _entries(top, folder, wrong):
        if entry.name.startswith("."):
            wrong += _hidden(entry, folder, is_record=False)
        elif entry.name in FOLDERS and entry.is_dir(follow_symlinks=False):
            for file, path in _files_below(entry, folder, wrong):
                found = _record_file(file, path, folder, FOLDERS[entry.name])
                (files if isinstance(found, RecordFile) else wrong).append(found)  # type: ignore[arg-type]
        elif entry.name in FOLDERS:
            wrong.append(_wrong("link-out/no-folder", f"offer/{entry.name}", name=entry.name))
        elif entry.name in _UNREAD:
            wrong += _unread(entry, top, folder)
        elif entry.name not in OTHERS and _holds_several(Path(entry.path), folder):
            files.append(_several(Path(entry.path), folder))
        elif entry.name not in OTHERS:
            folders = ", ".join(f"offer/{name}" for name in FOLDERS)
            wrong.append(_wrong("stray-file", f"offer/{entry.name}", name=entry.name, folders=folders))
    return files, wrong + _twice(files)


def is_of_a_record(path: str) -> bool:
    """Whether records or guides stand in the folder of the file; `path` is from the council's folder."""
    top, _, below = path.partition("/")
    if top == "offer":
        return below.partition("/")[0] in FOLDERS
    return path.startswith("docs/guides/") and path.endswith(".md") and not path.endswith("/index.md")


def guide_files(folder: Path) -> list[RecordFile]:
    """The guides below `folder/docs/guides`. Lists of guides, called `index.md`, are none."""
    docs = folder / "docs"
    top = docs / "guides"
    if top.is_symlink() or docs.is_symlink():  # which is told where the council's own files are looked at
        return []
    found = sorted(
        file for file in top.rglob("*.md") if file.is_file() and file.stem != "index" and not leads_out(file, docs)
    )
    return [
        RecordFile(
            kind="guide",
            id=file.relative_to(top).with_suffix("").as_posix(),
            path=file.relative_to(folder).as_posix(),
            at=str(file),
        )
        for file in found
    ]


def other_file(folder: Path, name: str) -> Path | Diagnostic | None:
    """`offer/<name>`, such as `waivers.yaml`; nothing when it is not there; what is wrong when it is a link out."""
    top = folder / "offer"
    if leads_out(top, folder):  # which is told once, where the records are
        return None
    file = top / name
    if leads_out(file, top) or leads_out(file.parent, top):
        return _wrong("link-out/elsewhere", f"offer/{name}")
    return file if os.path.lexists(file) else None


def _files_below(
    below: os.DirEntry[str], folder: Path, wrong: list[Diagnostic]
) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Each with its path from `folder` on."""
    top = Path(below.path).relative_to(folder).as_posix()
    for entry in _entries(Path(below.path), folder, wrong):
        if entry.name.startswith("."):
            wrong += _hidden(entry, folder, is_record=True)
        elif entry.is_dir(follow_symlinks=False):
            yield from _files_below(entry, folder, wrong)
        else:
            yield entry, f"{top}/{entry.name}"


def _entries(below: Path, folder: Path, wrong: list[Diagnostic]) -> list[os.DirEntry[str]]:
    """What stands in the folder `below`, in the order of names."""
    try:
        # In the order of names, since each system has its own and two builds must not differ.
        with os.scandir(below) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        path = below.relative_to(folder).as_posix()
        wrong.append(_wrong("unreadable-file/folder", path, reason=error.strerror))
        return []
    folders = [entry.name for entry in found if entry.is_dir(follow_symlinks=False)]
    wrong += unportable(folders, below.relative_to(folder).as_posix())
    return found


def _unread(entry: os.DirEntry[str], top: Path, folder: Path) -> Iterator[Diagnostic]:
    path = Path(entry.path).relative_to(folder).as_posix()
    if leads_out(Path(entry.path), top):
        if entry.name != "vocabulary":  # which is told with what is read in it
            yield _wrong("link-out/elsewhere", path)
    elif entry.name.endswith(".md") and not entry.is_file():
        yield _wrong("link-out/no-file", path)
    elif not entry.name.endswith(".md") and not entry.is_dir():
        yield _wrong("link-out/no-folder", path, name=entry.name)


def _hidden(entry: os.DirEntry[str], folder: Path, *, is_record: bool) -> Iterator[Diagnostic]:
    """A record that is passed over because of a dot. What editors and systems leave beside a file is none."""
    path = Path(entry.path).relative_to(folder).as_posix()
    if entry.is_dir(follow_symlinks=False):
        below = (name for _, _, names in os.walk(entry.path) for name in names)
        is_passed_over = any(name.endswith(ENDINGS) for name in below)
    else:
        is_passed_over = is_record and entry.name.endswith(ENDINGS) and not entry.name.startswith((".#", "._"))
    if is_passed_over:
        yield _wrong("hidden-record", path, name=entry.name)


def _record_file(entry: os.DirEntry[str], path: str, folder: Path, kind: Kind) -> RecordFile | Diagnostic:
    stem, _, ending = entry.name.rpartition(".")
    # As nearly all are; the listing of the folder has told that it is a file.
    if ending == "yaml" and entry.is_file(follow_symlinks=False) and not _unfit(stem) and path.isprintable():
        return RecordFile(kind=kind, id=stem, path=path, at=entry.path)
    file = Path(entry.path)
    if leads_out(file, folder / "offer"):
        return _wrong("link-out/elsewhere", path)
    if os.path.exists(file) and not os.path.isfile(file):  # noqa: PTH110, PTH113 - pathlib's raise in a locked folder
        return _wrong("link-out/no-file", path)
    if (file.suffix != ".yaml" or _unfit(file.stem)) and _holds_several(file, folder):
        return _several(file, folder)
    if file.suffix != ".yaml":
        key = "unsafe-name/yml" if file.suffix.lower() in (".yml", ".yaml") else "unsafe-name/ending"
        return _wrong(key, path, name=file.name, stem=file.stem)
    if key := _unfit(file.stem):
        return _wrong(key, path, id=file.stem, most=longest_id())
    if not path.isprintable():
        return _wrong("unsafe-name/folder", path)
    return RecordFile(kind=kind, id=file.stem, path=path, at=entry.path)


def place_for(folder: Path, kind: str, id: str, beside: str = "") -> str:
    """Where the file of a new record goes: in the folder of the file `beside` which it came, where that is one of its
    kind, else where the others are that were sent."""
    top = f"offer/{kind}s"
    if beside.startswith(f"{top}/"):
        return f"{beside.rpartition('/')[0]}/{id}.yaml"
    services = folder / "offer" / "services"
    is_local = kind == "service" and ((services / LOCAL).is_dir() or not services.is_dir())
    return f"{top}/{LOCAL}/{id}.yaml" if is_local else f"{top}/{id}.yaml"


def _several(file: Path, folder: Path) -> RecordFile:
    return RecordFile(kind="several", id="", path=file.relative_to(folder).as_posix(), at=str(file))


def _holds_several(file: Path, folder: Path) -> bool:
    """Whether a file whose name is no record's holds records, as the form for providers sends them."""
    path = file.relative_to(folder).as_posix()
    if file.suffix.lower() not in (*ENDINGS, ".txt") or leads_out(file, folder / "offer") or not path.isprintable():
        return False
    try:
        return holds_records(content_of(file, LARGEST).decode("utf-8-sig", "replace").replace("\r", "\n"))
    except OSError:
        return False


def wrong_id(id: str) -> str:
    """What makes `id` unfit to be a file's name and a page's address, with the remedy; empty when it is fit."""
    if not (key := _unfit(id)):
        return ""
    said = wording(key, id=id, most=longest_id())
    return f"{said.message}; {said.remedy}"


@lru_cache(maxsize=16_384)
def _unfit(id: str) -> str:
    """How the rule `unsafe-name` says what makes `id` unfit; empty when it is fit."""
    if not has_form("id", id) or len(id) > longest_id():
        return "unsafe-name/letters"
    return "unsafe-name/reserved" if has_form("reserved-id", id) else ""


def _twice(files: list[RecordFile]) -> list[Diagnostic]:
    first: dict[tuple[str, str], str] = {}
    wrong = []
    for file in files:
        if file.kind == "several":
            continue
        other = first.setdefault((file.kind, file.id), file.path)
        if other != file.path:
            wrong.append(_wrong("repeated-id", file.path, id=file.id, other=other))
    return wrong


def _wrong(key: str, path: str, **filled: object) -> Diagnostic:
    return diagnostic(key, as_text(path), **{name: as_text(str(value)) for name, value in filled.items()})
