"""Every page can be used with a keyboard alone."""

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.kinds import KINDS

PART = """() => {
    const element = document.activeElement;
    if (element === document.body) return "end";
    const parts = [[".lo-skip", "skip"], [".lo-demo", "demonstration"], [".lo-menu", "menu"],
        [".lo-seek, [role=search]", "search"], [".lo-head", "header"],
        [".lo-crumbs", "crumbs"], ["main", "main"], [".lo-help", "help"],
        ["footer", "footer"]];
    return parts.find(([selector]) => element.closest(selector))?.[1] ?? element.outerHTML;
}"""
IS_MARKED = """() => {
    const style = getComputedStyle(document.activeElement);
    const box = document.activeElement.getBoundingClientRect();
    const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return seen && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
}"""


def walk(page: Page) -> list[str]:
    """The parts of the page that Tab leads through, each once in a row; every step must be seen."""
    parts: list[str] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        part = page.evaluate(PART)
        if part == "end":
            return parts
        assert page.evaluate(IS_MARKED), page.evaluate("() => document.activeElement.outerHTML")
        if parts[-1:] != [part]:
            parts.append(part)
    raise AssertionError("Tab never came to the end of the page")


@pytest.mark.parametrize(
    ("kind", "width"),
    [*((kind, PHONE) for kind in ("home", "school", "topic", "glossary", "missing")), ("home", DESK), ("school", DESK)],
)
def test_tab_leads_through_the_page_in_order_and_can_be_seen(kind: str, width: int, browsing: Browsing) -> None:
    page = browsing.window(width).open(KINDS[kind])

    parts = walk(page)

    crumbs = [] if kind in ("home", "missing") else ["crumbs"]
    order = ["skip", "demonstration", "header", "menu", "search", *crumbs, "main", "help", "footer"]
    assert parts == order


def test_the_menu_opens_and_leads_on_by_keyboard(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("services/learning-together/")
    menu = page.get_by_role("navigation", name="Main")
    link = menu.get_by_role("link", name="Have your say")
    assert not link.is_visible()

    menu.locator("summary").focus()
    page.keyboard.press("Enter")
    for _ in range(4):
        page.keyboard.press("Tab")

    expect(link).to_be_visible()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/have-your-say/")


def test_the_menu_is_open_where_there_is_room(browsing: Browsing) -> None:
    page = browsing.window(DESK).open("services/learning-together/")

    menu = page.get_by_role("navigation", name="Main")

    assert menu.get_by_role("link", name="Have your say").is_visible()
    assert not menu.locator("summary").is_visible()


def test_questions_unfold_by_keyboard(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open(KINDS["school"])
    fold = page.locator("main details").first
    assert not fold.locator("li").first.is_visible()

    fold.locator("summary").focus()
    page.keyboard.press("Space")

    assert fold.locator("li").first.is_visible()


def test_focus_is_seen_in_forced_colours(browsing: Browsing) -> None:
    page = browsing.window(DESK, forced_colors="active").open("services/learning-together/")

    page.keyboard.press("Tab")

    assert page.evaluate(IS_MARKED)
