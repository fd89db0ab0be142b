"""What a process holds for as long as it lives, so that others can tell what a killed one has left."""

import os
from contextlib import suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # on Windows, where what is open cannot be deleted anyway
    fcntl = None  # type: ignore[assignment]


def hold(descriptor: int) -> None:
    """Holds an open file until it is closed; processes that are forked meanwhile hold it too."""
    if fcntl:
        with suppress(OSError):  # some network disks know no such thing: there nothing is ever found to be left
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_left(file: Path) -> bool:
    """Whether nobody who made the file is alive any more."""
    if not fcntl:
        return True
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(descriptor)
    return True
