"""What the machine does not give, and what is too much for it, said in words: the last place that hears of it."""

import errno
import gc
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Any

import click

from local_offer.cli.lazy import LazyGroup

WITH_TRACEBACK = "LOCAL_OFFER_TRACEBACK"
"""Set by whoever works on the program, and wants to see where it happened."""
_SELDOM = 100_000
"""New objects after which Python looks for those that nobody needs. A command is over soon and keeps nearly all that it
makes, so to look after each 700 is a sixth of the work of a build and finds nothing."""
_WHOLE = "What was there before is still there"

_MACHINE = {
    errno.ENOSPC: "the disk is full; make room, then run it again",
    errno.EDQUOT: "your share of the disk is used up; make room, then run it again",
    errno.EFBIG: "the file is larger than the system lets you write; raise that limit (ulimit -f), then run it again",
    errno.EIO: "the disk cannot be read or written; ask who keeps this machine",
    errno.EROFS: "this disk can only be read; choose a folder elsewhere",
    errno.ENOMEM: "there is not memory enough; close other programs or raise the limit (ulimit -v), then run it again",
    errno.EMFILE: "too many files are open; raise that limit (ulimit -n), then run it again",
    errno.ENFILE: "too many files are open on this machine; close other programs, then run it again",
    errno.EAGAIN: "the system gives no more processes; close other programs or raise the limit (ulimit -u)",
}
_PLACE = {
    errno.EACCES: "you have no right to read or write this; mend the rights of the file or folder",
    errno.EPERM: "you have no right to change this; mend the rights of the file or folder",
    errno.ENOENT: "this is not there, or went away meanwhile; look at the path, then run it again",
    errno.ENOTDIR: "a file stands where a folder belongs; move it away",
    errno.EISDIR: "a folder stands where a file belongs; move it away",
    errno.EEXIST: "something stands here already; move it away",
    errno.ENOTEMPTY: "something was put into this folder meanwhile; look at it, then run it again",
    errno.ELOOP: "this is a link that leads back to itself; take it out",
    errno.ENAMETOOLONG: "this name is too long for the system; choose a shorter one",
    errno.EBUSY: "another program holds this; close it, then run it again",
    errno.ETXTBSY: "another program runs this; close it, then run it again",
    errno.EXDEV: "this would have to move to another disk; choose a folder on the same one",
}


class LastWords(LazyGroup):
    """The group of all commands. What no command expects ends here in a sentence; a fault of our own does not."""

    def main(self, *given: Any, **named: Any) -> Any:
        gc.set_threshold(_SELDOM)
        for stream in (sys.stdout, sys.stderr):
            if isinstance(
                stream, TextIOWrapper
            ):  # a name or a sign that the terminal cannot show must not end a command
                stream.reconfigure(errors="backslashreplace")
        try:
            return super().main(*given, **named)
        except Exception as error:
            words = said_of(error)
            if not words or os.environ.get(WITH_TRACEBACK):
                raise
            with suppress(OSError):
                click.echo(f"Error: {words}.", err=True)
            sys.exit(1)


def said_of(error: BaseException) -> str:
    """What happened and what to do; nothing for what only a fault of ours can raise."""
    if isinstance(error, MemoryError) or (isinstance(error, ImportError) and "failed to map" in str(error)):
        return f"{_MACHINE[errno.ENOMEM]}. {_WHOLE}"  # before anything is loaded, for which there is no room
    from local_offer.council.today import WrongDayError  # loaded only when something has gone wrong
    from local_offer.workers import WorkerEndedError

    if isinstance(error, WrongDayError):
        return str(error)
    if isinstance(error, WorkerEndedError):
        return f"one of the processes that share the work was ended from outside. Is there memory enough? {_WHOLE}"
    if isinstance(error, RecursionError):
        return f"something here is nested too deep to read; run: local-offer check. {_WHOLE}"
    return _of_system(error) if isinstance(error, OSError) else ""


def _of_system(error: OSError) -> str:
    place = " -> ".join(
        os.fsdecode(name) for name in (error.filename, error.filename2) if isinstance(name, str | bytes)
    )
    if said := _MACHINE.get(error.errno or 0):
        return f"{place}: {said}" if place else said
    if not place:
        return ""
    reason = error.strerror or "it cannot be read or written"
    return f"{place}: {_PLACE.get(error.errno or 0) or reason[:1].lower() + reason[1:]}"
