"""What holds for every kind of page. Each is opened once, on a small phone, and asked one thing after another."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import DESK, PHONE, Browsing, Visit
from tests.browser.faults import colour_faults, faults
from tests.browser.kinds import KINDS, shown
from tests.browser.test_small_and_large import CLIPPED, SIDEWAYS, SMALL, WIDE_TEXT


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def window(browser: Browser, home: str) -> Iterator[Visit]:
    """One for all kinds: they are only looked at."""
    browsing = Browsing(browser, home)
    yield browsing.window(PHONE, color_scheme="light")
    browsing.close()


@pytest.fixture(scope="module")
def visit(kind: str, window: Visit) -> Visit:
    window.page.goto("about:blank")
    window.complaints.clear()
    window.requests.clear()
    shown(window, kind)
    return window


def test_it_asks_no_other_host_and_complains_of_nothing(kind: str, visit: Visit) -> None:
    is_missing = "Failed to load resource: the server responded with a status of 404 (Not Found)"

    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []
    assert visit.complaints == [is_missing] * (kind == "missing")
    assert len(visit.requests) >= 3


def test_nothing_scrolls_sideways_at_320_pixels(visit: Visit) -> None:
    assert visit.page.evaluate(SIDEWAYS) == 0


def test_everything_to_press_is_24_pixels_wide_and_high(visit: Visit) -> None:
    assert visit.page.evaluate(SMALL, 24) == []


def test_axe_finds_no_fault_and_none_in_the_colours_of_the_dark(visit: Visit) -> None:
    """All rules once, on a phone; a dark page differs in its colours alone, and is looked at as wide as a desk."""
    light = faults(visit.page)
    visit.page.emulate_media(color_scheme="dark")
    visit.page.set_viewport_size({"width": DESK, "height": 800})
    dark = colour_faults(visit.page)
    visit.page.emulate_media(color_scheme="light")
    visit.page.set_viewport_size({"width": PHONE, "height": 800})

    assert (light, dark) == ([], [])


def test_the_first_tab_shows_a_way_past_the_menu_and_it_works(visit: Visit) -> None:
    page = visit.page

    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the main part")
    was_shown = skip.evaluate("(link) => link === document.activeElement && link.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert was_shown
    assert page.evaluate("() => document.activeElement.closest('main, .lo-help') !== null")


def test_text_that_is_set_wide_is_not_cut_off(kind: str, visit: Visit) -> None:
    visit.page.goto("about:blank")  # what stands behind # has changed, and may be all that does
    shown(visit, kind)

    visit.page.evaluate(WIDE_TEXT)

    assert visit.page.evaluate(SIDEWAYS) == 0
    assert visit.page.evaluate(CLIPPED) == []
