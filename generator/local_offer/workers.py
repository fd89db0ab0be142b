"""Work shared among the cores of the machine, in order, with word of how far it has come."""

import gc
import os
import select
import signal
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
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
_OFTEN = 5  # entries, of thousands; to ask before each whether others wait costs as much as reading a file
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
    at_once: int = CHUNK,
    first_is_large: bool = False,
) -> Iterator[Result]:
    """`function` of each entry, in order. What it returns must be cheap to send between processes.

    Processes are forked, so `function` may be any closure. Where that cannot be done safely (on Windows, or beside
    other threads), or the system gives no process, the work is done here. Raises what `function` raises, and
    `WorkerEndedError`. Of `samples` it is asked before the work is shared, so that what it loads and keeps for all of
    their kind is there in each process and not made in each. So many entries are done `at_once` before a process
    answers: fewer of those that are long. Where the `first_is_large`, its process ends when it has done as many, so
    that its memory goes with it, and another begins from what is here then.
    """
    todo = list(entries)
    cores = os.cpu_count() or 1
    if cores == 1 or len(todo) * CHUNK < WORTH_IT * at_once or threading.active_count() > 1 or not hasattr(os, "fork"):
        results: Iterable[list[Any]] = ([function(entry)] for entry in todo)
    else:
        for sample in samples:
            function(sample)
        results = _shared(function, todo, cores, at_once, first_is_large=first_is_large)
    done = 0
    for chunk in results:
        done += len(chunk)
        progress(stage, done, len(todo))
        yield from chunk


def _shared(
    function: Callable[[Any], Any], todo: Sequence[Any], cores: int, at_once: int, *, first_is_large: bool
) -> Iterator[list[Any]]:
    """The results of each chunk, in order. This process works too: what it has worked out is not worked out again
    elsewhere, and there is one process less to hold a copy of everything.

    No thread and no lock has a part in it, so nothing waits for what will never come: each other process answers
    through a pipe of its own, which ends with it however it ends.
    """
    size = max(at_once, -(-len(todo) // _MOST_CHUNKS))
    chunks = [todo[start : start + size] for start in range(0, len(todo), size)]
    try:
        numbers = _numbers(range(1, len(chunks)))
    except OSError:
        yield from ([function(entry) for entry in chunk] for chunk in chunks)
        return
    workers: dict[Connection, int] = {}
    try:
        others = _taken(numbers)
        # What stands in the first chunk may be large, and its memory is to end with another process.
        first = iter((0,)) if first_is_large else chain((0,), others)
        _begin(workers, function, chunks, [first, *([others] * (cores - 2))])
        found: dict[int, list[Any]] = {}
        ending = next(iter(workers), None) if first_is_large else None
        ours = chain(() if workers else (0,), others)
        for number in range(len(chunks)):
            while number not in found:
                if (own := next(ours, None)) is None:
                    found |= _answers(workers, longest=None)
                else:
                    found[own] = [function(entry) for entry in _meanwhile(chunks[own], workers, found)]
            yield found.pop(number)
            if number == 0 and ending:
                while ending in workers:  # or its memory would stand beside that of the next
                    found |= _answers(workers, longest=None)
                _begin(workers, function, chunks, [others])
    finally:
        for pipe, process in workers.items():
            pipe.close()
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            _bury(process)
        os.close(numbers)
        gc.unfreeze()


def _numbers(of_chunks: Iterable[int]) -> int:
    """A pipe from which each process takes the next number until there is none."""
    numbers, end = os.pipe()
    os.write(end, b"".join(number.to_bytes(_DIGITS, "big") for number in of_chunks))
    os.close(end)
    return numbers


def _taken(numbers: int) -> Iterator[int]:
    while taken := os.read(numbers, _DIGITS):
        yield int.from_bytes(taken, "big")


def _meanwhile(chunk: Sequence[Any], workers: dict["Connection", int], found: dict[int, list[Any]]) -> Iterator[Any]:
    """The entries of a chunk. Now and then what the others have answered is taken in: one with a long answer cannot go
    on before."""
    for place, entry in enumerate(chunk):
        if place % _OFTEN == 0:
            found |= _answers(workers, longest=0)
        yield entry


def _begin(
    workers: dict["Connection", int],
    function: Callable[[Any], Any],
    chunks: Sequence[Sequence[Any]],
    numbers: Sequence[Iterator[int]],
) -> None:
    """As many processes as the system gives, each by the pipe through which it answers: at most one for each of
    `numbers`, which are those of its chunks."""
    # Loaded here, because most commands never share their work.
    from multiprocessing.connection import Pipe

    gc.freeze()  # or each process would look through what they share, and so copy it
    for taken in numbers[: len(chunks)]:
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
            _work(function, chunks, taken, theirs)
        theirs.close()
        workers[ours] = process


def _work(
    function: Callable[[Any], Any], chunks: Sequence[Sequence[Any]], numbers: Iterator[int], answers: "Connection"
) -> Never:
    """What each other process does: the chunks of these numbers, one by one. Then, and when nobody reads its answers
    any more, it ends at once, without what its parent has still to write."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # the parent says what Ctrl+C has ended
        for number in numbers:
            answers.send((number, [function(entry) for entry in chunks[number]]))
        answers.send(None)
    except BaseException as error:  # the parent raises it
        with suppress(BaseException):
            error.add_note(traceback.format_exc())
            answers.send(error)
    finally:
        os._exit(0)


def _answers(workers: dict["Connection", int], longest: float | None) -> dict[int, list[Any]]:
    """What has been answered, by the chunk's number; of nothing yet it waits `longest` seconds, or for ever."""
    answering, _, _ = select.select(list(workers), (), (), longest)
    return {number: results for pipe in answering for number, results in _answer(pipe, workers).items()}


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
