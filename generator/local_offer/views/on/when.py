"""On which days of the week, at what time of day and in which part of the year a service is on."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache

from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.schema import Term
from local_offer.schema.vocabulary import vocabulary

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKEND = WEEK[5:]
DAY = 24 * 60
_NOT_EACH_WEEK = re.compile(
    r"fortnight|alternate|\bmonthly\b|\b(?:a|each|every|the|per) month\b|\bweeks? [1-5]\b|\bdates?\b|\bvar(?:y|ies)\b"
    r"|\bevery (?:other|second|third|two|three|2|3)\b|\bexcept\b|\bnot (?:on|in)\b"
    r"|\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:mon|tue|wed|thu|fri|sat|sun)",
    re.IGNORECASE,
)
_NOT_ALL_YEAR = re.compile(r"\bterm\b|\bterm[- ]?times?\b|holidays?\b", re.IGNORECASE)
_A_PART = 30
"""Minutes of a part of the day that make it worth the way: what ends at ten past six is not on in the evening."""


def days_of(service: Service) -> list[str]:
    """In the order of the week."""
    named = {day for hours in all_hours(service) for day in hours.days}
    named |= {day_of(session.date) for session in service.sessions}
    return [day for day in WEEK if day in named]


def parts_of_day(service: Service) -> list[str]:
    """The ids of the parts of the day of which it is there for half an hour, or in which it begins."""
    found: set[str] = set()
    for hours in all_hours(service):
        found |= _parts(hours.opens, hours.closes, hours.days)
    for session in service.sessions:
        found |= _parts(session.opens, session.closes, (day_of(session.date),))
    return [part for part in _parts_of_the_day() if part in found]


def parts_of_year(service: Service) -> list[str]:
    """Term time, holidays or both, as far as it says so."""
    terms = {hours.term for hours in all_hours(service)}
    return [part for part in ("term-time", "holidays") if part in terms or "all-year" in terms]


def all_hours(service: Service) -> Iterator[Hours]:
    yield from service.hours
    for place in service.locations:
        yield from place.hours


def is_told_whole(hours: Hours) -> bool:
    """Whether nothing in its note says that it is not on each of its days: "fortnightly", "term time only"."""
    note = hours.note or ""
    return not ((not hours.repeats and _NOT_EACH_WEEK.search(note)) or (not hours.term and _NOT_ALL_YEAR.search(note)))


def day_of(day: date) -> str:
    return WEEK[day.weekday()]


def minutes(time: str) -> int:
    """`09:30` as minutes since midnight."""
    hour, minute = time.split(":")
    return 60 * int(hour) + int(minute)


def span(opens: str, closes: str) -> tuple[int, int]:
    """In minutes from the midnight before it begins; what closes at or before it opens does so on the next day."""
    begin, end = minutes(opens), minutes(closes)
    return begin, end if end > begin else end + DAY


@cache
def _parts_of_the_day() -> Mapping[str, Term]:
    return vocabulary("times-of-day").terms


@lru_cache(4096)  # of services that are open at nine and close at five there are many
def _parts(opens: str | None, closes: str | None, days: tuple[str, ...]) -> frozenset[str]:
    on = set(days)
    return frozenset(
        id
        for id, part in _parts_of_the_day().items()
        if opens and _is_within(opens, closes, part) and not (part.notes.get("weekdays") and on and on <= {*WEEKEND})
    )


def _is_within(opens: str, closes: str | None, part: Term) -> bool:
    first, last = (minutes(str(part.notes[end])) for end in ("from", "to"))
    if closes is None:
        return first <= minutes(opens) < last
    begin, end = span(opens, closes)
    least = min(_A_PART, end - begin)
    return any(min(end, last + later) - max(begin, first + later) >= least for later in (0, DAY))
