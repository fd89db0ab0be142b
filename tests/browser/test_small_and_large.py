"""A page stays whole on a small phone, zoomed to 400% and with wide text."""

from typing import Any

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.kinds import KINDS

SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
WIDE_TEXT = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
}"""  # WCAG 2.2, 1.4.12
# A strip scrolls, a sheet too, and a card leaves the end of a long summary to the service's page.
CLIPPED = """() => [...document.querySelectorAll("body *:not(.lo-strip, :has(.lo-strip), .lo-sheet, .lo-card > p)")]
    .filter((element) => !element.closest(".lo-hidden, .lo-skip, .lo-stage, svg, thead") && element.clientWidth > 0)
    .filter((element) => element.checkVisibility())
    .filter((element) =>
        element.scrollWidth > element.clientWidth + 1 ||
        (getComputedStyle(element).overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1))
    .filter((element) => element.tagName !== "INPUT")
    .map((element) => element.outerHTML.slice(0, 120))"""  # the names of a map's marks are cut until one is chosen
SMALL = """(least) => [...document.querySelectorAll(
        "button, summary, input, .lo-button, .lo-brand, .lo-menu a, .lo-crumbs a, .lo-rows a, a.lo-tag, a.lo-tile")]
    .filter((element) => element.checkVisibility())
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width < least || box.height < least)
    .map(([element, box]) => `${box.width} x ${box.height}: ${element.outerHTML.slice(0, 120)}`)"""


@pytest.mark.parametrize("kind", ["home", "school", "topic"])
def test_text_that_is_set_wide_is_not_cut_off_on_a_desk(kind: str, browsing: Browsing) -> None:
    page = browsing.window(DESK).open(KINDS[kind])

    page.evaluate(WIDE_TEXT)

    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CLIPPED) == []


def test_a_page_at_400_percent_shows_its_heading_and_search(browsing: Browsing) -> None:
    page = browsing.window(PHONE, device_scale_factor=4).open(KINDS["school"])
    page.set_viewport_size({"width": PHONE, "height": 256})

    page.get_by_role("heading", level=1).scroll_into_view_if_needed()

    assert page.evaluate(SIDEWAYS) == 0
    assert page.get_by_role("heading", level=1).is_visible()
    page.locator(".lo-seek summary").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    assert page.get_by_role("searchbox").is_visible()


def test_a_reader_who_sets_text_to_twice_its_size_gets_it(browsing: Browsing) -> None:
    page = browsing.window(DESK).open(KINDS["school"])
    before = page.get_by_role("heading", level=2).first.evaluate(height)

    page.evaluate("() => { document.documentElement.style.fontSize = '200%' }")

    assert page.get_by_role("heading", level=2).first.evaluate(height) > 1.5 * before
    assert page.evaluate(SIDEWAYS) == 0


height: Any = "(heading) => parseFloat(getComputedStyle(heading).fontSize)"
