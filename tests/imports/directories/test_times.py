"""Days and times as feeds write them."""

from typing import Any

import pytest

from local_offer.imports.directories.left_out import LeftOut
from local_offer.imports.directories.part import JsonPart
from local_offer.imports.directories.times import clock, days_of, hours_of, together


def _hours(**values: Any) -> dict[str, Any]:
    return hours_of(JsonPart(values, "$", 1, LeftOut()))


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("09:00:00Z", "09:00"), ("9:30", "09:30"), ("16:00", "16:00"), ("1970-01-01T13:05:00.000Z", "13:05"),
        ("10:00:00+01:00", "10:00"), ("9.30am", "09:30"), ("2pm", "14:00"), ("12:15 am", "00:15"), ("12 noon", "12:00"),
        ("T09:00", "09:00"),
        ("24:00", "00:00"), ("25:00", None), ("", None), ("soon", None),
    ],
)  # fmt: skip
def test_a_time_reads_well(text: str, time: str | None) -> None:
    assert clock(text) == time


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("MO,TU", (["monday", "tuesday"], [])), ("TH,MO", (["monday", "thursday"], [])), ("Monday", (["monday"], [])),
        ("mon, Weds", (["monday", "wednesday"], [])),
        ("1MO,-1FR", (["monday", "friday"], ["first Monday", "last Friday"])),
        ("Saturdays", (["saturday"], [])),
        ("TU-TH", (["tuesday", "wednesday", "thursday"], [])), ("MONTHLY", ([], [])), ("XX", ([], [])), ("", ([], [])),
    ],
)  # fmt: skip
def test_days_are_told_apart(text: str, days: tuple[list[str], list[str]]) -> None:
    assert days_of(text) == days


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ({"byday": "MO", "freq": "WEEKLY", "interval": 1}, None),
        ({"byday": "MO", "freq": "WEEKLY", "interval": 2}, "Every 2 weeks."),
        ({"byday": "1TU,3TU", "freq": "MONTHLY"}, "The first Tuesday and the third Tuesday of the month."),
        ({"byday": "MO", "freq": "MONTHLY"}, "Once a month."),
        ({"byday": "MO", "freq": "MONTHLY", "bymonthday": "3, 17"}, "On day 3, 17 of the month."),
        ({"byday": "MO", "freq": "month", "description": "<p>Bring a coat</p>"}, "Once a month. Bring a coat"),
    ],
)
def test_what_the_days_do_not_say_stands_in_words(values: dict[str, Any], note: str | None) -> None:
    assert _hours(**values).get("note") == note


@pytest.mark.parametrize(
    ("values", "repeats"),
    [
        ({"byday": "2TU", "freq": "MONTHLY"}, "second-in-month"),
        ({"byday": "-1FR", "freq": "MONTHLY"}, "last-in-month"),
        ({"byday": "5FR", "freq": "MONTHLY"}, None),
        ({"byday": "1FR", "freq": "MONTHLY", "interval": 2}, None),
        ({"byday": "MO", "freq": "WEEKLY", "interval": 2, "dtstart": "2026-09-07"}, "fortnightly"),
        ({"byday": "MO", "freq": "WEEKLY", "interval": 2}, None),
    ],
)
def test_what_our_records_have_a_word_for_comes_over_as_it(values: dict[str, Any], repeats: str | None) -> None:
    found = _hours(**values)

    assert found.get("repeats") == repeats
    assert found.get("from") == ("2026-09-07" if repeats == "fortnightly" else None)
    assert bool(repeats) == ("note" not in found)


@pytest.mark.parametrize(
    ("description", "term"),
    [("Term time only", "term-time"), ("During term", "term-time"), ("In the school holidays", "holidays"),
     ("Term time and holidays", None), ("Mondays", None)],
)  # fmt: skip
def test_the_time_of_year_is_said_only_where_it_is_certain(description: str, term: str | None) -> None:
    assert _hours(byday="MO", description=description).get("term") == term


def test_what_is_not_understood_of_a_schedule_is_told() -> None:
    told = LeftOut()

    hours_of(JsonPart({"byday": "Someday", "opens_at": "soon", "freq": "YEARLY"}, "$", 1, told))

    assert told.wrong == [
        f"$.{key} is '{said}', which is not understood, so it is left out"
        for key, said in (("byday", "Someday"), ("opens_at", "soon"), ("freq", "YEARLY"))
    ]


def test_what_does_not_come_again_is_one_days() -> None:
    day = {"weekday": "Thursday", "opens_at": "09:30", "closes_at": "10:30", "dtstart": "2026-09-10T00:00:00.000Z"}
    hours = {"days": ["thursday"], "opens": "09:30", "closes": "10:30"}

    assert _hours(**day) == {**hours, "from": "2026-09-10", "to": "2026-09-10"}
    assert _hours(**day, freq="week", interval=1, byday="TH") == hours


def test_times_that_nobody_filled_are_no_times() -> None:
    assert _hours(weekday="Monday", opens_at="00:00", closes_at="00:00") == {"days": ["monday"]}
    assert _hours(opens_at="", closes_at=None) == {}


def test_days_with_the_same_times_stand_together() -> None:
    monday, friday = ({"days": [day], "opens": "09:00"} for day in ("monday", "friday"))

    assert together([friday, {"days": ["sunday"], "opens": "10:00"}, monday, friday]) == [
        {"days": ["monday", "friday"], "opens": "09:00"},
        {"days": ["sunday"], "opens": "10:00"},
    ]


def test_times_that_stand_in_words_alone_are_understood() -> None:
    week = ["monday", "tuesday", "wednesday", "thursday", "friday"]

    assert _hours(description="Mon-Fri 9-5") == {"days": week, "opens": "09:00", "closes": "17:00"}
    assert _hours(description="Ring us first") == {"note": "Ring us first"}
