"""Folders of a site that was put aside, moved into a new one, and what is wanted of the files in them."""

import os
import shutil
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from local_offer.kept import is_ours

Wanted = Callable[[str, os.stat_result], bool]


@dataclass(kw_only=True, slots=True)
class TakenOver:
    """`folders` and `files` that stand in the new site, by their addresses. From those that are `emptied` something was
    taken away."""

    folders: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    emptied: set[str] = field(default_factory=set)


def take_over(spare: Path, site_dir: Path, is_wanted: Wanted) -> TakenOver:
    """Moves the folders at the top of `spare` that the new site has not, takes away each file in them that is not
    wanted, and deletes the rest of `spare`.

    A file in them may be the same as one of the site that is up, so none is ever written over.
    """
    taken, moved = TakenOver(), list[Path]()
    try:
        for entry in os.scandir(spare):
            place = site_dir / entry.name
            if is_ours(entry.stat(follow_symlinks=False), stat.S_IFDIR) and not os.path.lexists(place):
                moved.append(Path(entry.path).rename(place))
                _sift(site_dir, entry.name, is_wanted, taken)
    except OSError:  # such as a folder that is locked: then the new site begins without any
        for place in moved:
            shutil.rmtree(place)
        taken = TakenOver()
    shutil.rmtree(spare, ignore_errors=True)
    return taken


def _sift(site_dir: Path, top: str, is_wanted: Wanted, taken: TakenOver) -> None:
    todo = [top]
    while todo:
        below = todo.pop()
        taken.folders.add(below)
        with os.scandir(f"{site_dir}/{below}") as entries:
            for entry in entries:
                address, about = f"{below}/{entry.name}", entry.stat(follow_symlinks=False)
                if is_ours(about, stat.S_IFDIR):
                    todo.append(address)
                elif is_ours(about, stat.S_IFREG) and is_wanted(address, about):
                    taken.files.add(address)
                else:
                    _take_away(entry)
                    taken.emptied.add(below)


def _take_away(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        os.unlink(entry.path)  # noqa: PTH108 - there may be very many


def remove_empty(site_dir: Path, folders: Iterable[str]) -> None:
    """Those in which nothing stands any more, and what is empty without them."""
    for folder in folders:
        below = folder
        with suppress(OSError):  # until one holds something
            while below:
                (site_dir / below).rmdir()
                below = below.rpartition("/")[0]
