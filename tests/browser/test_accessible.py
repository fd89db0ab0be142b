"""Every kind of page under axe's rules: WCAG 2.2 A and AA, and best practice."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.kinds import KINDS

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
RULES = {
    "runOnly": {"type": "tag", "values": [*WCAG, "best-practice"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
FEW = {"exclude": [["main :is(li, tr, dt, dd, dl > div, details, section):nth-of-type(n + 9)"]]}
"""A page without the ninth of a row and all that follow, which have the classes of the first eight."""
COLOURS = {"runOnly": {"type": "tag", "values": ["cat.color"]}, "resultTypes": ["violations"]}


@pytest.fixture(scope="session")
def axe() -> Axe:
    return Axe()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_no_fault_with_everything_unfolded(width: int, browsing: Browsing, axe: Axe) -> None:
    page = browsing.window(width).open(KINDS["school"])
    for fold in page.locator("details").all():
        fold.evaluate("fold => { fold.open = true }")

    found = axe.run(page, options=RULES)

    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("kind", ["home", "topic", "found", "coverage", "entry-form"])
def test_axe_finds_no_fault_where_a_desk_has_room_for_more(kind: str, browsing: Browsing, axe: Axe) -> None:
    """Menu, filters and tables stand otherwise there; all else is the same page: see `test_every_kind.py`."""
    page = browsing.window(DESK).open(KINDS[kind])

    found = axe.run(page, context=FEW, options=RULES)

    assert found.violations_count == 0, found.generate_report()


def test_axe_looks_at_colours_and_sizes(browsing: Browsing, axe: Axe) -> None:
    page = browsing.window(PHONE).open("")
    page.evaluate(
        """() => {
            const faint = document.querySelector("h1").style;
            faint.color = "#2a6670";
            const small = document.createElement("button");
            small.textContent = "x";
            small.style.cssText = "all: unset; display: block; width: 12px; height: 12px; overflow: hidden";
            document.querySelector("main").prepend(small, small.cloneNode(true), small.cloneNode(true));
        }"""
    )

    found = {fault["id"] for fault in axe.run(page, options=RULES).response["violations"]}

    assert {"color-contrast", "target-size"} <= found
