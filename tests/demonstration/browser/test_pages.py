"""The longest page of each kind is accessible, narrow, and at peace with the site's own policy."""

from pathlib import Path

import pytest
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.faults import faults
from tests.browser.test_small_and_large import SIDEWAYS

KINDS = ("", "services", "organisations", "topics", "needs", "ages", "places", "guides", "find", "about")


def longest(site: Path, kind: str) -> str:
    """The address of the largest page of a kind."""
    pages = (site / kind).rglob("index.html") if kind else [site / "index.html"]
    page = max(pages, key=lambda file: (file.stat().st_size, file))
    return page.relative_to(site).as_posix().removesuffix("index.html")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind or "home")
def test_the_longest_page_of_a_kind_has_no_fault(kind: str, site: Path, browsing: Browsing) -> None:
    visit = browsing.window(PHONE if kind != "about" else DESK)

    page = visit.open(longest(site, kind))

    assert faults(page) == []
    assert page.evaluate(SIDEWAYS) == 0
    assert visit.complaints == []
    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []
