"""The parts of a site, built on several machines, become the site that one machine would have built."""

import os
import shutil
from collections.abc import Sequence
from hashlib import sha256
from itertools import pairwise
from json import loads
from pathlib import Path

from local_offer import words
from local_offer.site.folder import files_below
from local_offer.site.handover import manifest, seal, shares
from local_offer.site.handover.shares import BuiltPart, read_part
from local_offer.workers import Progress, share, silent

_DIFFERENT = {
    "commit": "commits of the records",
    "date": "days",
    "version": "versions of the program",
    "program": "programs",
    "sources": "records, pages or settings",
}
_REMEDY = {
    "date": "Set SOURCE_DATE_EPOCH to one day for all of them",
    "version": "Install the same version on each machine",
    "program": "Install the same packages and the same Python on each machine",
}
_SHOWN = ("commit", "date", "version")
_NOT_AS_BUILT = "{} is not as it was built: {}. Fetch it again, or build it again."
_NOT_COPIED = frozenset({shares.NAME, seal.NAME})


class UnfitPartsError(Exception):
    """Parts make no whole site; the text says why, and what to do."""


def join_parts(folders: Sequence[Path], site_dir: Path, progress: Progress = silent) -> int:
    """Puts all parts into `site_dir`, with the manifest of the whole, and returns how many files there are.

    The site holds what a build of the whole would have written, byte for byte. Raises `NoPartError` and
    `UnfitPartsError`.
    """
    parts = sorted(map(read_part, folders), key=lambda part: part.share.number)
    if wrong := _why_unfit(parts):
        raise UnfitPartsError(wrong)
    for part in parts:
        _put(part, site_dir, progress)
    lines = {path: line for part in parts for path, line in part.lines.items()}
    ordered = [lines[path] for path in sorted(lines, key=lambda path: path.split("/"))]
    origin = parts[0].origin
    manifest.write_of(site_dir, ordered, origin.commit, origin.date, origin.version)
    seal.close(site_dir)
    return len(lines)


def _why_unfit(parts: Sequence[BuiltPart]) -> str:
    """Nothing when they are all parts of one site."""
    first = parts[0]
    for part in parts[1:]:
        if part.share.of != first.share.of:
            return (
                f"{first.folder} is {first.share}, and {part.folder} is {part.share}. "
                "Build all with the same number of parts."
            )
        if wrong := _how_different(first, part):
            return wrong
    for before, part in pairwise(parts):
        if part.share == before.share:
            return f"{before.folder} and {part.folder} are both {part.share}. Name each part once."
    if missing := sorted({*range(1, first.share.of + 1)} - {part.share.number for part in parts}):
        named = words.together([str(number) for number in missing])
        return f"Of {first.share.of} parts there is none with the number {named}. Build it, and name its folder too."
    if twice := _told_twice(parts):
        return twice
    return ""


def _how_different(one: BuiltPart, other: BuiltPart) -> str:
    for name, what in _DIFFERENT.items():
        values = getattr(one.origin, name), getattr(other.origin, name)
        if values[0] != values[1]:
            shown = f": {values[0] or 'none'} and {values[1] or 'none'}" if name in _SHOWN else ""
            remedy = _REMEDY.get(name, "Check out the same commit on each machine, with the same settings")
            return (
                f"{one.folder} and {other.folder} were built from different {what}{shown}. {remedy}, and build again."
            )
    return ""


def _told_twice(parts: Sequence[BuiltPart]) -> str:
    """What another plugin wrote is in each part, and must be the same in each."""
    known: dict[str, BuiltPart] = {}
    for part in parts:
        for path, line in part.lines.items():
            held = known.setdefault(path, part)
            if held.lines[path] != line:
                return f"{path} is not the same in {held.folder} and in {part.folder}. Build both again."
    return ""


def _put(part: BuiltPart, site_dir: Path, progress: Progress) -> None:
    """Its files, each looked at: what was lost on the way from another machine must not be missing unseen."""
    there = set(files_below(part.folder)) - _NOT_COPIED
    if wrong := next(iter(sorted(there ^ part.lines.keys())), ""):
        what = "was not in it" if wrong in there else "is missing"
        raise UnfitPartsError(_NOT_AS_BUILT.format(part.folder, f"{wrong} {what}"))
    for folder in sorted({path.rpartition("/")[0] for path in there}):
        (site_dir / folder).mkdir(parents=True, exist_ok=True)

    def put(path: str) -> str:
        """The path of a file that is not what the note says; nothing for one that is."""
        file = part.folder / path
        if file.is_symlink() or sha256(file.read_bytes()).hexdigest() != loads(part.lines[path])["sha256"]:
            return path
        _link(file, site_dir / path)
        return ""

    for changed in share(f"Joining {part.share}", put, sorted(there), progress):
        if changed:
            raise UnfitPartsError(_NOT_AS_BUILT.format(part.folder, f"{changed} has changed"))


def _link(file: Path, target: Path) -> None:
    """The same file under both names where the disk allows it: a site may be larger than what is left of the disk."""
    if target.exists():
        return
    try:
        os.link(file, target)
    except OSError:
        shutil.copyfile(file, target)
