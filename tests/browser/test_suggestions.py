"""Search boxes offer names that exist while someone types: by keyboard, by touch, and to screen readers."""

from playwright.sync_api import Page, expect
from tests.browser.conftest import PHONE, Browsing
from tests.browser.faults import faults


def _options(page: Page) -> list[str]:
    expect(page.get_by_role("option").first).to_be_visible()
    return page.get_by_role("option").all_inner_texts()


def test_nothing_is_loaded_before_the_first_letter_and_a_name_leads_to_its_page(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("")
    page.locator("#q").focus()
    before = [asked for asked in visit.requests if "suggest" in asked]

    page.keyboard.type("speech th")
    offered = _options(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    assert before == []
    assert all("speech" in each.lower() for each in offered)
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    active = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(active).to_have_attribute("aria-selected", "true")
    assert active.inner_text() == offered[0]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/find/" not in url and url != visit.home)
    assert not visit.complaints


def test_escape_puts_the_offer_away_and_keeps_the_words_and_enter_searches_for_them(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("guides/")
    page.locator("#q").fill("autis")
    _options(page)

    page.locator("#q").press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator("#q")).to_have_value("autis")
    page.locator("#q").press("Enter")
    page.wait_for_url("**/find/#q=autis")


def test_a_finger_takes_words_to_search_for_on_the_finder_of_a_narrow_phone(browsing: Browsing) -> None:
    visit = browsing.window(PHONE, has_touch=True)
    page = visit.open("find/")
    page.locator("#q").fill("swim")
    _options(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    assert faults(page) == []
    page.get_by_role("option", name="Search").first.tap()

    page.wait_for_url("**/find/#q=Swimming")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_words_that_no_name_has_are_offered_nothing(browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("find/")

    with page.expect_response("**/suggest/*"):
        page.locator("#q").fill("i want to die")
    page.wait_for_load_state("networkidle")

    expect(page.locator(".lo-suggest [role=option]")).to_have_count(0)
    assert not visit.complaints
