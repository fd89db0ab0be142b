"""On which day each commit was made where a clock was wrong: the order of commits never is."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from local_offer.reading.history.git import Commit


def in_order(commits: Sequence[Commit], today: date) -> tuple[Commit, ...]:
    """The same, the newest first. Most have days that follow on each other; any other gets the day of the last such
    before it, or after it where there is none. Those after which none is of today or before keep their own."""
    kept = _that_follow([commit.day for commit in commits], today)
    if not kept:
        return tuple(commits)
    day = commits[max(kept)].day
    found: list[Commit] = []
    for at in range(len(commits) - 1, min(kept) - 1, -1):
        day = commits[at].day if at in kept else day
        found.append(replace(commits[at], day=day))
    return (*_not_before(commits[: min(kept)], day, today), *reversed(found))


def _not_before(newest: Sequence[Commit], day: date, today: date) -> list[Commit]:
    return [commit if commit.day > today else replace(commit, day=day) for commit in newest]


def _that_follow(days: Sequence[date], today: date) -> frozenset[int]:
    """The places of as many as can be, of days the newest first, of which none is after an earlier one or today."""
    ends: list[int] = []
    at: list[int] = []
    newer: dict[int, int | None] = {}
    for number, day in enumerate(days):
        if day > today:
            continue
        length = bisect_right(ends, -day.toordinal())
        newer[number] = at[length - 1] if length else None
        ends[length : length + 1], at[length : length + 1] = [-day.toordinal()], [number]
    kept = set()
    last = at[-1] if at else None
    while last is not None:
        kept.add(last)
        last = newer[last]
    return frozenset(kept)
