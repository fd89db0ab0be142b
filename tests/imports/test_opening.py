"""Opening times as people write them."""

from typing import Any

import pytest

from local_offer.imports.opening import DAYS, opening

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
        "Mon-Fri 9-5", "Saturday 10 to 1", "Saturday 25:00 to 26:00", "Ring us",
        "First Monday of the month 10:00 to 12:00",
        "Friday to Monday 10:00 to 12:00", "Saturday 13pm to 14pm", "T 10:00 to 11:00",
        "<b>Saturday</b> 10:00 to 11:00",
        "Saturday 10:00 to 13:00x", "10:00 to 12:00 and 13:00 to 15:00",
        "10:00", "", "9" * 5_000, "a," * 50_000, "10:00 - " * 20_000,
    ],
)  # fmt: skip
def test_what_is_not_certain_stays_in_the_persons_words(line: str) -> None:
    assert opening(line) == {"note": line}
