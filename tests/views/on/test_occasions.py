"""What is on is what a plain reading of the records gives, day by day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.views.services import offer, service

from local_offer.records import Service, TermDates, build
from local_offer.views.on.occasions import occasions, undated

FIRST, LAST = date(2026, 11, 23), date(2027, 1, 17)
CLUB = {"days": ["friday"], "opens": "18:00", "closes": "20:00"}
HALL = [{"town": "Crewe"}]
TERMS = build(
    TermDates,
    {
        "terms": [{"from": "2026-11-02", "to": "2026-12-18"}, {"from": "2027-01-04", "to": "2027-02-12"}],
        "source": {"name": "A page"},
    },
)
EVERY_FRIDAY = "11-27 12-04 12-11 12-18 12-25 01-01 01-08 01-15"


def club(hours: dict[str, Any], **values: Any) -> Service:
    return service("club", **{"locations": HALL, "hours": [{**CLUB, **hours}], **values})


def days(*services: Service, terms: TermDates | None = TERMS) -> str:
    found = occasions(replace(offer(*services), term_dates=terms), FIRST, LAST)
    return " ".join(f"{occasion.day:%m-%d}" for occasion in found)


@pytest.mark.parametrize(
    ("hours", "values", "expected"),
    [
        ({}, {}, EVERY_FRIDAY),
        ({"repeats": "weekly"}, {}, EVERY_FRIDAY),
        ({"repeats": "fortnightly", "from": "2026-09-04"}, {}, "11-27 12-11 12-25 01-08"),
        # Counted in weeks, from whatever day of the first.
        ({"repeats": "fortnightly", "from": "2026-09-01"}, {}, "11-27 12-11 12-25 01-08"),
        ({"repeats": "fortnightly"}, {}, ""),
        ({"repeats": "first-in-month"}, {}, "12-04 01-01"),
        ({"repeats": "second-in-month", "days": ["monday", "friday"]}, {}, "12-11 12-14 01-08 01-11"),
        ({"repeats": "fourth-in-month"}, {}, "11-27 12-25"),
        ({"repeats": "last-in-month", "days": ["thursday"]}, {}, "11-26 12-31"),
        ({"from": "2026-12-05", "to": "2026-12-18"}, {}, "12-11 12-18"),
        ({"term": "term-time"}, {}, "11-27 12-04 12-11 12-18 01-08 01-15"),
        ({"term": "holidays"}, {}, "12-25 01-01"),
        ({"term": "all-year"}, {}, EVERY_FRIDAY),
        ({}, {"bank_holidays": "no"}, "11-27 12-04 12-11 12-18 01-08 01-15"),
        ({}, {"closed_days": [{"from": "2026-12-11"}, {"from": "2026-12-24", "to": "2027-01-03"}]},
         "11-27 12-04 12-18 01-08 01-15"),
        ({}, {"status": {"state": "temporarily-closed"}}, ""),
        ({}, {"publish": {"to": "2026-12-04"}}, "11-27 12-04"),
        ({"days": ["monday", "tuesday", "wednesday", "friday"]}, {}, ""),  # it is open, and nothing that is on
        ({"days": []}, {}, ""),
        ({"note": "Fortnightly"}, {}, ""),  # of words like these nobody can tell the days
        ({"note": "Every 2 weeks, ages 5 to 8"}, {}, ""),
        ({"note": "Once a month"}, {}, ""),
        ({"note": "Term time only"}, {}, ""),
        ({"note": "Babies up to 12 months, on the first floor"}, {}, EVERY_FRIDAY),
        ({"opens": None}, {}, ""),
        ({}, {"topics": ["health"]}, ""),
        ({"repeats": "first-in-month"}, {"topics": ["health"]}, "12-04 01-01"),
        ({}, {"locations": [], "delivery": ["telephone"]}, ""),
        ({}, {"coverage": {"scope": "national"}}, ""),
        ({}, {"setting": {"kind": "nursery"}}, ""),
    ],
)  # fmt: skip
def test_times_fall_on_the_days_that_their_words_say(
    hours: dict[str, Any], values: dict[str, Any], expected: str
) -> None:
    assert days(club(hours, **values)) == expected


def test_dated_sessions_stand_between_those_that_come_round() -> None:
    trip = service(
        "trip", sessions=[{"date": "2026-12-04", "opens": "09:00", "name": "The sea"}, {"date": "2027-02-01"}]
    )

    found = occasions(offer(club({"repeats": "first-in-month"}), trip), FIRST, LAST)

    assert [(each.service.id, each.what, each.asks) for each in found] == [
        ("trip", "The sea", False),
        ("club", "", False),
        ("club", "", True),  # New Year’s Day
    ]


@pytest.mark.parametrize("term", ["term-time", "holidays"])
def test_without_dates_of_terms_they_stay_words(term: str) -> None:
    one = club({"term": term})

    assert days(one, terms=None) == ""
    assert [each.id for each, _ in undated(offer(one), FIRST)] == ["club"]


def test_what_is_written_twice_is_on_once() -> None:
    assert days(service("club", locations=HALL, hours=[CLUB, CLUB])) == EVERY_FRIDAY


def test_a_place_has_times_of_its_own() -> None:
    found = occasions(offer(service("club", locations=[{"town": "Crewe", "hours": [CLUB]}])), FIRST, LAST)

    assert {each.place.town for each in found if each.place} == {"Crewe"}
