"""What has a first and a last moment is shown between them, whenever the site was made."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, Page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def _at(page: Page, address: str, *moment: int) -> None:
    page.clock.set_fixed_time(datetime(*moment, tzinfo=UTC))  # type: ignore[arg-type, misc]
    page.goto(address)


def test_a_notice_is_shown_from_its_first_moment_to_its_last(page: Page, home: str) -> None:
    shown = []
    for moment in ((2026, 11, 22, 23, 59), (2026, 11, 23, 0, 0), (2026, 11, 24, 11, 59), (2026, 11, 24, 12, 0)):
        _at(page, f"{home}topics/travel/", *moment)
        shown.append(page.get_by_text("Buses in Exampleshire run an hour late").is_visible())

    assert shown == [False, True, True, False]


def test_days_gone_by_are_taken_off_the_list_and_the_months(page: Page, home: str) -> None:
    _at(page, f"{home}whats-on/", 2026, 12, 12, 9, 0)

    days = page.locator("section[data-day]:visible").evaluate_all("all => all.map(({ dataset }) => dataset.day)")
    linked = page.locator("td a").evaluate_all("all => all.map(({ dataset }) => dataset.day)")
    assert days[0] == linked[0] == "2026-12-12"
    assert days == linked
    assert not page.locator("#over").is_visible()


def test_a_page_of_which_all_is_over_says_so(page: Page, home: str) -> None:
    _at(page, f"{home}whats-on/", 2027, 6, 1, 9, 0)

    assert page.locator("#over").is_visible()
    assert page.locator("section[data-day]:visible").count() == 0
