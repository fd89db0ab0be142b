"""What a page says of its own age, and a list of its entries'."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest
from tests.views.services import TRUST, offer, service

from local_offer.offer import Offer
from local_offer.pages import sheets
from local_offer.pages.environment import said_by
from local_offer.pages.fresh import due_words, guide_words, summary_words
from local_offer.records import Guide, Service, build
from local_offer.views.freshness import freshness_of

TODAY = date(2026, 11, 23)
DUE = "This page was due to be checked by 3 May 2026. Ask before you rely on it."


def _checked(day: str, by: str = "provider") -> dict[str, Any]:
    return {"checked": {"date": day, "by": by}}


def _checked_words(record: Service) -> str:
    return said_by("fresh.html", "checked", record, freshness_of(record, TODAY))


def _html(whole: Offer, address: str) -> str:
    sheet = next(sheet for sheet in sheets(whole, frozenset(), TODAY) if sheet.address == address)
    return str(sheet.make().body)


def _text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("values", [_checked("2025-05-03"), {**_checked("2025-09-01"), "review_by": "2026-05-03"}])
def test_a_service_past_its_day_says_so_at_the_top_of_its_facts(values: dict[str, Any]) -> None:
    html = _html(offer(service("club", **values)), "services/club/")

    assert DUE in _text(html)
    assert html.index("was due to be checked by") < html.index("At a glance")


def test_a_service_whose_day_is_to_come_does_not() -> None:
    assert "was due" not in _html(offer(service("club", **_checked("2026-05-03"))), "services/club/")


def test_an_organisation_past_its_day_says_so() -> None:
    late = replace(TRUST, review_by=date(2026, 5, 3))

    html = _html(replace(offer(), organisations=(late,)), "organisations/example-trust/")

    assert DUE in _text(html)


def test_a_page_says_when_and_by_whom_it_was_checked() -> None:
    checked = service("club", **_checked("2026-05-03", "council"))
    late = service("club", **_checked("2025-05-03"))

    assert _checked_words(checked) == "Checked on 3 May 2026 by the council. We check again by 3 May 2027."
    assert _checked_words(late) == (
        "Checked on 3 May 2025 by the provider. It was due to be checked again by 3 May 2026."
    )


@pytest.mark.parametrize(
    ("top", "words", "due"),
    [
        ({}, "This guide does not say when it was last checked.", ""),
        ({"checked": "2026-05-03"}, "Checked on 3 May 2026. We check again by 3 May 2027.", ""),
        (
            {"checked": "2025-05-03", "checked_how": "By us."},
            "Checked on 3 May 2025. By us. It was due to be checked again by 3 May 2026.",
            DUE,
        ),
        ({"review_by": "2026-05-03"}, "This guide does not say when it was last checked.", DUE),
    ],
)
def test_a_guide_says_when_it_was_checked_and_whether_it_is_due(top: dict[str, str], words: str, due: str) -> None:
    guide = build(Guide, {"title": "Money", **top}, id="money", path="")

    assert guide_words(guide, TODAY) == words
    assert due_words(guide, TODAY) == due


@pytest.mark.parametrize(
    ("services", "words"),
    [
        ([], ""),
        ([_checked("2026-05-03")], "This entry was checked in the last year. The oldest facts are from 3 May 2026."),
        ([{}], "This entry was not checked in the last year. 1 has no date."),
        (
            [_checked("2026-05-03"), _checked("2024-06-17", "register"), {}],
            "1 of these 3 was checked in the last year. The oldest facts are from 17 June 2024 and 1 has no date.",
        ),
        (
            [{"sources": [{"name": "A", "date": "2019-05"}]}, _checked("2020-01-01")],
            "None of these 2 were checked in the last year. The oldest facts are from May 2019.",
        ),
        (
            [_checked("2026-05-03"), _checked("2026-06-03")],
            "All of these 2 were checked in the last year. The oldest facts are from 3 May 2026.",
        ),
    ],
)
def test_a_list_says_how_fresh_it_is(services: list[dict[str, Any]], words: str) -> None:
    listed = [service(f"club-{number}", **values) for number, values in enumerate(services)]

    assert summary_words(listed, TODAY) == words


def test_every_list_says_how_fresh_it_is() -> None:
    text = _text(_html(offer(service("club"), service("choir", **_checked("2026-05-03"))), "topics/clubs/"))

    assert "1 of these 2 was checked in the last year." in text
