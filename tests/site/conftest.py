"""The town's site, as every test of this folder reads it."""

from pathlib import Path

import pytest
from tests.once import once
from tests.search.findable import Findable, in_town
from tests.site.commands import build
from tests.site.council import Council, crowd
from tests.site.reading import ReadPage, read_site


@pytest.fixture(scope="session")
def site(town_site: Path) -> Path:
    """The folder of the built site."""
    return town_site


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, ReadPage]:
    """Every page by its address."""
    return read_site(site, quick=True)


@pytest.fixture(scope="session")
def findable() -> Findable:
    return in_town()


@pytest.fixture
def council(tmp_path: Path) -> Council:
    return Council(tmp_path / "council")


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a large council; its site is built beside it, in `site/`."""

    def make(folder: Path) -> None:
        build(crowd(folder), folder / "site")

    return once(tmp_path_factory, "crowd", make)
