"""Which services are open when, for the finder to tell which are open now: a file that it loads only when asked."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.schema.bank_holidays import bank_holidays
from local_offer.views.on.when import WEEK, all_hours, is_told_whole, minutes

_EPOCH = date(1970, 1, 1).toordinal()
_TERMS = ("all-year", "term-time", "holidays")


def opening_file(services: Sequence[Service], offer: Offer) -> str:
    """JSON. Days are counted from 1 January 1970, times are minutes of the day.

    `lines`: of each opening time the service's number, its days (Monday is 1, Tuesday 2, Wednesday 4 …), when it opens
    and closes, whether in term time (1) or in the holidays (2), how it repeats, its first and its last day. What is
    said of no line is left off at its end, or is 0. `closed`: a service's number with first and last day.
    `bank_holidays` are days; `on_them` has by answer those who say whether they are open then.
    """
    terms = offer.term_dates.terms if offer.term_dates else ()
    file: dict[str, Any] = {
        "lines": [
            line for number, service in enumerate(services) if service.is_open for line in _lines(number, service)
        ],
        "closed": [
            [number, _day(closed.from_), _day(closed.last)]
            for number, service in enumerate(services)
            for closed in service.closed_days
        ],
        "bank_holidays": sorted(map(_day, bank_holidays())),
        "on_them": {
            answer: [number for number, service in enumerate(services) if service.bank_holidays == answer]
            for answer in ("yes", "no")
        },
        "terms": [[_day(term.from_), _day(term.to)] for term in terms],
    }
    return json.dumps(file, separators=(",", ":")) + "\n"


def _lines(number: int, service: Service) -> Iterator[list[int | str]]:
    """Those that say on which days and from when until when. What closes later does so by itself."""
    closes = service.status.date if service.status.coming else None
    for hours in all_hours(service):
        if hours.days and hours.opens and hours.closes and is_told_whole(hours):
            last = min(filter(None, (hours.to, closes)), default=None)
            yield _short([number, *_times(hours), _day(hours.from_), _day(last)])


def _times(hours: Hours) -> Iterator[int | str]:
    yield sum(2 ** WEEK.index(day) for day in hours.days)
    yield from (minutes(time) for time in (hours.opens, hours.closes) if time)
    yield _TERMS.index(hours.term or "all-year")
    yield "" if hours.repeats in (None, "weekly") else str(hours.repeats)


def _day(day: date | None) -> int:
    return day.toordinal() - _EPOCH if day else 0


def _short(line: list[int | str]) -> list[int | str]:
    while not line[-1] and len(line) > 4:  # number, days and both times always stand
        line.pop()
    return line
