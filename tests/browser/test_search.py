"""Words that are typed lead to services, on the A to Z page."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import PHONE, Browsing


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_role("status").get_by_role("heading")).to_be_visible()


@pytest.mark.parametrize("start", ["", "services/mencap/", "topics/clubs/crewe/"])
def test_words_lead_to_services_from_any_page(start: str, browsing: Browsing) -> None:
    visit = browsing.window(PHONE)
    page = visit.open(start)

    search(page, "Mencap")

    found = page.get_by_role("status")
    assert re.match(r"\d+ found for “Mencap”", found.get_by_role("heading").inner_text())
    found.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Mencap"))
    assert visit.complaints == []


def test_names_come_before_other_facts(browsing: Browsing) -> None:
    page = browsing.window().open("")

    search(page, "springfield")

    assert "Springfield" in page.get_by_role("status").get_by_role("link").first.inner_text()


def test_words_stay_in_the_box(browsing: Browsing) -> None:
    page = browsing.window().open("")

    search(page, "speech crewe")

    assert page.get_by_role("searchbox").input_value() == "speech crewe"


def test_when_nothing_is_found_it_is_said_and_the_letters_stay(browsing: Browsing) -> None:
    page = browsing.window().open("")

    search(page, "qqqq")

    assert "Nothing found for “qqqq”" in page.get_by_role("status").inner_text()
    assert page.get_by_role("heading", name="All services, schools and colleges").is_visible()


def test_no_more_than_fifty_are_shown(browsing: Browsing) -> None:
    page = browsing.window().open("")

    search(page, "school")

    assert page.get_by_role("status").get_by_role("link").count() == 50
    assert "the first 50 here" in page.get_by_role("status").get_by_role("heading").inner_text()


def test_words_are_text_and_never_markup(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("")

    search(page, '"><img src=x onerror=alert(1)>')

    assert "<img src=x" in page.get_by_role("status").inner_text()
    assert page.locator("main img").count() == 0
    assert visit.complaints == []
