"""The site that was up before the last one, put aside so that the next takes its folders whole, in one step each."""

import shutil
from pathlib import Path

from local_offer.kept.store import Store

NAME = "spare"


def put_aside(site: Path, council_folder: Path) -> bool:
    """Whether a site that is not wanted any more could be put where the next build looks, in place of an older one."""
    folder = Store(council_folder).folder
    if folder is None:
        return False
    try:
        _remove(folder / NAME)
        site.rename(folder / NAME)
    except OSError:  # such as another disk
        return False
    return True


def claimed(folder: Path | None, place: Path) -> Path | None:
    """The one in the `folder` of what is kept, moved to `place` so that no other build has it too; nothing where there
    is none."""
    if folder is None:
        return None
    try:
        _remove(place)
        (folder / NAME).rename(place)
    except OSError:
        return None
    if place.is_symlink() or not place.is_dir():
        place.unlink()
        return None
    return place


def _remove(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
