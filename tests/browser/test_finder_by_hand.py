"""The finder with a keyboard alone, on a phone, magnified, under axe, to a screen reader and without its scripts."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.faults import colour_faults, faults
from tests.browser.finder import Finder
from tests.browser.test_small_and_large import CLIPPED, SIDEWAYS, SMALL, WIDE_TEXT

STATES = {
    "found": "#q=autism&place=CW1+2AF&age=7",
    "widened": "#q=SALT",
    "corrected": "#q=speach+therapy",
    "partly": "#q=swimming+hydrotherapy+wheelchair",
    "unknown": "#q=autism+zzqqzz",
    "unanswered": "#q=passport",
    "nothing": "#q=zzqqzz&age=7&free=yes",
    "filters": "#topic=clubs&free=yes&has=hoist",
}
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName[1]))"""
UNFOLDED = """() => {
    const filters = document.getElementById("filters");
    for (const fold of filters.querySelectorAll("details")) fold.open = true;
    if (innerWidth < 960 && !filters.hidden) filters.showPopover();
}"""
AS_BEFORE = """() => {
    document.adoptedStyleSheets = [];
    document.querySelector("#filters:popover-open")?.hidePopover();
}"""  # the page is shared
DOUBLE = "() => [...document.querySelectorAll('[id]')].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i)"


@pytest.fixture(scope="module")
def finder(browser: Browser, home: str) -> Iterator[Finder]:
    browsing = Browsing(browser, home)
    yield Finder(browsing.window())
    browsing.close()


@pytest.fixture(scope="module")
def phone(browser: Browser, home: str) -> Iterator[Finder]:
    browsing = Browsing(browser, home)
    yield Finder(browsing.window(PHONE))
    browsing.close()


