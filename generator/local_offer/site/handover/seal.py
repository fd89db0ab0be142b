"""The seal of a site: the file by which a later build knows a folder as the work of one before, and may replace it."""

import json
from pathlib import Path

from local_offer.files import content_of

NAME = ".local-offer-site"
_SAYS = "Made by local-offer, which replaces this folder as a whole. Keep nothing of your own in it.\n"
_LARGEST = 1024 * 1024
_OF_THE_SYSTEM = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What file managers leave wherever a person looks."""


def begin(folder: Path) -> None:
    """Says that the folder is ours, and not yet what is in it."""
    (folder / NAME).write_text(_SAYS, encoding="utf-8", newline="\n")


def close(folder: Path) -> None:
    """Says what is in the folder when all is there. The same file is filled, which may be held."""
    names = sorted(entry.name for entry in folder.iterdir() if entry.name not in _OF_THE_SYSTEM)
    (folder / NAME).write_text("".join((_SAYS, *(f"{json.dumps(name)}\n" for name in names))), encoding="utf-8")


def is_on(folder: Path) -> bool:
    return _names(folder) is not None


def is_whole(folder: Path) -> bool:
    """Whether all is still there that was when the seal was closed."""
    names = _names(folder)
    return bool(names) and all((folder / name).exists() for name in names or ())


def others(folder: Path) -> list[str]:
    """What stands in a sealed folder that no build put there. A site with a seal of its own in it, such as the manual,
    is none of those."""
    names = _names(folder)
    there = sorted(entry for entry in folder.iterdir() if entry.name not in _OF_THE_SYSTEM)
    return [entry.name for entry in there if names and entry.name not in names and not is_on(entry)]


def _names(folder: Path) -> set[str] | None:
    """Nothing when there is no seal of ours; empty when it was not closed."""
    file = folder / NAME
    try:
        text = "" if file.is_symlink() else content_of(file, _LARGEST).decode()
        says, _, names = text.partition("\n")
        return {str(json.loads(name)) for name in names.splitlines()} if says + "\n" == _SAYS else None
    except (OSError, ValueError):
        return None
