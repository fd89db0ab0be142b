"""The town, served under a path, and windows of a browser to look at it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request
from tests.browser.previewing import Previewing, Values, kit_of, offer_of
from tests.browser.searching import Searching
from tests.browser.server import served
from tests.folder import SOUND, TODAY
from tests.town import town

PHONE, DESK = 320, 1280


@pytest.fixture(scope="session")
def home(town_site: Path) -> Iterator[str]:
    """The address of the town's home page."""
    with served(town_site) as address:
        yield address


@pytest.fixture(scope="session")
def records() -> Path:
    """The folder whose records are on the site."""
    return town()


@pytest.fixture(scope="session")
def every() -> int:
    """Of how many records one is tried, where there are many."""
    return 1


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which the site was built."""
    return TODAY


@pytest.fixture(scope="session")
def sound_home(sound_site: Path) -> Iterator[str]:
    """The address of the home page of the sound offer, which uses every field."""
    with served(sound_site) as address:
        yield address


@dataclass
class Visit:
    """A page in the browser, and everything that went wrong while it was shown.

    Going to an address, or resizing, is asked of `page` itself.
    """

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        self.page.goto(self.home + address)
        return self.page


class Browsing:
    """Opens windows of any size and taste, and closes them after the test."""

    def __init__(self, browser: Browser, home: str) -> None:
        self._browser, self._home = browser, home
        self._contexts: list[BrowserContext] = []

    def window(self, width: int = DESK, **taste: Any) -> Visit:
        """`taste` is what Playwright's contexts take, such as `color_scheme="dark"`. Unless it asks for one, no worker
        stands between page and network."""
        alone = {"service_workers": "block", **taste}
        context = self._browser.new_context(viewport={"width": width, "height": 800}, **alone)
        self._contexts.append(context)
        visit = Visit(page=context.new_page(), home=self._home)
        visit.page.on("console", lambda said: visit.complaints.append(said.text) if said.type == "error" else None)
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.on(
            "requestfailed", lambda request: visit.complaints.append(request.url) if _fails(request) else None
        )
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        return visit

    def close(self) -> None:
        for context in self._contexts:
            context.close()


def _fails(request: Request) -> bool:
    """Whether it is the site's fault: what was still to come when a page was left is not."""
    return request.failure != "net::ERR_ABORTED"


@pytest.fixture
def browsing(browser: Browser, home: str) -> Iterator[Browsing]:
    browsing = Browsing(browser, home)
    yield browsing
    browsing.close()


@pytest.fixture(scope="session")
def sound_kit() -> Values:
    return kit_of(offer_of(SOUND))


@pytest.fixture
def previewing(browser: Browser, sound_home: str, sound_kit: Values) -> Iterator[Previewing]:
    """Previews with the kit of the sound offer, which must neither complain nor ask another host for anything."""
    browsing = Browsing(browser, sound_home)
    visit = browsing.window()
    yield Previewing(visit.page, visit.home, sound_kit)
    assert visit.complaints == []
    assert [asked for asked in visit.requests if not asked.startswith(visit.home)] == []
    browsing.close()


@pytest.fixture(scope="session")
def searching(browser: Browser, home: str) -> Iterator[Searching]:
    """The finder of the town, for all who only ask what words find; no one may change its page."""
    browsing = Browsing(browser, home)
    yield Searching(browsing.window().page, home)
    browsing.close()