def _tab_to(page: Page, wanted: str, most: int = 120) -> None:
    """Presses Tab until what has the focus answers a CSS selector."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"Tab never came to {wanted}")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_from_the_top_of_the_page_to_the_third_result_by_keyboard(width: int, browsing: Browsing) -> None:
    finder = Finder(browsing.window(width)).open()
    _tab_to(finder.page, "#q")
    finder.page.keyboard.type("autism")
    finder.settle()
    finder.page.keyboard.press("Enter")
    finder.rest()
    assert finder.focus == "q"

    _tab_to(finder.page, "#results > li:nth-child(3) h3 a")
    name = finder.names[2]
    finder.page.keyboard.press("Enter")

    expect(finder.page.locator("h1")).to_have_text(name)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_filter_is_set_and_taken_off_by_keyboard(width: int, browsing: Browsing) -> None:
    finder = Finder(browsing.window(width)).open("#q=swimming").rest()
    if width == PHONE:
        _tab_to(finder.page, "[popovertarget=filters]")
        finder.page.keyboard.press("Enter")
    _tab_to(finder.page, "#filters [name=free]")
    finder.page.keyboard.press("Space")
    finder.settle().rest()
    assert finder.asked == "q=swimming&free=yes"
    assert finder.page.evaluate("() => document.activeElement.name") == "free"

    finder.page.keyboard.press("Escape")
    finder.page.get_by_role("button", name="Remove: Free").focus()
    finder.page.keyboard.press("Enter")
    finder.settle().rest()

    assert finder.asked == "q=swimming"
    assert finder.focus, "the focus is lost"


def test_what_stands_far_below_on_a_phone_comes_when_someone_asks_for_it(browsing: Browsing) -> None:
    finder = Finder(browsing.window(PHONE)).open("#q=autism").rest()
    expect(finder.page.locator("#guides")).to_be_hidden()

    finder.page.locator("#count a[href='#guides']").click()

    expect(finder.page.locator("#guides")).to_be_in_viewport()
    expect(finder.page.locator("#guides-title")).to_be_focused()
    assert finder.asked == "q=autism"


@pytest.mark.parametrize(
    ("asked", "inside", "name"),
    [
        ("#q=autism&age=7&free=yes", "#chips", "Remove: age 7"),
        ("#q=autism&age=7&free=yes", "#chips", "Remove: Free"),
        ("#q=autism&age=7&free=yes", "#chips", "Clear all"),
        ("#q=SALT", "#chips", "Only my exact words"),
        ("#q=zzqqzz&age=7&topic=clubs", "#loosen", "Without “zzqqzz”"),
    ],
)
def test_the_focus_is_not_lost_when_what_was_pressed_goes(asked: str, inside: str, name: str, finder: Finder) -> None:
    finder.open(asked).rest()
    button = finder.page.locator(inside).get_by_role("link" if inside == "#loosen" else "button", name=name)
    button.focus()

    finder.page.keyboard.press("Enter")
    finder.settle().rest()

    assert finder.focus, "the focus is lost"


@pytest.mark.parametrize("state", STATES)
def test_a_screen_reader_has_headings_in_order_and_lists(state: str, finder: Finder) -> None:
    page = finder.ask(STATES[state]).rest().page

    levels = page.evaluate(HEADINGS)

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later - level <= 1 for level, later in pairwise(levels))
    assert page.evaluate(DOUBLE) == []
    shown = page.locator("#found").get_by_role("list").first.get_by_role("listitem")
    assert shown.count() >= len(finder.names)


def test_every_control_has_a_name_that_says_what_it_does(finder: Finder) -> None:
    page = finder.open("#q=autism&place=Crewe&age=7").rest().page

    for name in ("Postcode or town", "Age, such as 7 or 18 months"):
        expect(page.get_by_role("textbox", name=name, exact=True)).to_be_visible()
    expect(page.get_by_role("combobox", name="How far?")).to_be_visible()
    expect(page.get_by_role("button", name="Remove: age 7", exact=True)).to_be_visible()
    expect(finder.box("need", "autism")).to_be_visible()
    expect(page.get_by_role("group", name="Need").get_by_role("checkbox", name="Autism")).to_be_visible()
    expect(page.get_by_role("region", name="Narrow this list")).to_be_visible()
    expect(page.get_by_role("search")).to_be_visible()
    saves = page.locator("#results").get_by_role("button")
    names = [save.get_attribute("aria-label") or save.inner_text() for save in saves.all()]
    assert len(set(names)) == len(names), "buttons of different results are told apart"
    links = page.locator("#results h3 a").all_inner_texts()
    assert all(links)


@pytest.mark.parametrize("state", STATES)
def test_on_a_phone_nothing_scrolls_sideways_is_cut_off_or_too_small(state: str, phone: Finder) -> None:
    page = phone.ask(STATES[state]).rest().page
    page.evaluate(UNFOLDED)

    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(SMALL, 24) == []
    page.evaluate(WIDE_TEXT)
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CLIPPED) == []
    page.evaluate(AS_BEFORE)


def test_on_a_phone_filters_are_a_sheet_that_counts_and_gives_the_focus_back(phone: Finder) -> None:
    page = phone.open("#q=swimming&free=yes&age=7").rest().page
    opener, first = page.get_by_role("button", name="Filters: 2 on"), page.locator("#filters [name=free]")
    assert not first.is_visible()

    opener.press("Enter")

    assert first.is_visible()
    assert page.locator("header").evaluate("(header) => header.closest('[inert]') !== null")
    first.uncheck()
    phone.settle().rest()
    done = page.get_by_role("button", name=f"Show {sum(phone.by_band)} result")
    expect(done).to_be_in_viewport()
    page.keyboard.press("Escape")
    assert not first.is_visible()
    assert phone.focus.startswith("<button")
    assert page.locator("[inert]").count() == 0
    page.get_by_role("button", name="Filters: 1 on").click()
    done.click()
    expect(first).to_be_hidden()


def test_at_400_percent_the_search_and_its_results_are_there(browsing: Browsing) -> None:
    finder = Finder(browsing.window(PHONE, device_scale_factor=4))
    finder.page.set_viewport_size({"width": PHONE, "height": 256})
    finder.open("#q=autism").rest()

    finder.page.locator("#results h3").first.scroll_into_view_if_needed()

    assert finder.page.evaluate(SIDEWAYS) == 0
    assert finder.page.locator("#results h3 a").first.is_visible()


@pytest.mark.parametrize(
    ("state", "width"),
    [("corrected", PHONE), ("unanswered", PHONE), ("nothing", PHONE), ("filters", PHONE), ("found", DESK)],
)
def test_axe_finds_no_fault_in_any_state(state: str, width: int, finder: Finder, phone: Finder) -> None:
    used = phone if width == PHONE else finder
    page = used.ask(STATES[state]).rest().page
    page.evaluate(UNFOLDED)

    light = faults(page)
    page.emulate_media(color_scheme="dark")
    dark = colour_faults(page)
    page.emulate_media(color_scheme="light")
    page.evaluate(AS_BEFORE)

    assert (light, dark) == ([], [])


def test_every_state_is_what_its_name_says(finder: Finder) -> None:
    assert "Only my exact words" in finder.ask(STATES["widened"]).chips
    assert "We took" in finder.ask(STATES["corrected"]).said
    assert "left it out" in finder.ask(STATES["unknown"]).said
    assert "We list nothing" in finder.ask(STATES["nothing"]).title
    assert finder.ask(STATES["unanswered"]).page.locator("#said .lo-note").count() == 1
    assert finder.ask(STATES["filters"]).chips[-1] == "Clear all"


def test_without_scripts_the_form_and_every_way_in_work_and_nothing_is_dead(browsing: Browsing) -> None:
    page = browsing.window(PHONE, java_script_enabled=False).open("find/")

    expect(page.get_by_role("heading", level=1, name="Find help")).to_be_visible()
    for id in ("filters", "chips", "found", "nothing", "start", "guides", "national", "more", "map", "looking"):
        if page.locator(f"#{id}").count():
            expect(page.locator(f"#{id}")).to_be_hidden()
    buttons = page.locator("main").get_by_role("button").all_inner_texts()
    assert buttons == ["Search"]
    assert page.locator("#ways a").count() > 30
    page.get_by_role("searchbox").fill("autism")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/find/?q=autism*")
    page.locator("#ways").get_by_role("link", name="Autism").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Autism")
