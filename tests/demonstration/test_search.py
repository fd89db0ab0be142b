"""The finder's files of the demonstration: with many records, the scores, shards and filters are those of a few."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from tests.search.findable import Findable
from tests.search.test_facets import groups, test_each_choice_has_the_services_that_their_records_give
from tests.search.test_index import test_every_score_is_that_of_lunr
from tests.search.test_shards import (
    cut,
    test_each_term_and_phrase_is_in_one_shard_with_its_scores,
    test_no_shard_is_large_unless_it_is_one_term,
)

from local_offer.records import Service
from local_offer.search import Finder
from local_offer.search.index import Texts

__all__ = [
    "cut",
    "groups",
    "test_each_choice_has_the_services_that_their_records_give",
    "test_each_term_and_phrase_is_in_one_shard_with_its_scores",
    "test_every_score_is_that_of_lunr",
    "test_no_shard_is_large_unless_it_is_one_term",
]


@pytest.fixture(scope="session")
def texts(findable: Findable) -> tuple[Texts, ...]:
    return findable.texts


@pytest.fixture(scope="session")
def services(findable: Findable) -> tuple[Service, ...]:
    return findable.services


@pytest.fixture(scope="session")
def built(findable: Findable) -> Finder:
    return findable.finder


@pytest.fixture(scope="session")
def files(built: Finder) -> Mapping[str, Any]:
    folder = built.manifest["data"]
    return {path.removeprefix(folder): json.loads(text) for path, text in built.files.items()}
