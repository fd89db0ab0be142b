"""What a process holds for as long as it lives, so that others can tell what a killed one has left."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # on Windows: there nothing is ever found to be left
    fcntl = None  # type: ignore[assignment]


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Holds a file; processes that are forked meanwhile hold it too."""
    with _locked(file, waits=False):
        yield


def is_left(file: Path) -> bool:
    """Whether nobody holds the file any more."""
    if not fcntl:
        return False
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


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Waits until no other process is in such a block about the same folder."""
    with _locked(folder, waits=True):
        yield


@contextmanager
def _locked(path: Path, *, waits: bool) -> Iterator[None]:
    if not fcntl:
        yield
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network disks know no such thing
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))
        yield
    finally:
        os.close(descriptor)
