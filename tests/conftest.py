"""What the tests of every room share."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.folder import SOUND, Folder
from tests.once import once
from tests.site.commands import ROOT, build
from tests.town import town

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pytest_xdist_auto_num_workers() -> int:
    """Three for two cores: tests with a browser or a command of its own wait for it half of their time."""
    return (os.cpu_count() or 1) * 3 // 2


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Ten thousand tests stay until the end: nothing is looked for among them that could be given back."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What works longest begins first: else one process would work on when the others have nothing left."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "council")


@pytest.fixture(scope="session")
def town_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town's site."""
    return once(tmp_path_factory, "town-site", lambda site: build(town(), site))


@pytest.fixture(scope="session")
def sound_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sound offer, which uses every field."""
    return once(tmp_path_factory, "sound-site", lambda site: build(SOUND, site))


@pytest.fixture(scope="session")
def demonstration_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the records and guides of this repository, as it would be published today."""
    return once(tmp_path_factory, "demonstration-site", lambda site: build(ROOT, site, datetime.now(UTC)))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all that a process tests; each test opens windows of its own."""
    from playwright.sync_api import sync_playwright  # the tests without a browser need not wait for it
    from tests.browser import chromium

    path = chromium.browser()
    assert path, chromium.NEEDED
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chromium.QUIET))
        yield browser
        browser.close()
