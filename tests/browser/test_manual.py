"""The manual in a browser: without a fault for axe, at home in one host, and with a search that finds."""

from collections.abc import Iterator
from shutil import copytree

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import DESK, PHONE, Browsing
from tests.browser.faults import WCAG, faults
from tests.browser.server import served
from tests.manual.conftest import built_manual

LIGHT, DARK = "light", "dark"
LOOKED_AT = (
    ("", PHONE, DARK),
    ("", DESK, LIGHT),
    ("councils/", PHONE, LIGHT),
    ("councils/running/", DESK, DARK),
    ("councils/running/", PHONE, LIGHT),
    ("councils/moving/", PHONE, DARK),
    ("providers/", DESK, LIGHT),
    ("developers/", PHONE, DARK),
    ("reference/service/", PHONE, LIGHT),
    ("reference/rules/", DESK, DARK),
)
"""Each kind of page, and both themes at both widths."""


@pytest.fixture(scope="session")
def manual_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("beside")
    copytree(built_manual(tmp_path_factory), site / "manual")
    (site / "404.html").write_bytes((site / "manual" / "404.html").read_bytes())
    with served(site, headers={}) as address:
        yield f"{address}manual/"


@pytest.fixture
def browsing(browser: Browser, manual_home: str) -> Iterator[Browsing]:
    browsing = Browsing(browser, manual_home)
    yield browsing
    browsing.close()


@pytest.mark.parametrize(("address", "width", "scheme"), LOOKED_AT)
def test_axe_finds_no_fault(address: str, width: int, scheme: str, browsing: Browsing) -> None:
    page = browsing.window(width, color_scheme=scheme).open(address)

    assert faults(page, tags=WCAG) == []


def test_a_page_fits_a_phone(browsing: Browsing) -> None:
    page = browsing.window(PHONE).open("councils/moving/")

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("waiting time", "A service Waiting time"),
        ("unknown-need", "There is no such need"),
        ("format", "local-offer format"),
    ],
)
def test_the_search_finds_and_asks_no_other_host(typed: str, found: str, browsing: Browsing) -> None:
    visit = browsing.window()
    page = visit.open("")

    page.get_by_label("Search", exact=True).and_(page.locator("input")).fill(typed)

    expect(page.locator(".md-search-result__list")).to_contain_text(found.split(" ", 2)[-1], timeout=30_000)
    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []
    assert visit.complaints == []


def test_a_page_is_left_and_its_colours_are_changed_without_a_complaint(browsing: Browsing) -> None:
    visit = browsing.window(color_scheme="light")
    page = visit.open("")

    page.get_by_role("link", name="Run a local offer").click()
    expect(page.locator("h1")).to_contain_text("Run a local offer")
    page.get_by_title("Use light colours").click()
    page.get_by_title("Use dark colours").click()

    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []
    assert visit.complaints == []
