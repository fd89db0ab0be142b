"""The pages of what is new: each thing as a word, what changed, and where to go instead."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import Any

import pytest
from tests.pages.test_approved import as_approved
from tests.site.hostile import HOSTILE
from tests.views.services import offer, service

from local_offer.offer import Offer
from local_offer.pages import Page, sheets
from local_offer.pages.lists.lists import ON_A_PAGE
from local_offer.records import Change, History

TODAY = date(2026, 11, 23)


def _change(id: str = "club", what: Any = "changed", day: str = "2026-11-02", **more: Any) -> Change:
    return Change(**{"date": date.fromisoformat(day), "what": what, "kind": "service", "id": id, **more})


def _with(whole: Offer, *changes: Change) -> Offer:
    return replace(whole, history=History(changes=changes, is_at_hand=True))


def _pages(whole: Offer, *, has_feeds: bool = True) -> dict[str, Page]:
    made = sheets(whole, frozenset(), TODAY, has_feeds=has_feeds)
    return {sheet.address: sheet.make() for sheet in made}


def _text(page: Page) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", str(page.body))).split())


def test_the_page_of_what_is_new_is_as_it_was_approved() -> None:
    closed = service("choir", status={"state": "closed", "replaced_by": "club"})
    whole = _with(
        offer(service("club"), closed, service("camp", topics=["short-breaks"])),
        _change(fields=("Name", "Cost", "Opening times"), was="Old club"),
        _change("choir", "closed"),
        _change("camp", "new", "2026-10-31"),
        _change("gone", "removed", "2026-10-30", title="Gone club", topics=("clubs",)),
        _change("club", "new", "2026-09-01", together=700, commit="a" * 40),
        _change("example-trust", "new", "2026-09-01", kind="organisation"),
    )

    as_approved("whats-new", _pages(whole)["whats-new/"])


def test_without_history_the_page_says_so() -> None:
    pages = _pages(offer(service("club")))

    assert "No history is at hand." in _text(pages["whats-new/"])
    assert "No history is at hand." in _text(pages["whats-new/topics/clubs/"])
    assert "None." not in _text(pages["whats-new/"])
    assert "What is new" not in _text(pages[""])


def test_with_part_of_the_history_the_page_says_so() -> None:
    whole = replace(offer(service("club")), history=History(is_at_hand=True, is_cut=True))

    assert "Only part of the history is at hand." in _text(_pages(whole)["whats-new/"])


def test_a_year_without_news_is_the_word_none() -> None:
    text = _text(_pages(_with(offer(service("club"))))["whats-new/"])

    assert "None. Nothing has changed here in the year to 23 November 2026." in text


def test_home_shows_the_newest_few() -> None:
    clubs = [f"club-{number}" for number in range(9)]
    changes = [_change(club, day=f"2026-11-{20 - number:02}") for number, club in enumerate(clubs)]

    text = _text(_pages(_with(offer(*map(service, clubs)), *changes))[""])

    assert "What is new Club 0 Changed" in text
    assert "Club 1" in text
    assert "Club 2" not in text


def test_a_service_says_that_it_is_new_or_has_changed() -> None:
    whole = _with(offer(service("club"), service("choir")), _change(), _change("choir", "new", "2026-11-01"))

    pages = _pages(whole)

    assert "Changed on 2 November 2026" in _text(pages["services/club/"])
    assert "New here on 1 November 2026" in _text(pages["services/choir/"])


def test_many_pieces_of_news_stand_on_several_pages() -> None:
    clubs = [f"club-{number}" for number in range(ON_A_PAGE + 1)]

    pages = _pages(_with(offer(*map(service, clubs)), *map(_change, clubs)))

    assert str(pages["whats-new/"].body).count("Changed") == ON_A_PAGE
    assert "Changed" in _text(pages["whats-new/2/"])
    assert not pages["whats-new/2/"].is_listed


def test_feeds_are_named_only_where_they_are() -> None:
    whole = _with(offer(service("club")), _change())

    pages, bare = _pages(whole), _pages(whole, has_feeds=False)

    assert pages["whats-new/"].feeds == (("What is new", "whats-new/feed.xml"),) == pages[""].feeds
    assert pages["whats-new/topics/clubs/"].feeds[0][1] == "whats-new/topics/clubs/feed.xml"
    assert "a feed reader" in _text(pages["whats-new/"])
    assert bare["whats-new/"].feeds == bare[""].feeds == ()
    assert "feed" not in _text(bare["whats-new/"])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_of_the_past_stay_text(text: str) -> None:
    whole = _with(offer(service("club")), _change(was=text, fields=("Name",)), _change("gone", "removed", title=text))

    page = _pages(whole)["whats-new/"]

    assert _text(page).count(" ".join(text.rstrip(".").split())) == 2
    assert "<script" not in str(page.body)
    assert "<img" not in str(page.body)
    assert "onmouseover='" not in str(page.body)
