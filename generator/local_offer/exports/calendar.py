"""Calendars, as RFC 5545 describes them, for the calendar of a telephone or a computer."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from local_offer.exports.lines import folded, text_in_line
from local_offer.records.parts import Hours
from local_offer.records.service import Location
from local_offer.views.on.occasions import Occasion
from local_offer.views.on.repeats import FORTNIGHTLY, weeks_of_month
from local_offer.views.on.series import CalendarEvent
from local_offer.views.on.when import WEEK, span

_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Europe/London",
    "BEGIN:DAYLIGHT",
    "TZNAME:BST",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "DTSTART:19960331T010000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:GMT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "DTSTART:19961027T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarEntry:
    """An event in its lines, which all calendars that hold it have in common. It keeps its mark from one build to the
    next as long as its service and its times stay as they are."""

    order: tuple[date, str, str, str]
    mark: str
    text: str
    is_timed: bool


def calendar_entry(event: CalendarEvent, *, site_url: str, today: date) -> CalendarEntry:
    """`site_url` is the address of the home page, or empty where nobody said what it will be."""
    mark = _mark(event)
    text = folded(_event(mark, event, site_url, today))
    return CalendarEntry(order=event.first.order, mark=mark, text=text, is_timed=bool(event.first.opens))


def calendar(title: str, entries: Iterable[CalendarEntry]) -> str:
    by_mark = {each.mark: each for each in entries}
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Local Offer//What is on//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{text_in_line(title)}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *(_ZONE if any(each.is_timed for each in by_mark.values()) else ()),
    )
    return "".join((folded(lines), *(each.text for each in by_mark.values()), folded(["END:VCALENDAR"])))


def _event(mark: str, event: CalendarEvent, site_url: str, today: date) -> Iterator[str]:
    first = event.first
    address = f"{site_url}services/{first.service.id}/" if site_url else ""
    yield "BEGIN:VEVENT"
    yield f"UID:{mark}@local-offer"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield from _times(first)
    if event.rule and event.last:
        yield f"RRULE:{_rule(event.rule)};UNTIL={_until(event.last, first.opens)}"
    for day in event.left_out:
        yield f"EXDATE{_at(day, first.opens)}"
    yield f"SUMMARY:{text_in_line(': '.join(filter(None, (first.service.name, first.what))))}"
    yield f"DESCRIPTION:{text_in_line(_described(event, address))}"
    if place := _place(first):
        yield f"LOCATION:{text_in_line(place)}"
    if address:
        yield f"URL:{address}"
    yield "END:VEVENT"


def _mark(event: CalendarEvent) -> str:
    first, rule = event.first, event.rule
    when = (rule.days, rule.repeats, rule.from_, rule.term) if rule else (first.day, first.what)
    told = (first.service.id, first.opens, first.closes, first.note if rule else "", _place(first), when)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:24]


def _times(first: Occasion) -> Iterator[str]:
    yield f"DTSTART{_at(first.day, first.opens)}"
    if first.opens and first.closes:
        _, end = span(first.opens, first.closes)
        days, minutes = divmod(end, 24 * 60)
        yield f"DTEND{_at(first.day + timedelta(days=days), f'{minutes // 60:02}:{minutes % 60:02}')}"


def _at(day: date, time: str | None) -> str:
    if time is None:
        return f";VALUE=DATE:{day:%Y%m%d}"
    return f";TZID=Europe/London:{day:%Y%m%d}T{time.replace(':', '')}00"


def _rule(hours: Hours) -> str:
    days = [day[:2].upper() for day in WEEK if day in hours.days]
    if week := weeks_of_month().get(hours.repeats or ""):
        return f"FREQ=MONTHLY;BYDAY={','.join(f'{week}{day}' for day in days)}"
    every = "INTERVAL=2;WKST=MO;" if hours.repeats == FORTNIGHTLY else ""
    return f"FREQ=WEEKLY;{every}BYDAY={','.join(days)}"


def _until(last: date, opens: str | None) -> str:
    """The last time that it begins, by the clock of the world, as the standard asks of times with a zone."""
    if opens is None:
        return f"{last:%Y%m%d}"
    hour, minute = (int(part) for part in opens.split(":"))
    if _is_summer(last):
        last, hour = (last, hour - 1) if hour else (last - timedelta(days=1), 23)
    return f"{last:%Y%m%d}T{hour:02}{minute:02}00Z"


def _is_summer(day: date) -> bool:
    """From the last Sunday of March until the last of October."""
    return _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _described(event: CalendarEvent, address: str) -> str:
    asks = "On a bank holiday, ask whether it is on." if event.asks else ""
    return "\n".join(filter(None, (event.first.note, "Ask before you go: times change.", asks, address)))


def _place(first: Occasion) -> str:
    places = (first.place,) if first.place else first.service.locations
    return _address(places[0]) if len(places) == 1 else ""


def _address(place: Location) -> str:
    return ", ".join(filter(None, dict.fromkeys((place.name, place.address, place.town, place.postcode))))
