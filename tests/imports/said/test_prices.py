"""Prices as people write them."""

from typing import Any

import pytest

from local_offer.imports.said.prices import price


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("£6", {"amount": 6}),
        ("6.50", {"amount": 6.5}),
        ("£ 1,200 a year", {"amount": 1200, "per": "year"}),
        ("£6 per session, if you get Universal Credit",
         {"amount": 6, "per": "session", "note": "if you get Universal Credit"}),
        ("£6.00 for each child: ages 5 to 8", {"amount": 6, "per": "child", "note": "ages 5 to 8"}),
        ("0 (with a free school meal)", {"amount": 0, "note": "with a free school meal"}),
        ("£10 an hour", {"amount": 10, "per": "hour"}),
    ],
)  # fmt: skip
def test_what_is_certain_is_understood(line: str, said: dict[str, Any]) -> None:
    assert price(line) == said


@pytest.mark.parametrize(
    "line",
    [
        "free",
        "about £6",
        "£6 to £8",
        "£6 or £8 a week",
        "six pounds",
        "£1234567",
        "£6.5.0",
        "1,2",
        "£" * 9000,
        "6 " * 9000,
    ],
)
def test_what_is_not_certain_stays_as_it_was_written(line: str) -> None:
    assert price(line) == {"amount": line}
