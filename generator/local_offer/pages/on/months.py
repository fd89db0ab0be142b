"""Months as tables: a row for each week, and for each day how much is on and where that stands."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from local_offer import words


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthDay:
    """`address` is where its list stands, and empty where nothing is on."""

    day: date
    count: int
    said: str
    address: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Month:
    """`weeks` begin on a Monday; what is no day of the month is none."""

    title: str
    weeks: tuple[tuple[MonthDay | None, ...], ...]


def months(days: Iterable[date], addresses: Mapping[date, str], first: date, last: date) -> tuple[Month, ...]:
    """Those that hold `first` and `last` and all between; `days` has one entry for each thing that is on."""
    counts = Counter(days)
    found, start = [], first.replace(day=1)
    while start <= last:
        following = (start + timedelta(days=31)).replace(day=1)
        found.append(_month(start, following, counts, addresses))
        start = following
    return tuple(found)


def _month(start: date, following: date, counts: Mapping[date, int], addresses: Mapping[date, str]) -> Month:
    all_days = [start + timedelta(days=number) for number in range((following - start).days)]
    cells: list[MonthDay | None] = [None] * start.weekday()
    cells += [_cell(day, counts.get(day, 0), addresses.get(day, "")) for day in all_days]
    cells += [None] * (-len(cells) % 7)
    return Month(title=words.month(start), weeks=tuple(_in_weeks(cells)))


def _cell(day: date, count: int, address: str) -> MonthDay:
    said = f"{words.day_in_words(day)}: {words.count(count, 'thing')}"
    return MonthDay(day=day, count=count, said=said, address=address)


def _in_weeks(cells: Sequence[MonthDay | None]) -> Iterable[tuple[MonthDay | None, ...]]:
    return (tuple(cells[at : at + 7]) for at in range(0, len(cells), 7))
