"""Which files of a council's folder are records, and which names will not do."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from local_offer.diagnostics import Diagnostic

Kind = Literal["service", "organisation", "comment"]
FOLDERS: dict[str, Kind] = {"services": "service", "organisations": "organisation", "comments": "comment"}
OTHERS = ("vocabulary", "sources", "waivers.yaml", "boundary.geojson", "README.md")
"""What else may stand in `offer/`: vocabularies, the extracts records were made from, accepted faults, the outline."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 80
_RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul", "404", "page", "data", "assets"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that a web server, Windows or this site keeps for itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordFile:
    """`path` is relative to the council's folder, with forward slashes."""

    kind: Kind
    id: str
    path: str
    file: Path


def record_files(folder: Path) -> tuple[list[RecordFile], list[Diagnostic]]:
    """The record files below `folder/offer` in the order of their paths, and what is wrong with names."""
    files: list[RecordFile] = []
    wrong: list[Diagnostic] = []
    top = folder / "offer"
    if not top.is_dir():
        message = "this folder has no 'offer' folder"
        return [], [_wrong("offer", "no-offer", message, "run the command where offer/ stands, or name that folder")]
    for entry in sorted(os.scandir(top), key=lambda entry: entry.name):
        if entry.name in FOLDERS and entry.is_dir():
            for file in _files_below(Path(entry.path)):
                found = _record_file(file, folder, FOLDERS[entry.name])
                (files if isinstance(found, RecordFile) else wrong).append(found)  # type: ignore[arg-type]
        elif entry.name not in OTHERS and not entry.name.startswith("."):
            message = f"'{entry.name}' is not a folder of records"
            remedy = f"records stand in {', '.join(f'offer/{name}' for name in FOLDERS)}"
            wrong.append(_wrong(f"offer/{entry.name}", "stray-file", message, remedy))
    return files, wrong + _twice(files)


def _files_below(folder: Path) -> Iterator[Path]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_below(Path(entry.path))
        else:
            yield Path(entry.path)


def _record_file(file: Path, folder: Path, kind: Kind) -> RecordFile | Diagnostic:
    path = file.relative_to(folder).as_posix()
    if file.is_symlink() and not _stays_inside(file, folder):
        remedy = "put the file itself here"
        return _wrong(path, "link-out", "this link leads out of the folder, or nowhere", remedy)
    if file.is_dir():
        return _wrong(path, "link-out", "this link leads to a folder", "put the files themselves here")
    if file.suffix != ".yaml":
        remedy = f"rename it to {file.stem}.yaml" if file.suffix.lower() in (".yml", ".yaml") else "move it elsewhere"
        return _wrong(path, "unsafe-name", f"'{file.name}' does not end in .yaml", remedy)
    if message := wrong_id(file.stem):
        what, _, remedy = message.partition("; ")
        return _wrong(path, "unsafe-name", what, remedy)
    return RecordFile(kind=kind, id=file.stem, path=path, file=file)


def wrong_id(id: str) -> str:
    """What makes `id` unfit to be a file's name and a page's address, with the remedy; empty when it is fit."""
    if not _ID.fullmatch(id) or len(id) > _LONGEST:
        return f"'{id}' cannot be part of a page's address; use small letters, digits and single hyphens, at most 80"
    return f"'{id}' is a reserved name; choose another" if id in _RESERVED else ""


def _stays_inside(file: Path, folder: Path) -> bool:
    try:
        return file.resolve(strict=True).is_relative_to((folder / "offer").resolve())
    except (OSError, RuntimeError):
        return False


def _twice(files: list[RecordFile]) -> list[Diagnostic]:
    first: dict[tuple[str, str], str] = {}
    wrong = []
    for file in files:
        other = first.setdefault((file.kind, file.id), file.path)
        if other != file.path:
            message = f"the id '{file.id}' is taken by {other}"
            wrong.append(_wrong(file.path, "repeated-id", message, "give one of the files another name"))
    return wrong


def _wrong(path: str, rule: str, message: str, remedy: str) -> Diagnostic:
    return Diagnostic(path=path, line=1, column=1, level="error", rule=rule, message=message, remedy=remedy)
