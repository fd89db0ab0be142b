"""The manifest of a site: every file with its hash, so that a saved file can be shown to be of this site."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from local_offer.files import content_of
from local_offer.site.folder import SiteFolder
from local_offer.site.handover import seal, shares

NAME = "data/manifest.json"
_LEFT_OUT = frozenset({NAME, seal.NAME, shares.NAME})
_LARGEST_MANIFEST = 64 * 1024**2
_text = json.JSONEncoder(ensure_ascii=False).encode
_NONE = "{} is no manifest of a site; take data/manifest.json"


class NoManifestError(Exception):
    """A file is no manifest of a site; the text says so."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """`hashes` are by the paths of files in the site. `commit` is empty where the build knew none."""

    commit: str
    date: str
    program: str
    hashes: dict[str, str]

    def known_as(self, file: Path) -> list[str]:
        """Which files of the site a saved one is, to the letter."""
        own = _hash(file)
        return [path for path, known in self.hashes.items() if known == own]

    def differences(self, folder: Path) -> Iterator[str]:
        """What a copy of the whole site has otherwise, one line for each file."""
        there = {path: (folder / path).is_file() and not (folder / path).is_symlink() for path in _entries(folder)}
        for path in sorted({*there, *self.hashes} - _LEFT_OUT):
            if path in there and not there[path]:
                yield f"{path}: a link, or no file"
            elif path not in there:
                yield f"{path}: missing"
            elif path not in self.hashes:
                yield f"{path}: not in the manifest"
            elif _hash(folder / path) != self.hashes[path]:
                yield f"{path}: changed"


def line(path: str, content: bytes) -> str:
    """What the manifest says of a file, which is all that is needed of what it holds; nothing where it says nothing."""
    if path in _LEFT_OUT:
        return ""
    return line_of(path, hashlib.sha256(content).hexdigest(), len(content))


def line_of(path: str, sign: str, size: int) -> str:
    """The same of a file of which hash and size are known."""
    return f'{{"path": {_text(path)}, "sha256": "{sign}", "bytes": {size}}}'


def sign_in(line: str) -> str:
    """The hash that such a line tells."""
    return line.rpartition('"sha256": "')[2].partition('"')[0]


def write(site_dir: Path, lines: Iterable[str], commit: str, today: date) -> None:
    """`lines` are those of all files of a finished site, in their order. Same files, commit and day: same bytes."""
    write_of(site_dir, lines, commit, today.isoformat(), program())


def write_of(site_dir: Path, lines: Iterable[str], commit: str, day: str, version: str) -> None:
    """As `write`, of a site that a program of that version built on that day."""
    top = {"commit": commit, "date": day, "program": version}
    said = ",\n".join(f"{json.dumps(name)}: {json.dumps(value)}" for name, value in top.items())
    files = ",\n".join(filter(None, lines))
    SiteFolder(site_dir).put(NAME, f'{{\n{said},\n"files": [\n{files}\n]\n}}\n')


def read(file: Path) -> Manifest:
    """Raises `NoManifestError`, and `OSError` where it cannot be opened."""
    try:
        values: Any = json.loads(content_of(file, _LARGEST_MANIFEST))
        said = Manifest(
            commit=str(values["commit"]),
            date=str(values["date"]),
            program=str(values["program"]),
            hashes={str(one["path"]): str(one["sha256"]) for one in values["files"]},
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NoManifestError(_NONE.format(file)) from error
    if not said.hashes:
        raise NoManifestError(_NONE.format(file))
    return said


def _entries(folder: Path) -> Iterator[str]:
    """Whatever is no plain folder: a link may lead to what was never of the site."""
    for below, folders, names in os.walk(folder):
        found = (Path(below, name) for name in (*folders, *names))
        yield from (each.relative_to(folder).as_posix() for each in found if each.is_symlink() or not each.is_dir())


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def program() -> str:
    """The version of the program; empty where it is not installed."""
    try:
        return version("local-offer")
    except PackageNotFoundError:
        return ""
