"""Calendars hold what RFC 5545 asks of them, and the days that the pages show."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from tests.site.hostile import HOSTILE
from tests.views.on.test_occasions import CLUB, HALL, TERMS
from tests.views.services import offer, service

from local_offer.exports import calendar, calendar_entry
from local_offer.offer import Offer
from local_offer.views.on.occasions import occasions
from local_offer.views.on.series import AHEAD, events

TODAY = date(2026, 11, 23)
LAST = TODAY + AHEAD
LONDON = ZoneInfo("Europe/London")
RULES: dict[str, dict[str, Any]] = {
    "weekly": {},
    "fortnightly": {"repeats": "fortnightly", "from": "2026-09-01", "days": ["monday", "friday"]},
    "monthly": {"repeats": "last-in-month", "days": ["sunday"], "opens": "00:30", "closes": "02:00"},
    "term": {"term": "term-time"},
    "holidays": {"term": "holidays", "days": ["tuesday"]},
    "until": {"to": "2027-07-30", "opens": "23:00", "closes": "01:00"},
    "whole-days": {"opens": None, "closes": None, "repeats": "first-in-month"},
}
SHUT: dict[str, Any] = {"bank_holidays": "no", "closed_days": [{"from": "2026-12-24", "to": "2027-01-03"}]}


def _offer() -> Offer:
    clubs = [service(id, locations=HALL, hours=[{**CLUB, **rule}], **SHUT) for id, rule in RULES.items()]
    trip = service("trip", sessions=[{"date": "2026-12-23", "opens": "10:00", "closes": "15:00", "name": "The sea"}])
    return replace(offer(*clubs, trip), term_dates=TERMS)


def _text(offer: Offer, today: date = TODAY) -> str:
    found = events(offer.services, offer, today, today + AHEAD)
    entries = [calendar_entry(each, site_url="https://offer.example/", today=today) for each in found]
    return calendar("What is on", entries)


def _events(text: str) -> Iterator[dict[str, list[str]]]:
    """Of each event its lines by name, put together again where they are folded."""
    for part in text.replace("\r\n ", "").split("BEGIN:VEVENT\r\n")[1:]:
        found: dict[str, list[str]] = {}
        for line in part.partition("END:VEVENT")[0].splitlines():
            name, _, value = line.partition(":")
            found.setdefault(name.partition(";")[0], []).append(value)
        yield found


def _days(event: dict[str, list[str]]) -> set[date]:
    """As a calendar works them out from start, rule and what is left out."""
    start = _moment(event["DTSTART"][0])
    rule = event.get("RRULE", ["FREQ=DAILY;COUNT=1"])[0]
    if "UNTIL" in rule and "T" not in event["DTSTART"][0]:
        start = start.replace(tzinfo=None)
    left_out = {_moment(day).date() for day in event.get("EXDATE", [])}
    return {found.date() for found in rrulestr(rule, dtstart=start)} - left_out


def _moment(text: str) -> datetime:
    form = "%Y%m%dT%H%M%S" if "T" in text else "%Y%m%d"
    return datetime.strptime(text, form).replace(tzinfo=LONDON)


def test_a_calendar_works_out_the_days_that_the_pages_show() -> None:
    made = _offer()
    expected: dict[str, set[date]] = {}
    for each in occasions(made, TODAY, LAST):
        expected.setdefault(each.service.name, set()).add(each.day)

    found = {event["SUMMARY"][0].partition(":")[0]: _days(event) for event in _events(_text(made))}

    assert found == expected
    assert set(expected) == {service.name for service in made.services}


def test_lines_are_short_and_end_as_the_standard_says() -> None:
    text = _text(_offer())

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert text.endswith("END:VCALENDAR\r\n")


def test_an_event_keeps_its_mark_while_its_times_stay() -> None:
    made = _offer()

    marks = [event["UID"] for event in _events(_text(made))]
    later = [event["UID"] for event in _events(_text(made, TODAY + timedelta(days=7)))]

    assert sorted(marks) == sorted(later)
    assert len({*map(tuple, marks)}) == len(marks)


def test_what_ends_after_midnight_ends_on_the_next_day() -> None:
    (late,) = (event for event in _events(_text(_offer())) if event["SUMMARY"] == ["Until"])

    assert _moment(late["DTEND"][0]) - _moment(late["DTSTART"][0]) == timedelta(hours=2)


@pytest.mark.parametrize(
    "words",
    [*HOSTILE, "a;b,c\\d", "a\r\nEND:VEVENT", "é" * 100, "\N{FAMILY}" * 40],
    ids=lambda words: ascii(words)[:20],
)
def test_no_words_of_a_record_end_a_line_or_an_event(words: str) -> None:
    trip = service("trip", name=words, sessions=[{"date": "2026-12-23", "name": words, "note": words}])

    text = _text(offer(trip))

    assert text.count("\r\nBEGIN:VEVENT\r\n") == text.count("\r\nEND:VEVENT\r\n") == 1
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert {line.partition(":")[0].partition(";")[0] for line in text.replace("\r\n ", "").splitlines()[8:-2]} <= {
        *("UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "BEGIN")
    }
