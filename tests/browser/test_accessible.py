"""Pages under axe's rules that `test_every_kind.py` does not open: unfolded, and as wide as a desk."""

import pytest
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.faults import faults
from tests.browser.kinds import shown


@pytest.mark.long
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_no_fault_with_everything_unfolded(width: int, browsing: Browsing) -> None:
    page = shown(browsing.window(width), "school")
    for fold in page.locator("details").all():
        fold.evaluate("fold => { fold.open = true }")

    assert faults(page) == []


@pytest.mark.parametrize("kind", ["home", "topic", "found", "coverage", "entry-form"])
def test_axe_finds_no_fault_where_a_desk_has_room_for_more(kind: str, browsing: Browsing) -> None:
    """Menu, filters and tables stand otherwise there; all else is the same page: see `test_every_kind.py`."""
    page = shown(browsing.window(DESK), kind)

    assert faults(page) == []


def test_axe_looks_at_colours_and_sizes(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("")
    page.evaluate(
        """() => {
            const faint = document.querySelector("h1").style;
            faint.color = "#2a6670";
            const shown = [...document.querySelectorAll("main li a")].filter((link) => link.checkVisibility());
            Object.assign(shown.at(-1), { id: "one-of-many", style: "color: #ccc" });
            const small = document.createElement("button");
            small.textContent = "x";
            small.style.cssText = "all: unset; display: block; width: 12px; height: 12px; overflow: hidden";
            document.querySelector("main").prepend(small, small.cloneNode(true), small.cloneNode(true));
        }"""
    )

    found = {fault.partition(": ")[0]: fault for fault in faults(page)}

    assert {"color-contrast", "target-size"} <= found.keys()
    assert "#one-of-many" in found["color-contrast"]
