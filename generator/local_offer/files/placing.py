"""A file is put in its place whole and in one step, so that nobody ever meets half of one.

Whatever happens on the way, a full disk or the end of the process, what stood there is then as it was.
"""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from local_offer.files.held import held, is_left

MARK = ".local-offer-new-"
"""How the names of files begin that are not in their place yet. No record's does."""
_WHY = {
    errno.ENOSPC: "the disk is full; make room",
    errno.EDQUOT: "there is no room left for you on this disk; make room",
    errno.EFBIG: "the system allows no file of that size here; raise its limit",
    errno.EACCES: "this user may not write there; mend the permissions",
    errno.EPERM: "this user may not write there; mend the permissions",
    errno.EROFS: "this disk can only be read; use another",
    errno.ENOTDIR: "a file stands where its folder should be; move it",
    errno.EEXIST: "a file stands where its folder should be; move it",
    errno.EBUSY: "another program or disk holds it; choose another place",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


class UnwritableError(Exception):
    """A file could not be written and is as it was; the text says which, why, and what to do."""


def put(file: Path, content: str | bytes, *, name: str = "", within: Path | None = None, anew: bool = False) -> None:
    """Puts the content in the file's place, in folders that are made where they are missing.

    `name` is how people know the file. A link is followed, but not out of `within`. What is put `anew` takes the place
    of nothing. Raises `UnwritableError`.
    """
    name = name or str(file)
    try:
        place = _place(file, within, name)
        place.parent.mkdir(parents=True, exist_ok=True)
        with _beside(place, content.encode() if isinstance(content, str) else content) as new:
            _put_anew(new, place, name) if anew else new.replace(place)
    except OSError as error:
        raise unwritable(name, error) from error


def unwritable(name: str, error: OSError) -> UnwritableError:
    """Why the file that people know by that name could not be written, and what to do."""
    why = _WHY.get(error.errno or 0, f"{error.strerror}; mend that")
    return UnwritableError(f"{name} cannot be written, and is as it was: {why}, then run this again")


def _place(file: Path, within: Path | None, name: str) -> Path:
    """Where the file really is, or is to be."""
    place = Path(os.path.realpath(file))
    if within is not None and not place.is_relative_to(os.path.realpath(within)):
        raise UnwritableError(f"{name} is reached by a link that leads out of the folder; take the link out")
    if place.is_symlink() or (within is not None and file.is_symlink() and not place.exists()):
        raise UnwritableError(f"{name} is a link that leads nowhere; take the link out")
    if place.exists() and not place.is_file():
        raise UnwritableError(f"{name} is a folder, a pipe or a device and no file; move it, or choose another name")
    return place


@contextmanager
def _beside(place: Path, content: bytes) -> Iterator[Path]:
    """A new file with the content in the same folder: a move from another disk would not be one step."""
    _clear(place.parent)
    new = place.with_name(f"{MARK}{secrets.token_hex(4)}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with held(new):
            with os.fdopen(descriptor, "wb") as written:
                written.write(content)
                written.flush()
                os.fsync(descriptor)  # or a machine that stops may keep the new name and lose what it stands for
            if place.exists():
                new.chmod(stat.S_IMODE(place.stat().st_mode))
            yield new
    finally:
        new.unlink(missing_ok=True)


def _put_anew(new: Path, place: Path, name: str) -> None:
    with suppress(OSError):  # some disks know no second name for a file
        os.link(new, place)
        return
    if os.path.lexists(place):
        raise UnwritableError(f"{name} is there already; choose another name")
    new.rename(place)


@cache
def _clear(folder: Path) -> None:
    """Deletes what processes that were killed have left in a folder; once, since a folder may hold thousands."""
    with suppress(OSError):
        for left in list(folder.glob(f"{MARK}*")):
            if left.is_file() and is_left(left):
                left.unlink(missing_ok=True)
