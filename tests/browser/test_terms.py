"""A special word opens for its meaning by mouse, touch and keyboard, and without scripts leads to it."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import PHONE, Browsing
from tests.browser.faults import faults

GUIDE = "guides/ask-for-an-ehc-needs-assessment/"


def _opened(page: Page) -> None:
    word = page.locator("a.lo-term").first
    expect(word).to_have_attribute("aria-expanded", "true")
    meaning = page.locator("a.lo-term + .lo-meaning")
    expect(meaning).to_have_count(1)
    entry = page.locator(word.get_attribute("href") or "").locator("dd").inner_text()
    expect(meaning).to_contain_text(entry)
    expect(meaning).to_have_attribute("role", "status")


def _closed(page: Page) -> None:
    expect(page.locator("a.lo-term").first).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".lo-meaning")).to_have_count(0)


def test_a_click_opens_the_meaning_where_the_word_stands_and_another_closes_it(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open(GUIDE)
    before = page.url

    page.locator("a.lo-term").first.click()
    _opened(page)
    page.locator("a.lo-term").first.click()

    _closed(page)
    assert page.url == before
    assert not visit.complaints


def test_a_finger_opens_it_on_a_phone_and_the_page_stays_as_wide_as_the_screen(browsing: Browsing) -> None:
    page = browsing.window(PHONE, has_touch=True).open(GUIDE)

    page.locator("a.lo-term").first.tap()

    _opened(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_keyboard_opens_it_and_escape_closes_it_with_the_focus_where_it_was(browsing: Browsing, key: str) -> None:
    page = browsing.window().open(GUIDE)
    page.locator("a.lo-term").first.focus()

    page.keyboard.press(key)
    _opened(page)
    page.keyboard.press("Escape")

    _closed(page)
    assert page.evaluate("document.activeElement.className") == "lo-term"


def test_an_opened_word_has_no_fault_under_axe(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open(GUIDE)
    page.locator("a.lo-term").first.click()
    _opened(page)

    assert faults(page) == []


def test_without_scripts_the_word_leads_to_its_meaning_further_down(browsing: Browsing) -> None:
    page = browsing.window(java_script_enabled=False).open(GUIDE)
    target = page.locator("a.lo-term").first.get_attribute("href") or ""

    page.locator("a.lo-term").first.click()

    page.wait_for_url(f"**{target}")
    expect(page.locator(target).locator("dd")).to_be_in_viewport()
