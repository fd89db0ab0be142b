"""Files of the last site, from which a new one takes what did not change.

A file is given a second name where the disk allows that, and copied where it does not.
"""

import os
import stat
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import starmap
from pathlib import Path

DAY = 86_400
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptFile:
    """What is known of a file: `sign` is the SHA-256 of what it holds, `time` when that was written."""

    sign: str
    size: int
    time: int


class KeptFiles:
    """Each by a name made of its address and what it holds, so that no two builds mean different files by one name."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder / "files" if folder else None
        if self._folder and (self._folder.is_symlink() or not _is_sound(self._folder)):
            self._folder = None

    def take(self, address: str, known: KeptFile, place: str) -> bool:
        """Whether it could be put at `place`. It is trusted by its size and time, and by what it holds where these are
        others, as after it was brought from elsewhere."""
        if self._folder is None:
            return False
        kept = self._place(address, known.sign)
        try:
            about = os.lstat(kept)
            if not _is_as_new(about, stat.S_IFREG):
                return False
            if (about.st_size, about.st_mtime_ns) == (known.size, known.time) and _link(kept, place):
                return True
            content = Path(kept).read_bytes()
            if sha256(content).hexdigest() != known.sign:
                return False
            return _link(kept, place) or _write(content, place)
        except OSError:
            return False

    def keep(self, address: str, sign: str, file: str) -> None:
        """A file that was just made, in place of a damaged one of its name. Where it cannot be kept, it is made again
        the next time."""
        if self._folder is None:
            return
        kept = self._place(address, sign)
        with suppress(OSError):
            with suppress(FileNotFoundError):
                os.unlink(kept)  # noqa: PTH108 - there are very many: pathlib is slow
            os.makedirs(os.path.dirname(kept), exist_ok=True)  # noqa: PTH103, PTH120
            if not _link(file, kept):
                _write(Path(file).read_bytes(), kept)

    def clear(self, used: Iterable[tuple[str, str]], former: Iterable[tuple[str, str]]) -> None:
        """Takes away those that were of the site before alone, and what builds left that were ended long ago.

        Both are address and sign of each. What another build has just put here stays.
        """
        if self._folder is None:
            return
        wanted, before = set(starmap(_name, used)), set(starmap(_name, former))
        for folder in os.scandir(self._folder):
            for file in os.scandir(folder.path):
                name = folder.name + file.name
                if name not in wanted and (name in before or _is_old(file)):
                    with suppress(OSError):
                        os.unlink(file.path)  # noqa: PTH108

    def _place(self, address: str, sign: str) -> str:
        name = _name(address, sign)
        return f"{self._folder}{os.sep}{name[:2]}{os.sep}{name[2:]}"


def _name(address: str, sign: str) -> str:
    return sha256(f"{address}\0{sign}".encode()).hexdigest()


def _is_old(file: os.DirEntry[str]) -> bool:
    """Or of a day to come, as where a clock was set back."""
    return file.is_file(follow_symlinks=False) and abs(time.time() - file.stat().st_mtime) > DAY


def _is_sound(folder: Path) -> bool:
    """Whether there are folders alone, none of which leads elsewhere; what is not there yet is made."""
    try:
        folder.mkdir(exist_ok=True)
        return all(entry.is_dir(follow_symlinks=False) for entry in os.scandir(folder))
    except OSError:
        return False


def is_ours(about: os.stat_result, sort: int) -> bool:
    """Whether it is of that sort (`stat.S_IFREG`, `stat.S_IFDIR`), this user's, and as open to others as a new one."""
    return _is_as_new(about, sort) and (not hasattr(os, "getuid") or about.st_uid == os.getuid())


def _is_as_new(about: os.stat_result, sort: int) -> bool:
    mode = 0o777 if sort == stat.S_IFDIR else 0o666
    return stat.S_IFMT(about.st_mode) == sort and about.st_mode & 0o777 == mode & ~_umask()


@cache
def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _link(file: str, place: str) -> bool:
    """Whether the disk gives a file a second name. One of another user's stays that user's, and so is copied."""
    try:
        if hasattr(os, "getuid") and os.lstat(file).st_uid != os.getuid():
            return False
        os.link(file, place)
    except OSError:
        return False
    return True


def _write(content: bytes, place: str) -> bool:
    with os.fdopen(os.open(place, _NEW, 0o666), "wb") as file:
        file.write(content)
    return True
