"""Every page is complete without JavaScript."""

from collections.abc import Iterator
from datetime import date, datetime, time

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import DESK, PHONE, Browsing, Visit
from tests.browser.kinds import KINDS

LIVE = ("finder", "found", "nothing-found", "map", "shortlist", "sent-list", "entry-form")
ADDED = "() => document.querySelectorAll('.lo-keep').forEach((each) => each.remove())"  # of its script: Save, Share


@pytest.fixture(scope="module")
def twins(browser: Browser, home: str, today: date) -> Iterator[tuple[Visit, Visit]]:
    """Two windows: with scripts, which take off what is over, on the day of the build; and without."""
    browsing = Browsing(browser, home)
    with_scripts = browsing.window(PHONE)
    with_scripts.page.clock.set_fixed_time(datetime.combine(today, time(9)))
    yield with_scripts, browsing.window(PHONE, java_script_enabled=False)
    browsing.close()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in LIVE])
def test_a_page_says_the_same_without_scripts(kind: str, twins: tuple[Visit, Visit]) -> None:
    with_scripts, without = (twin.open(KINDS[kind]) for twin in twins)
    with_scripts.evaluate(ADDED)

    assert without.locator("body").inner_text() == with_scripts.locator("body").inner_text()
    assert without.get_by_role("heading", level=1).is_visible()
    assert len(without.locator("main").inner_text()) > 100


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
