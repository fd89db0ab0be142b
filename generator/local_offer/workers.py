"""Work shared among the cores of the machine, in order, with word of how far it has come."""

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

Progress = Callable[[str, int, int], None]
"""Told the name of a stage, how many entries are done and how many there are."""

# Few enough that no core waits long for another at the end, enough that sending costs little beside the work.
CHUNK = 50
WORTH_IT = 200  # entries; below this a second process costs more than it saves

_function: Callable[[Any], Any] | None = None
_entries: Sequence[Any] = ()


def silent(stage: str, done: int, total: int) -> None:
    """Tells nobody."""


def share(
    stage: str, function: Callable[[Task], Result], entries: Iterable[Task], progress: Progress = silent
) -> Iterator[Result]:
    """`function` of each entry, in order. What it returns must be cheap to send between processes.

    Processes are forked, so `function` may be any closure. Where that cannot be done safely (on
    Windows, or beside other threads) the work is done here. Raises `BrokenProcessPool` when a process is ended.
    """
    todo = list(entries)
    cores = os.cpu_count() or 1
    if cores == 1 or len(todo) < WORTH_IT or threading.active_count() > 1 or not hasattr(os, "fork"):
        results: Iterable[list[Any]] = ([function(entry)] for entry in todo)
        yield from _report(stage, results, len(todo), progress)
        return
    # Loaded here, because most commands never share their work and this takes as long as reading ten records.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    global _function, _entries
    _function, _entries = function, todo
    try:
        # An executor and not a pool: a pool waits for ever when one of its processes is ended from outside.
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(cores, fork, initializer=_follow, initargs=(os.getpid(),)) as executor:
            yield from _report(stage, executor.map(_work, range(0, len(todo), CHUNK)), len(todo), progress)
    finally:
        _function, _entries = None, ()


def _follow(parent: int) -> None:
    """Ends this process soon after its parent, which may be killed and cannot tell."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _work(start: int) -> list[Any]:
    assert _function is not None  # noqa: S101 - set before the fork
    return [_function(entry) for entry in _entries[start : start + CHUNK]]


def _report(stage: str, chunks: Iterable[list[Any]], total: int, progress: Progress) -> Iterator[Any]:
    done = 0
    for chunk in chunks:
        done += len(chunk)
        progress(stage, done, total)
        yield from chunk
