"""In the finder, what nobody vouches for any more comes after what answers as well and is as near."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import Browsing
from tests.browser.finder import Finder
from tests.browser.server import served
from tests.site.commands import build
from tests.site.council import Council

FRESH = "checked: {date: 2026-11-02, by: provider}\n"
DUE = "checked: {date: 2025-05-03, by: provider}\n"
KEEN = "description: Chess, chess and chess.\n"
"""Says what is asked for more often, so that its score is higher."""


@pytest.fixture(scope="module")
def finder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    folder: Path = tmp_path_factory.mktemp("late")
    council = Council(folder / "council")
    council.service("a-chess-group", DUE + KEEN)
    council.service("b-chess-group", FRESH + "review_by: 2026-11-22\n" + KEEN)
    council.service("y-chess-group", FRESH)
    council.service("z-draughts", FRESH + "eligibility: Who likes chess too.\n")
    file = council.service("national-chess-group", FRESH + KEEN)
    file.write_text(file.read_text(encoding="utf-8").replace("local", "national"), encoding="utf-8")
    with served(build(council.folder, folder / "site")) as home:
        browsing = Browsing(browser, home)
        yield Finder(browsing.window()).open()
        browsing.close()


def test_what_is_due_sinks_within_its_relevance_and_band(finder: Finder) -> None:
    finder.type("chess")

    found = [link.inner_text() for link in finder.page.locator("#results h3 a").all()]

    local = [name for name in found if name != "National chess group"]
    assert local == ["Y chess group", "A chess group", "B chess group", "Z draughts"]
