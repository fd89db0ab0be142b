"""The demonstration in a browser."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import Browsing
from tests.browser.searching import Searching
from tests.browser.server import served
from tests.demonstration.now import NOW
from tests.site.commands import ROOT


@pytest.fixture(scope="session")
def home(demonstration_site: Path) -> Iterator[str]:
    """The address of the demonstration's home page."""
    with served(demonstration_site) as address:
        yield address


@pytest.fixture(scope="session")
def records() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def every() -> int:
    return 18


@pytest.fixture(scope="session")
def today() -> date:
    return NOW


@pytest.fixture
def browsing(browser: Browser, home: str) -> Iterator[Browsing]:
    browsing = Browsing(browser, home)
    yield browsing
    browsing.close()


@pytest.fixture(scope="session")
def searching(browser: Browser, home: str) -> Iterator[Searching]:
    browsing = Browsing(browser, home)
    yield Searching(browsing.window().page, home)
    browsing.close()
