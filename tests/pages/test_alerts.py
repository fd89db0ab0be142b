"""Notices stand where they belong, from their first day on, as the text they are."""

from dataclasses import replace
from typing import Any

import pytest
from tests.folder import TODAY
from tests.site.hostile import HOSTILE
from tests.views.services import offer, service

from local_offer.pages.alerts import Notices
from local_offer.records import Alert, build

BUS = service("bus", topics=["travel"], locations=[{"town": "Crewe", "place": "crewe"}])
PAGES = ("", "find/", "guides/a/", "topics/travel/", "topics/clubs/", "whats-on/topics/travel/", "places/crewe/",
         "services/bus/", "services/club/")  # fmt: skip


def notices(**values: Any) -> Notices:
    alert = build(Alert, {"says": "Ring first.", "from": "2026-11-23 06:00", "to": "2026-11-23", **values})
    return Notices(replace(offer(BUS, service("club")), alerts=(alert,)), TODAY)


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ({}, PAGES),
        ({"topics": ["travel"]}, ("find/", "topics/travel/", "whats-on/topics/travel/", "services/bus/")),
        ({"places": ["crewe"]}, ("find/", "places/crewe/", "services/bus/")),
        ({"to": "2026-11-22"}, ()),
    ],
)
def test_a_notice_stands_on_every_page_or_on_those_of_its_topic_and_town(
    where: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert tuple(address for address in PAGES if notices(**where).on(address)) == expected


def test_what_begins_on_a_later_day_waits_in_the_page() -> None:
    assert " hidden>" in notices(**{"from": "2026-11-24", "to": "2026-11-25"}).on("")
    assert " hidden>" not in notices().on("")


def test_its_moments_can_be_compared_as_texts() -> None:
    assert 'data-from="2026-11-23 06:00" data-to="2026-11-23 24:00"' in notices().on("")


@pytest.mark.parametrize(
    ("link", "expected"),
    [("/guides/a/", "../../guides/a/"), ("/", "../../"), ("https://a.example/b", "https://a.example/b")],
)
def test_a_link_leads_to_a_page_of_the_site_or_of_the_web(link: str, expected: str) -> None:
    assert f'<a href="{expected}">Read more</a>' in notices(link=link).on("topics/travel/")


@pytest.mark.parametrize("words", HOSTILE)
def test_what_it_says_is_text(words: str) -> None:
    html = notices(says=words, title=words, link="/a/", link_title=words).on("")

    assert html.count("<") == 13  # those of the template: an aside, a box, a line, a sign, a bold word and a link
    assert "<script" not in html
