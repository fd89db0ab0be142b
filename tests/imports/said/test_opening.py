"""Opening times as people write them."""

from typing import Any

import pytest

from local_offer.imports.said.clock import one_time
from local_offer.imports.said.days import DAYS
from local_offer.imports.said.opening import opening, openings

WEEK = list(DAYS[:5])


@pytest.mark.parametrize(
    ("line", "days", "opens", "closes", "more"),
    [
        ("Saturday 10:00 to 13:00", ["saturday"], "10:00", "13:00", {}),
        ("Saturdays, 10am - 1pm, term time only", ["saturday"], "10:00", "13:00", {"term": "term-time"}),
        ("Monday to Friday 9am to 4.30pm", WEEK, "09:00", "16:30", {}),
        ("Mon and Wed: 09.30–12.30, ages 5 to 8", ["monday", "wednesday"], "09:30", "12:30", {"note": "ages 5 to 8"}),
        ("Every day from noon until 12am", list(DAYS), "12:00", "00:00", {}),
        ("9am to 5pm in the holidays, book first", None, "09:00", "17:00", {"term": "holidays", "note": "book first"}),
        ("Mon-Fri 9-5", WEEK, "09:00", "17:00", {}),
        ("Saturday 10 to 1", ["saturday"], "10:00", "13:00", {}),
        ("Open 7 days a week 8am-10pm", list(DAYS), "08:00", "22:00", {}),
        ("weekdays 0930-1500", WEEK, "09:30", "15:00", {}),
        ("Sat 9.30am - 12noon", ["saturday"], "09:30", "12:00", {}),
        ("9 - 4, Mon to Fri. Ring first.", WEEK, "09:00", "16:00", {"note": "Ring first"}),
        ("half past 9 to noon on Saturdays", ["saturday"], "09:30", "12:00", {}),
        ("Thursday 7-9pm", ["thursday"], "19:00", "21:00", {}),
        ("Term time only: Sat 9.3-11.3", ["saturday"], "09:30", "11:30", {"term": "term-time"}),
        ("from quarter to nine until half three, Mon to Fri", WEEK, "08:45", "15:30", {}),
        ("Mon-Fri 9am-5pm (closed bank holidays)", WEEK, "09:00", "17:00", {"note": "closed bank holidays"}),
        ("Tues & Thurs 6pm to 8pm (all year)", ["tuesday", "thursday"], "18:00", "20:00", {"term": "all-year"}),
    ],
)
def test_what_is_certain_is_understood(
    line: str, days: list[str] | None, opens: str, closes: str, more: dict[str, Any]
) -> None:
    known = {"days": days} if days else {}

    assert opening(line) == {**known, "opens": opens, "closes": closes, **more}


@pytest.mark.parametrize(
    "line",
    [
        "Saturday 25:00 to 26:00", "Ring us",
        "First Monday of the month 10:00 to 12:00",
        "Friday to Monday 10:00 to 12:00", "Saturday 13pm to 14pm", "T 10:00 to 11:00",
        "<b>Saturday</b> 10:00 to 11:00",
        "Saturday 10:00 to 13:00x", "10:00 to 12:00 and 13:00 to 15:00",
        "Thursday 7-9", "Mon 2-4 December", "Mon-Fri 9-5, closed 12-1", "Drop in Tuesday 10-12",
        "10:00", "", "9" * 5_000, "a," * 50_000, "10:00 - " * 20_000,
    ],
)  # fmt: skip
def test_what_is_not_certain_stays_in_the_persons_words(line: str) -> None:
    assert opening(line) == {"note": line}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Mon-Fri 9-5, Sat 10-1", [(5, "09:00", "17:00"), (1, "10:00", "13:00")]),
        ("Tuesdays 10-11am & 11.15am-12.15pm", [(1, "10:00", "11:00"), (1, "11:15", "12:15")]),
        ("9am-12pm Mon, Wed and Fri; 1pm-4pm Tue", [(3, "09:00", "12:00"), (1, "13:00", "16:00")]),
        ("Mon 10-12 Tue 1-3", [(1, "10:00", "12:00"), (1, "13:00", "15:00")]),
    ],
)
def test_a_line_may_tell_of_several_openings(line: str, said: list[tuple[int, str, str]]) -> None:
    assert [(len(entry["days"]), entry["opens"], entry["closes"]) for entry in openings(line)] == said


@pytest.mark.parametrize("line", ["Thursday 4 - 6pm Job Club Monday 1 - 2pm", "Mon 9-12 term time Tue 9-12"])
def test_words_that_may_be_of_either_day_are_given_to_none(line: str) -> None:
    assert openings(line) == [{"note": line}]


def test_a_term_holds_for_the_times_that_it_is_said_of() -> None:
    def terms(line: str) -> list[str]:
        return [entry.get("term", "") for entry in openings(line)]

    assert terms("Mon 9-12 term time only, Tue 9-12") == ["term-time", ""]
    assert terms("Mon 9-12, Tue 1-3 term time only") == ["term-time", "term-time"]
    assert terms("Term time Mon-Fri 3-6pm; holidays Mon-Fri 8am-6pm") == ["term-time", "holidays"]


def test_one_time_by_itself_is_of_the_day_when_it_can_only_be_so() -> None:
    assert [one_time(text) for text in ("10", "3", "half 3", "noon", "9.30", "1530", "0.375")] == [
        "10:00", "15:00", "15:30", "12:00", "09:30", "15:30", "09:00",
    ]  # fmt: skip
    assert [one_time(text) for text in ("7", "8.15", "25", "x", "")] == [None] * 5
    assert one_time("5", is_end=True) == "17:00"


@pytest.mark.parametrize(
    ("line", "day", "repeats"),
    [
        ("First Saturday of the month, 10am to 1pm", "saturday", "first-in-month"),
        ("10am to 1pm, every 3rd Thursday of each month", "thursday", "third-in-month"),
        ("Last Friday in the month 10am-1pm", "friday", "last-in-month"),
        ("Alternate Saturdays 10am to 1pm", "saturday", "fortnightly"),
        ("Every other Friday, 10am to 1pm", "friday", "fortnightly"),
        ("Fridays (fortnightly) 10am - 1pm", "friday", "fortnightly"),
        ("Fridays 10am to 1pm fortnightly", "friday", "fortnightly"),
        ("Mondays 10am-1pm, every two weeks", "monday", "fortnightly"),
        ("Fortnightly on a Monday, 10am to 1pm", "monday", "fortnightly"),
    ],
)
def test_one_day_may_come_round_less_often_than_each_week(line: str, day: str, repeats: str) -> None:
    assert openings(line) == [{"days": [day], "opens": "10:00", "closes": "13:00", "repeats": repeats}]


@pytest.mark.parametrize(
    "line", ["1st and 3rd Saturday of the month, 10am to 1pm", "Every other Friday", "Fortnightly 10am to 1pm"]
)
def test_what_else_comes_round_stays_a_note(line: str) -> None:
    assert openings(line) == [{"note": line}]
