"""The demonstration, built once for every test of this folder."""

from pathlib import Path

import pytest
from tests.site.commands import ROOT, build
from tests.site.council import Council
from tests.site.reading import ReadPage, read_site


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return build(ROOT, tmp_path_factory.mktemp("demonstration") / "site")


@pytest.fixture(scope="session")
def pages(demonstration: Path) -> dict[str, ReadPage]:
    """Every page of the demonstration by its address."""
    return read_site(demonstration)


@pytest.fixture
def council(tmp_path: Path) -> Council:
    return Council(tmp_path / "council")
