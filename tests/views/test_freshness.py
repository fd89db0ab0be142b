"""When entries were last checked, and which are due."""

from datetime import date
from typing import Any

import pytest
from tests.views.services import offer, service

from local_offer.views.freshness import freshness, freshness_of, newest_source

TODAY = date(2026, 11, 23)


def _checked(day: str, by: str = "provider") -> dict[str, Any]:
    return {"checked": {"date": day, "by": by}}


@pytest.mark.parametrize(
    ("values", "state"),
    [
        ({}, "never"),
        (_checked("2026-11-22", "register"), "never"),
        (_checked("2026-11-22", "public-page"), "never"),
        (_checked("2026-11-22"), "fresh"),
        (_checked("2026-11-22", "council"), "fresh"),
        (_checked("2025-11-23"), "fresh"),
        (_checked("2025-11-22"), "due"),
        ({**_checked("2026-11-22"), "review_by": "2026-11-23"}, "fresh"),
        ({**_checked("2026-11-22"), "review_by": "2026-11-22"}, "due"),
        ({**_checked("2020-01-01"), "review_by": "2027-01-01"}, "fresh"),
    ],
)
def test_an_entry_is_due_on_its_day_or_a_year_after_it_was_checked(values: dict[str, Any], state: str) -> None:
    assert freshness_of(service("club", **values), TODAY).state == state


@pytest.mark.parametrize(
    ("dates", "newest"), [(("2019-05", "2021", None), "2021"), (("2021", "2021-05-02"), "2021-05-02"), ((None,), None)]
)
def test_the_newest_source_is_the_last_that_has_a_date(dates: tuple[str | None, ...], newest: str | None) -> None:
    sources = [{"name": "A page", "date": date} if date else {"name": "A page"} for date in dates]

    assert newest_source(service("club", sources=sources)) == newest


def test_the_report_begins_with_what_is_due() -> None:
    services = [
        service("fresh", **_checked("2026-11-22")),
        service("closed", status={"state": "closed"}),
        service("never"),
        service("due", **_checked("2020-01-01")),
        service("long-due", **_checked("2019-01-01")),
    ]

    rows = freshness(offer(*services), TODAY)

    assert [row.id for row in rows] == ["long-due", "due", "never", "fresh"]


def test_the_report_names_the_provider() -> None:
    (row,) = freshness(offer(service("club", organisation="example-trust")), TODAY)

    assert row.provider == "Example Trust"
