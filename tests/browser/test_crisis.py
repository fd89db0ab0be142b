"""Whoever is in danger or in crisis is shown whom to call before anything else; nobody else is."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import Browsing
from tests.browser.finder import Finder
from tests.browser.modules import asked, opened

from local_offer.schema.crisis import crisis
from local_offer.search.crisis import crisis_phrases

TABLE = Path(__file__).parents[1] / "search" / "crisis.tsv"
KINDS = "({ Crisis }, words, phrases) => new Crisis(phrases).kindsOf(words)"
DULL = "https://www.gov.uk/"


@pytest.fixture(scope="module")
def understood(browser: Browser) -> Iterator[dict[str, tuple[list[str], str]]]:
    """For each line of the table the kinds of crisis that are understood, and what the table says."""
    _, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    page = opened(browser)
    kinds = asked(page, "find/crisis.js", KINDS, [words for words, _ in rows], crisis_phrases(crisis()))
    yield {words: (found, is_crisis) for (words, is_crisis), found in zip(rows, kinds, strict=True)}
    page.close()


def test_words_of_a_crisis_bring_the_panel(understood: dict[str, tuple[list[str], str]]) -> None:
    wanted = {words: kinds for words, (kinds, is_crisis) in understood.items() if is_crisis == "yes"}

    assert len(wanted) >= 60
    assert [words for words, kinds in wanted.items() if not kinds] == []


def test_other_words_do_not(understood: dict[str, tuple[list[str], str]]) -> None:
    others = {words: kinds for words, (kinds, is_crisis) in understood.items() if is_crisis == "no"}

    assert len(others) >= 60
    assert {words: kinds for words, kinds in others.items() if kinds} == {}


def test_a_sign_is_no_choice_of_a_phrase() -> None:
    phrases = [each for kind in crisis().kinds for each in kind.phrases] + [*crisis().aside]
    choices = [set(choice.split("|")) for phrase in phrases for choice in phrase.split(" ") if "|" in choice]

    assert [choice for choice in choices if choice & {"^", "$", ".."}] == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("he touched me", "abuse"), ("stepdad comes into my room", "abuse"), ("kms", "mind"), ("rape", "abuse"),
        ("my daughter is missing", "away"), ("took an overdose", "poison"), ("my husband hits me", "home"),
        ("he has a knife", "danger"), ("my brother died by suicide", "grief"), ("samobojstwo", "mind"),
    ],
)  # fmt: skip
def test_the_kind_is_understood(browser: Browser, words: str, kind: str) -> None:
    page = opened(browser)

    [kinds] = asked(page, "find/crisis.js", KINDS, [words], crisis_phrases(crisis()))

    page.close()
    assert kinds[0] == kind


def test_the_panel_stands_above_all_and_the_words_nowhere(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=my%20child%20wants%20to%20die")

    assert finder.title == "You are right to look for help"
    assert finder.page.locator("#crisis li:visible").first.inner_text().startswith("999")
    assert finder.services[0] == "urgent-mental-health-helpline"
    assert "die" not in finder.page.url + finder.page.title() + " ".join([finder.title, finder.said, *finder.chips])
    assert not finder.page.locator("#not-this").is_visible()

    finder.type("autism").rest()

    assert not finder.page.locator("#crisis").is_visible()
    expect(finder.page.locator("#not-this")).to_be_visible()


def test_words_typed_on_another_page_never_stand_in_an_address(browsing: Browsing) -> None:
    visit = browsing.window()
    seen: list[str] = []
    visit.page.on("framenavigated", lambda frame: seen.append(frame.url))
    visit.open("")

    visit.page.fill("#q", "he touched me")
    visit.page.press("#q", "Enter")

    expect(visit.page.locator("#crisis")).to_be_visible()
    assert [address for address in seen if "touched" in address] == []


def test_the_page_can_be_left_at_once_and_nothing_leads_back(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=he%20touched%20me")
    finder.page.route(DULL, lambda route: route.fulfill(body="<!doctype html><title>Dull</title>"))
    before = finder.page.evaluate("history.length")

    finder.page.get_by_role("link", name="Leave this page quickly").press("Enter")

    finder.page.wait_for_url(DULL)
    assert finder.page.evaluate("history.length") == before
    assert finder.page.evaluate("document.referrer") == ""


def test_the_panel_needs_no_script_and_no_words(browsing: Browsing) -> None:
    for is_live in (True, False):
        page = browsing.window(java_script_enabled=is_live).open("find/#crisis")

        expect(page.locator("#crisis")).to_be_visible()


@pytest.mark.parametrize("address", ["topics/mental-health/", "needs/social-emotional/", "help-now/", "404.html"])
def test_the_panel_stands_where_it_belongs(browsing: Browsing, address: str) -> None:
    page = browsing.window(java_script_enabled=False).open(address)

    assert page.locator("#crisis a[href='tel:999']").count() == 1
    assert page.locator("#crisis a[href='sms:85258']").count() == 1
    assert page.locator("#crisis a[rel=noreferrer]").count() == 1


def test_where_nothing_is_found_the_panel_stands_below(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=zzzz")

    assert finder.page.locator("#found + #crisis").is_visible()
    assert finder.page.locator("#crisis a[href='tel:999']").is_visible()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("autyzm", "autism"), ("logopeda", "speech"), ("opóźniony rozwój mowy", "speech"),
        ("tulburare de vorbire", "speech"), ("аутизм", "autism"), ("توحد", "autism"),
    ],
)  # fmt: skip
def test_words_of_other_languages_lead_to_the_topic(browsing: Browsing, words: str, found: str) -> None:
    finder = Finder(browsing.window()).open(f"#q={quote(words)}").rest()

    assert found in " ".join(finder.addresses[:3])


def test_english_words_are_of_no_other_language(browsing: Browsing) -> None:
    finder = Finder(browsing.window()).open("#q=autism%20friendly%20zqcinema").rest()

    assert "“zqcinema”" in finder.said
