"""Every page is complete without JavaScript."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import DESK, PHONE, Browsing, Visit
from tests.browser.kinds import KINDS

LIVE = ("finder", "found", "nothing-found", "map", "shortlist", "sent-list", "entry-form", "whats-on")
ADDED = "() => document.querySelectorAll('.lo-keep').forEach((each) => each.remove())"  # of its script: Save, Share


@pytest.fixture(scope="module")
def twins(browser: Browser, home: str) -> Iterator[tuple[Visit, Visit]]:
    """Two windows: with scripts and without."""
    browsing = Browsing(browser, home)
    yield browsing.window(PHONE), browsing.window(PHONE, java_script_enabled=False)
    browsing.close()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in LIVE])
def test_a_page_says_the_same_without_scripts(kind: str, twins: tuple[Visit, Visit]) -> None:
    with_scripts, without = (twin.open(KINDS[kind]) for twin in twins)
    with_scripts.evaluate(ADDED)

    assert _said(without) == _said(with_scripts)
    assert without.get_by_role("heading", level=1).is_visible()
    assert len(without.locator("main").inner_text()) > 100


def _said(page: Page) -> str:
    """All words but those of notices, which a script shows and hides by the clock."""
    notices = page.locator(".lo-alert").all_inner_texts()
    said = page.locator("body").inner_text()
    for notice in notices:
        said = said.replace(notice, "")
    return re.sub(r"\s*\n\s*", "\n", said)


def test_words_typed_without_scripts_lead_to_every_way_in(browsing: Browsing) -> None:
    page = browsing.window(PHONE, java_script_enabled=False).open("")

    page.get_by_role("searchbox").fill("autism")
    page.get_by_role("button", name="Search").click()

    expect(page.get_by_role("heading", level=1, name="Find help")).to_be_visible()
    for way in ("By topic", "By need", "By age", "By place"):
        expect(page.get_by_role("heading", name=way)).to_be_visible()
    # What would do nothing is not shown.
    expect(page.get_by_role("group", name="Topic")).to_be_hidden()


def test_the_menu_opens_without_scripts(browsing: Browsing) -> None:
    page = browsing.window(PHONE, java_script_enabled=False).open("")

    page.locator(".lo-menu summary").click()

    assert page.get_by_role("navigation", name="Main").get_by_role("link", name="Find help").is_visible()


def test_any_service_is_reached_by_pressing_three_links(browsing: Browsing) -> None:
    page = browsing.window(DESK, java_script_enabled=False).open("")

    page.get_by_role("link", name="by name").click()
    page.wait_for_url("**/a-z/")
    page.locator("main dl a").last.click()
    page.wait_for_url("**/a-z/*/**")
    service = page.locator("main li a[href*=services]").last
    name = service.inner_text()
    service.click()

    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
