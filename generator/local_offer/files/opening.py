"""What stands in a file, and in nothing that only looks like one."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

# Neither waits for who writes into a pipe, nor hands the file to a program that is started meanwhile.
_HOW = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def content_of(file: Path, largest: int | None = None) -> bytes:
    """The bytes of the file; of one that is larger than `largest` only so many, and one more.

    Raises `OSError`, as `opened` does.
    """
    with opened(file) as content:
        return content.read() if largest is None else content.read(largest + 1)


def opened(file: Path) -> BinaryIO:
    """The file, to be read and closed.

    Raises `OSError` as opening does, and of a folder, a pipe, a device or a socket too, which may have no end.
    """
    _require_file(file, file.stat().st_mode)  # before it is opened: that alone makes some devices do something
    content = os.fdopen(os.open(file, _HOW), "rb")
    try:
        _require_file(file, os.fstat(content.fileno()).st_mode)  # it may be another by now
    except OSError:
        content.close()
        raise
    return content


def _require_file(file: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder, not a file", str(file))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "it is a pipe or a device, not a file", str(file))
