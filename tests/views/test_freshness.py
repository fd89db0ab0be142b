"""When entries were last checked, and which are due."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.views.services import offer, service

from local_offer.records import Guide, build
from local_offer.views.freshness import Summary, due, freshness, freshness_of, is_past, newest_source, summary

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

    assert [row.id for row in rows if row.kind == "service"] == ["long-due", "due", "never", "fresh"]


def test_the_report_names_the_provider() -> None:
    rows = freshness(offer(service("club", organisation="example-trust")), TODAY)

    assert {row.kind: row.provider for row in rows} == {"service": "Example Trust", "organisation": "Example Trust"}


def test_the_report_holds_organisations_and_guides() -> None:
    guide = build(Guide, {"title": "Money", "checked": "2020-01-01", "checked_how": "By us"}, id="money", path="")
    whole = replace(offer(service("club")), guides=(guide,))

    rows = freshness(whole, TODAY)

    assert [(row.kind, row.id, row.state, row.by) for row in rows] == [
        ("guide", "money", "due", "By us"),
        ("organisation", "example-trust", "never", None),
        ("service", "club", "never", None),
    ]
    assert due(rows) == rows


@pytest.mark.parametrize("by", ["register", "public-page", None])
def test_a_stated_day_that_is_past_makes_due_what_nobody_has_checked(by: str | None) -> None:
    checked = _checked("2026-11-01", by) if by else {}

    assert freshness_of(service("club", **checked, review_by="2026-11-22"), TODAY).state == "due"
    assert freshness_of(service("club", **checked, review_by="2026-11-23"), TODAY).state == "never"


@pytest.mark.parametrize(
    ("values", "past"),
    [
        ({}, True),
        (_checked("2025-11-23"), False),
        (_checked("2025-11-22"), True),
        (_checked("2025-11-23", "register"), False),
        ({"sources": [{"name": "A", "date": "2025"}]}, False),
        ({"sources": [{"name": "A", "date": "2025-10"}]}, True),
        ({"sources": [{"name": "A", "date": "2025-11"}]}, False),
        ({**_checked("2025-11-22"), "sources": [{"name": "A", "date": "2026-11-01"}]}, True),
        ({**_checked("2026-11-01"), "review_by": "2026-11-22"}, True),
        ({**_checked("2020-11-01"), "review_by": "2026-11-24"}, False),
    ],
)
def test_a_year_after_its_newest_date_nobody_vouches_for_an_entry(values: dict[str, Any], past: bool) -> None:
    assert is_past(service("club", **values), TODAY) == past


def test_a_list_is_summed_up() -> None:
    listed = [
        service("fresh", **_checked("2026-11-01")),
        service("old", **_checked("2019-05-02")),
        service("copied", **_checked("2026-11-01", "register")),
        service("from-a-page", sources=[{"name": "A", "date": "2018"}]),
        service("undated"),
    ]

    found = summary(listed, TODAY)

    assert found == Summary(total=5, checked=1, oldest="2018", undated=1)
