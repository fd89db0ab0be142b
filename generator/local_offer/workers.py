"""Work shared among the cores of the machine, in order, with word of how far it has come."""

import gc
import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Never, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Task = TypeVar("Task")
Result = TypeVar("Result")

Progress = Callable[[str, int, int], None]
"""Told the name of a stage, how many entries are done and how many there are."""

# Few enough that no core waits long for another at the end, enough that sending costs little beside the work.
CHUNK = 50
WORTH_IT = 230  # entries; below this a second process costs more than it saves
_DIGITS = 4  # bytes of a chunk's number
_MOST_CHUNKS = 1_000  # so that all numbers fit into the smallest pipe while nobody reads it


class WorkerEndedError(Exception):
    """A process was ended from outside before its work was done."""


def silent(stage: str, done: int, total: int) -> None:
    """Tells nobody."""


def share(
    stage: str,
    function: Callable[[Task], Result],
    entries: Iterable[Task],
    progress: Progress = silent,
    *,
    samples: Iterable[Task] = (),
) -> Iterator[Result]:
    """`function` of each entry, in order. What it returns must be cheap to send between processes.

    Processes are forked, so `function` may be any closure. Where that cannot be done safely (on Windows, or beside
    other threads), or the system gives no process, the work is done here. Raises what `function` raises, and
    `WorkerEndedError`. Of `samples` it is asked before the work is shared, so that what it loads and keeps for all of
    their kind is there in each process and not made in each.
    """
    todo = list(entries)
    cores = os.cpu_count() or 1
    if cores == 1 or len(todo) < WORTH_IT or threading.active_count() > 1 or not hasattr(os, "fork"):
        results: Iterable[list[Any]] = ([function(entry)] for entry in todo)
    else:
        for sample in samples:
            function(sample)
        results = _shared(function, todo, cores)
    done = 0
    for chunk in results:
        done += len(chunk)
        progress(stage, done, len(todo))
        yield from chunk


def _shared(function: Callable[[Any], Any], todo: Sequence[Any], cores: int) -> Iterator[list[Any]]:
    """The results of each chunk, in order.

    No thread and no lock has a part in it, so nothing waits for what will never come: each process answers through a
    pipe of its own, which ends with it however it ends.
    """
    # Loaded here, because most commands never share their work.
    from multiprocessing.connection import wait

    size = max(CHUNK, -(-len(todo) // _MOST_CHUNKS))
    chunks = [todo[start : start + size] for start in range(0, len(todo), size)]
    workers = _begin(function, chunks, cores)
    if not workers:
        yield from ([function(entry) for entry in chunk] for chunk in chunks)
        return
    found: dict[int, list[Any]] = {}
    try:
        for number in range(len(chunks)):
            while number not in found:
                for pipe in wait(list(workers)):
                    found |= _answer(pipe, workers)  # type: ignore[arg-type]
            yield found.pop(number)
    finally:
        for pipe, process in workers.items():
            pipe.close()
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            _bury(process)


def _begin(function: Callable[[Any], Any], chunks: Sequence[Sequence[Any]], most: int) -> dict["Connection", int]:
    """As many processes as the system gives, at most `most`, each by the pipe through which it answers."""
    from multiprocessing.connection import Pipe

    workers: dict[Connection, int] = {}
    try:
        numbers, end = os.pipe()
    except OSError:
        return workers
    gc.freeze()  # or each process would look through what they share, and so copy it
    os.write(end, b"".join(number.to_bytes(_DIGITS, "big") for number in range(len(chunks))))
    os.close(end)
    for _ in range(min(most, len(chunks))):
        try:
            ours, theirs = Pipe(duplex=False)
        except OSError:
            break
        try:
            process = os.fork()
        except OSError:  # no memory, or too many processes
            ours.close()
            theirs.close()
            break
        if process == 0:
            # A pipe that another process holds too would not end with its reader.
            for pipe in (ours, *workers):
                pipe.close()
            _work(function, chunks, numbers, theirs)
        theirs.close()
        workers[ours] = process
    os.close(numbers)
    gc.unfreeze()
    return workers


def _work(
    function: Callable[[Any], Any], chunks: Sequence[Sequence[Any]], numbers: int, answers: "Connection"
) -> Never:
    """What each process does: takes the next number until there is none, and answers. Then, and when nobody reads any
    more, it ends at once, without what its parent has still to write."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # the parent says what Ctrl+C has ended
        while taken := os.read(numbers, _DIGITS):
            number = int.from_bytes(taken, "big")
            answers.send((number, [function(entry) for entry in chunks[number]]))
        answers.send(None)
    except BaseException as error:  # the parent raises it
        with suppress(BaseException):
            error.add_note(traceback.format_exc())
            answers.send(error)
    finally:
        os._exit(0)


def _answer(pipe: "Connection", workers: dict["Connection", int]) -> dict[int, list[Any]]:
    """A chunk's results by its number; nothing from a process that has done its work, which leaves `workers`."""
    try:
        said = pipe.recv()
    except (EOFError, OSError) as error:
        raise WorkerEndedError from error
    if isinstance(said, BaseException):
        raise said
    if said is None:
        pipe.close()
        _bury(workers.pop(pipe))
        return {}
    return dict([said])


def _bury(process: int) -> None:
    with suppress(ChildProcessError):  # whoever called us may want no word of ended processes
        os.waitpid(process, 0)
