"""On which days opening times fall that come round: every week, every second week, or once a month."""

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from local_offer.records.parts import Hours
from local_offer.schema.vocabulary import vocabulary
from local_offer.views.on.when import WEEK

FORTNIGHTLY = "fortnightly"
_A_WEEK = timedelta(days=7)


def days_between(hours: Hours, first: date, last: date) -> Iterator[date]:
    """In order, both ends included. None where they name no day, or every second week without a first day."""
    begin, end = max(first, hours.from_ or first), min(last, hours.to or last)
    if hours.days and begin <= end and not (hours.repeats == FORTNIGHTLY and not hours.from_):
        monday = begin - timedelta(days=begin.weekday())
        in_week = [timedelta(days=number) for number, name in enumerate(WEEK) if name in hours.days]
        while monday <= end:
            for later in in_week:
                day = monday + later
                if begin <= day <= end and _comes_round(hours, day):
                    yield day
            monday += _A_WEEK


def _comes_round(hours: Hours, day: date) -> bool:
    if hours.repeats == FORTNIGHTLY and hours.from_:
        return (_week(day) - _week(hours.from_)) % 2 == 0
    if week := weeks_of_month().get(hours.repeats or ""):
        return (day.day - 1) // 7 + 1 == week or (week < 0 and day.day + 7 > monthrange(day.year, day.month)[1])
    return True


def _week(day: date) -> int:
    """The number of its week, which begins on a Monday, since the first of all."""
    return (day.toordinal() - 1) // 7


@cache
def weeks_of_month() -> Mapping[str, int]:
    """By id the week of the month, counted from its beginning; the last is -1."""
    return {id: int(term.notes["week"]) for id, term in vocabulary("repeats").terms.items() if "week" in term.notes}
