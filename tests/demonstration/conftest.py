"""The site of this repository's own records and guides, as every test of this folder reads it."""

from pathlib import Path

import pytest
from tests.demonstration.now import NOW
from tests.search.findable import Findable
from tests.site.commands import ROOT
from tests.site.reading import ReadPage, read_site


@pytest.fixture(scope="session")
def site(demonstration_site: Path) -> Path:
    """The folder of the built site."""
    return demonstration_site


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, ReadPage]:
    """Every page by its address."""
    return read_site(site, one_of=25, quick=True)


@pytest.fixture(scope="session")
def findable() -> Findable:
    return Findable(ROOT, NOW)
