"""A guide that holds everything a guide may hold can be seen, heard, pressed and printed by everyone.

It is the manual's page of examples and every kind of box, in a small council.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.faults import faults
from tests.browser.server import served
from tests.browser.test_by_keyboard import walk
from tests.browser.test_small_and_large import CLIPPED, SIDEWAYS, SMALL, WIDE_TEXT
from tests.site.commands import build
from tests.site.council import Council
from tests.site.test_guide_markdown import EXAMPLES, add_guide

from local_offer.views.guide_boxes import KINDS

GUIDE = "guides/ask/"
SEEN = "(text) => text.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})"


@pytest.fixture(scope="module")
def windows(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browsing]:
    council = Council(tmp_path_factory.mktemp("guide"))
    kinds = "".join(f'!!! {kind}\n\n    A box.\n\n??? {kind} "Of its own"\n\n    A fold.\n\n' for kind in KINDS)
    add_guide(council, f"{EXAMPLES.read_text(encoding='utf-8')}\n## Kinds\n\n{kinds}")
    with served(build(council.folder, council.folder / "site")) as home:
        windows = Browsing(browser, home)
        yield windows
        windows.close()


@pytest.mark.parametrize(
    ("width", "colours", "is_unfolded"),
    [(PHONE, "light", False), (PHONE, "dark", True), (DESK, "light", True), (DESK, "dark", False)],
)
def test_axe_finds_no_fault(width: int, colours: str, is_unfolded: bool, windows: Browsing) -> None:
    page = windows.window(width, color_scheme=colours).open(GUIDE)
    if is_unfolded:
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.name = ''; fold.open = true; })")

    assert faults(page) == []


def test_nothing_scrolls_sideways_or_is_too_small_or_cut_off_on_a_small_phone(windows: Browsing) -> None:
    page = windows.window(PHONE).open(GUIDE)

    sideways, small = page.evaluate(SIDEWAYS), page.evaluate(SMALL, 24)
    page.evaluate(WIDE_TEXT)

    assert (sideways, small) == (0, [])
    assert page.evaluate(SIDEWAYS) == 0
    assert page.evaluate(CLIPPED) == []


def test_it_complains_of_nothing_and_asks_no_other_host(windows: Browsing) -> None:
    visit = windows.window()
    visit.open(GUIDE)

    assert visit.complaints == []
    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []


def test_tabs_stand_in_a_row_where_there_is_room_and_beneath_each_other_on_a_phone(windows: Browsing) -> None:
    tops = "(tabs) => [...tabs.querySelectorAll('summary')].map((tab) => tab.getBoundingClientRect().top)"

    wide = windows.window(DESK).open(GUIDE).locator(".lo-tabs").first.evaluate(tops)
    narrow = windows.window(PHONE).open(GUIDE).locator(".lo-tabs").first.evaluate(tops)

    assert len(set(wide)) == 1
    assert narrow == sorted(set(narrow))
    assert len(narrow) == 2


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("scripts", [True, False])
def test_keys_open_one_tab_and_shut_the_other(width: int, scripts: bool, windows: Browsing) -> None:
    page = windows.window(width, java_script_enabled=scripts).open(GUIDE)
    first, second = page.get_by_text("Write to the SEND team. Say"), page.get_by_text("Keep a copy, and note")

    page.locator(".lo-tabs summary").nth(1).focus()
    before = (_is_seen(page, "Write to the"), _is_seen(page, "Keep a copy, and note"))
    page.keyboard.press("Enter")

    assert before == (True, False)
    expect(second.last).to_be_visible()
    assert not _is_seen(page, "Write to the")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(first.last).to_be_visible()


def _is_seen(page: Page, words: str) -> bool:
    seen: bool = page.locator(".lo-tabs").first.get_by_text(words).evaluate(SEEN)
    return seen


def test_tab_leads_through_every_construct_and_each_step_is_marked(windows: Browsing) -> None:
    assert walk(windows.window(DESK).open(GUIDE))[-1] == "footer"


def test_those_who_hear_the_page_hear_what_is_open_and_every_kind_of_box(windows: Browsing) -> None:
    page = windows.window().open(GUIDE)

    tabs = page.locator(".lo-tabs").first.aria_snapshot()
    boxes = page.locator("main").aria_snapshot()

    assert "By email" in tabs
    assert "Say what you ask for in the first line" in tabs
    assert "Keep a copy" not in tabs
    assert "Warning: Two months from the date on the letter" in boxes
    assert 'link "Footnote 1"' in boxes
    assert 'link "Back to the text of footnote 1"' in boxes
    assert 'heading "Footnotes"' in boxes
    assert "material" not in boxes.partition("Icons")[2].partition("Ring the team")[0].replace(":material-", "")


def test_a_footnote_and_the_way_back_can_be_followed(windows: Browsing) -> None:
    page = windows.window(java_script_enabled=False).open(GUIDE)

    page.get_by_role("link", name="Footnote 1", exact=True).click()
    expect(page.locator(".lo-notes li").first).to_be_in_viewport()
    page.get_by_role("link", name="Back to the text of footnote 1").click()

    expect(page.get_by_role("link", name="Footnote 1", exact=True)).to_be_in_viewport()


def test_paper_shows_every_tab_below_its_title_and_every_fold(windows: Browsing) -> None:
    page = windows.window().open(GUIDE)
    page.emulate_media(media="print")

    places = page.locator(".lo-tabs").first.evaluate(
        """(tabs) => [...tabs.querySelectorAll("summary, p")].map((part) => [
            part.checkVisibility({contentVisibilityAuto: true}), part.getBoundingClientRect().top])"""
    )

    assert [is_seen for is_seen, _ in places] == [True] * 4
    assert [top for _, top in places] == sorted({top for _, top in places})
    assert page.get_by_text("A fold.").first.bounding_box()["height"] > 0  # type: ignore[index]


def test_the_text_of_a_coloured_box_keeps_the_colour_of_text(windows: Browsing) -> None:
    page = windows.window().open(GUIDE)
    ink = page.evaluate("getComputedStyle(document.body).color")
    box = page.locator(".lo-note.lo-part").first

    assert box.evaluate("(box) => getComputedStyle(box).color") == ink
    assert box.locator("p").nth(1).evaluate("(text) => getComputedStyle(text).color") == ink
    assert box.locator("p").first.evaluate("(title) => getComputedStyle(title).color") != ink


def test_forced_colours_keep_the_edges_of_boxes_and_the_signs(windows: Browsing) -> None:
    page = windows.window(forced_colors="active").open(GUIDE)

    box = page.locator(".lo-note.lo-bad").first
    sign = box.locator("svg").first

    assert box.evaluate("(box) => getComputedStyle(box).borderTopStyle") == "solid"
    assert sign.evaluate("(sign) => getComputedStyle(sign).fill") == box.locator("p").first.evaluate(
        "(title) => getComputedStyle(title).color"
    )
