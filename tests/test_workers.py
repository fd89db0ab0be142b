"""Work shared among the cores comes back whole and in order."""

import os
import select
import signal
import threading

import pytest

from local_offer.workers import CHUNK, WORTH_IT, WorkerEndedError, share

PATIENCE = 60
"""Seconds for the other process to come to its turn, however busy the machine is."""


@pytest.fixture(autouse=True)
def _no_thread_of_another_test(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside a thread the work is not shared, and a server of another test may still run in this process."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.mark.parametrize("number", [0, 1, WORTH_IT - 1, WORTH_IT, WORTH_IT * 3 + 7])
def test_results_come_in_the_order_of_the_entries(number: int) -> None:
    offset = 5

    results = share("Counting", lambda entry: entry + offset, range(number))

    assert list(results) == [entry + offset for entry in range(number)]


@pytest.mark.parametrize(("number", "here"), [(3, []), (WORTH_IT, ["sample"])])
def test_a_sample_is_done_in_this_process_before_work_is_shared(
    monkeypatch: pytest.MonkeyPatch, number: int, here: list[str]
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    done: list[str] = []

    list(share("Adding", done.append, ["entry"] * number, samples=["sample"]))

    assert [one for one in done if one == "sample"] == here


@pytest.mark.parametrize("number", [3, WORTH_IT + CHUNK // 2])
def test_progress_is_told_to_the_last_entry(number: int) -> None:
    told: list[tuple[str, int, int]] = []

    list(share("Counting", str, range(number), lambda *words: told.append(words)))

    assert told[-1] == ("Counting", number, number)
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


@pytest.mark.parametrize("number", [1, WORTH_IT])
def test_a_fault_of_our_own_is_not_swallowed(number: int) -> None:
    with pytest.raises(ZeroDivisionError):
        list(share("Dividing", lambda entry: 1 // (entry - entry), range(number)))


def _refuse(*_: object) -> None:
    raise BlockingIOError(11, "Resource temporarily unavailable")


def _watched(monkeypatch: pytest.MonkeyPatch, most: int, cores: int = 2) -> list[int]:
    """The processes that are begun on a machine that gives `most`."""
    fork, begun = os.fork, list[int]()

    def counted() -> int:
        if len(begun) == most:
            _refuse()
        begun.append(fork())
        return begun[-1]

    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    monkeypatch.setattr(os, "fork", counted)
    return begun


@pytest.mark.parametrize("refused", ["fork", "pipe"])
def test_the_work_is_done_here_where_the_system_gives_no_process(refused: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, refused, _refuse)

    assert list(share("Counting", str, range(WORTH_IT))) == [str(number) for number in range(WORTH_IT)]


def test_two_do_it_all_where_the_system_gives_no_third(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = _watched(monkeypatch, most=1, cores=8)

    processes = set(share("Counting", _Both(), range(WORTH_IT * 2)))

    assert processes == {os.getpid(), *begun}


def test_this_process_is_one_of_those_that_work_and_the_first_entry_is_of_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = _watched(monkeypatch, most=5)

    processes = list(share("Counting", _Both(), range(WORTH_IT * 2)))

    assert len(begun) == 1
    assert processes[0] == begun[0]
    assert set(processes) == {os.getpid(), *begun}


def test_a_process_ends_with_the_first_entries_where_they_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = _watched(monkeypatch, most=5)

    processes = list(share("Counting", _Both(), range(WORTH_IT * 2), first_is_large=True))

    first, following = begun
    assert processes[:CHUNK] == [first] * CHUNK
    assert set(processes[CHUNK:]) <= {os.getpid(), following}
    for process in begun:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)


def test_few_entries_are_shared_where_each_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = _watched(monkeypatch, most=5)

    processes = set(share("Counting", _Both(), range(20), at_once=1))

    assert processes == {os.getpid(), *begun}


def test_a_long_answer_is_taken_in_while_this_process_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    here, (told, telling) = os.getpid(), os.pipe()
    has_gone_on = False

    def said(entry: int) -> tuple[int, str]:
        nonlocal has_gone_on
        if os.getpid() != here:
            if entry >= CHUNK:  # no more of its first chunk, whose answer is longer than a pipe
                os.write(telling, b".")
            return os.getpid(), "long" * 10_000
        has_gone_on = has_gone_on or bool(select.select([told], (), (), PATIENCE / CHUNK)[0])
        return here, ""

    answers = list(share("Saying", said, range(CHUNK * 8)))

    assert sum(process != here for process, _ in answers) > CHUNK


class _Both:
    """Tells which process works; the other one waits until this one has begun, and so neither is left without work."""

    def __init__(self) -> None:
        self.here = os.getpid()
        self.begun, self.beginning = os.pipe()

    def __call__(self, entry: int) -> int:
        if os.getpid() == self.here:
            os.write(self.beginning, b".")
        else:
            select.select([self.begun], (), (), PATIENCE)
        return os.getpid()


def test_no_process_is_begun_beside_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = _watched(monkeypatch, most=2)
    monkeypatch.setattr(threading, "active_count", lambda: 2)

    assert set(share("Counting", lambda _: os.getpid(), range(WORTH_IT))) == {os.getpid()}
    assert begun == []


def test_no_thread_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading.Thread, "start", _refuse)

    assert list(share("Counting", str, range(WORTH_IT)))[-1] == str(WORTH_IT - 1)


def test_a_process_that_is_ended_ends_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    here = os.getpid()

    def end(entry: int) -> int:
        if os.getpid() != here and entry == CHUNK // 2:
            os.kill(os.getpid(), signal.SIGKILL)
        return entry

    with pytest.raises(WorkerEndedError):
        list(share("Counting", end, range(WORTH_IT)))


def test_too_little_memory_for_a_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fill(entry: int) -> int:
        raise MemoryError

    monkeypatch.setattr(os, "cpu_count", lambda: 2)

    with pytest.raises(MemoryError):
        list(share("Filling", fill, range(WORTH_IT)))


def test_whoever_stops_asking_leaves_no_process_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = _watched(monkeypatch, most=2)

    next(share("Counting", str, range(WORTH_IT * 50)))

    for process in begun:
        with pytest.raises(ChildProcessError):
            os.waitpid(process, os.WNOHANG)
