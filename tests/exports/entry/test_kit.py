"""What the form for providers loads holds the whole contract, and nothing that is not to be seen."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.exports import entry_kit
from local_offer.offer import Offer, published, whole


@pytest.fixture(scope="module")
def offer() -> Offer:
    return read(SOUND)[0]


@pytest.fixture(scope="module")
def kit(offer: Offer) -> Any:
    return json.loads(entry_kit(published(offer, TODAY), whole(offer, TODAY), {}))


def test_the_kit_holds_the_contract_and_every_word_it_names(kit: Any, offer: Offer) -> None:
    named = set(vocabularies_in(kit["schemas"]))

    assert kit["schemas"] == {kind: offer.contract.schemas[kind] for kind in ("service", "organisation")}
    assert set(kit["vocabularies"]) == named
    for name in named:
        assert [term["id"] for term in kit["vocabularies"][name]] == list(offer.contract.vocabularies[name].terms)
        assert all(term["title"] for term in kit["vocabularies"][name])


def test_the_kit_says_where_each_record_is_and_which_names_are_taken(kit: Any) -> None:
    club = kit["services"]["saturday-club"]

    assert club == {"name": "Saturday Club", "path": "offer/services/clubs/saturday-club.yaml", "is_whole": True}
    assert kit["former_ids"]["service"] == {"example-centre": "example-special-school"}
    assert kit["organisations"]["example-trust"]["path"] == "offer/organisations/example-trust.yaml"


def test_a_service_with_a_place_that_must_not_be_found_is_not_whole(kit: Any, offer: Offer) -> None:
    assert kit["services"]["refuge"]["is_whole"] is False
    assert "refuge" not in whole(offer, TODAY)
    assert [id for id, known in kit["services"].items() if not known["is_whole"]] == ["refuge"]


def test_the_kit_says_which_files_hold_notes_that_the_site_leaves_out(offer: Offer) -> None:
    club, trust = "offer/services/clubs/saturday-club.yaml", "offer/organisations/example-trust.yaml"
    kit = json.loads(entry_kit(published(offer, TODAY), whole(offer, TODAY), {}, frozenset({club, trust})))

    known = [*kit["services"].values(), *kit["organisations"].values()]
    assert sorted(record["path"] for record in known if record.get("has_notes")) == [trust, club]


def vocabularies_in(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("vocabulary"), str):
            yield part["vocabulary"]
        for value in part.values():
            yield from vocabularies_in(value)
    if isinstance(part, list):
        for value in part:
            yield from vocabularies_in(value)
