"""On which days duties came to stand as they do, from how they stood on some days, which are found by halving."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import chain

from local_offer.records import StateChange
from local_offer.records.duty_change import How

States = Mapping[str, str]
"""The state of each duty, by its id."""
StatesOn = Callable[[date], States | None]
"""At the end of a day; nothing where nobody knows."""


def from_the_beginning(first: date, until: date, states: StatesOn) -> Iterator[StateChange]:
    """From the first day that is known."""
    begin, had = first, states(first) or {}
    yield from (StateChange(day=first, duty=duty, state=state, how="first") for duty, state in had.items())
    # Each month is looked at, so that what came and went again is seen as well.
    for stop in chain(_months(first, until), (until,)):
        has = states(stop)
        if has is not None:
            yield from _changes(begin, had, stop, has, states)
            begin, had = stop, has


def since_then(looked: date, stood: States, until: date, states: StatesOn) -> Iterator[StateChange]:
    """`stood` was recorded at the end of the day `looked`, perhaps by another version of the program."""
    had, has = states(looked), states(until) or {}
    if had is None:
        for duty in _differing(stood, has):
            yield StateChange(day=until, duty=duty, state=has[duty], how="latest")
        yield from (StateChange(day=until, duty=d, state=has[d], how="first") for d in has if d not in stood)
        return
    anew = frozenset(_differing(stood, had))
    yield from (StateChange(day=looked, duty=d, state=had[d], how="first") for d in had if d not in stood)
    for duty in _differing(stood, has):
        if duty in anew:
            yield StateChange(day=until, duty=duty, state=has[duty], how="anew")
    yield from (change for change in _changes(looked, had, until, has, states) if change.duty not in anew)


def _changes(begin: date, had: States, end: date, has: States, states: StatesOn) -> Iterator[StateChange]:
    """What changed after `begin` until `end`, each on its day."""
    changed = _differing(had, has)
    middle = begin + (end - begin) // 2
    between = states(middle) if changed and middle > begin else None
    if between is None:
        how: How = "latest" if middle > begin else "seen"
        yield from (StateChange(day=end, duty=duty, state=has[duty], how=how) for duty in changed)
        return
    yield from _changes(begin, had, middle, between, states)
    yield from _changes(middle, between, end, has, states)


def _differing(had: States, has: States) -> list[str]:
    return [duty for duty, state in has.items() if had.get(duty, state) != state]


def _months(begin: date, end: date) -> Iterator[date]:
    """The first of each month between two days."""
    month = begin.replace(day=1)
    while (month := (month + timedelta(days=32)).replace(day=1)) < end:
        yield month
