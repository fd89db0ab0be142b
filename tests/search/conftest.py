"""The town, for every test of this folder."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from tests.search.findable import in_town

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.search import Finder, WrittenPage
from local_offer.search.index import Texts


@pytest.fixture(scope="session")
def offer() -> Offer:
    return in_town().offer


@pytest.fixture(scope="session")
def guides() -> tuple[WrittenPage, ...]:
    return in_town().guides


@pytest.fixture(scope="session")
def services() -> tuple[Service, ...]:
    return in_town().services


@pytest.fixture(scope="session")
def texts() -> tuple[Texts, ...]:
    return in_town().texts


@pytest.fixture(scope="session")
def built() -> Finder:
    return in_town().finder


@pytest.fixture(scope="session")
def files(built: Finder) -> Mapping[str, Any]:
    """The finder's files by path below its data, as values."""
    folder = built.manifest["data"]
    inside = {path: text for path, text in built.files.items() if path.startswith(folder)}
    return {path.removeprefix(folder): json.loads(text) for path, text in inside.items()}
