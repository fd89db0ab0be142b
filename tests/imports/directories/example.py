"""A council near which the listings of the tests lie, and the documents of feeds."""

import json
from pathlib import Path
from typing import Any

from local_offer.imports import Draft
from local_offer.imports.directories import Choices, Directory, Gathered, JsonDocument, gather
from local_offer.offer import Council, Offer
from local_offer.records import Place, PostcodeDistrict

DOCUMENTS = Path(__file__).parent / "documents"
SQUARE = ((-2.7, 53.0), (-2.0, 53.0), (-2.0, 53.4), (-2.7, 53.4), (-2.7, 53.0))
OFFER = Offer(
    council=Council(name="Cheshire East", gss="E06000049", neighbours=("E06000021",)),
    places=(Place(id="crewe", title="Crewe"),),
    boundary=(SQUARE,),
    postcodes=(
        PostcodeDistrict(
            name="CW1", ends=("2AF", "2AG"), latitudes=(530980, 530981), longitudes=(-24331, -24324),
            areas=("E06000049", "E06000049"),
        ),
    ),
)  # fmt: skip
FEED = Directory(name="Example directory", url="https://directory.example.org/api")


def document(name: str) -> Any:
    return json.loads((DOCUMENTS / f"{name}.json").read_text(encoding="utf-8"))


def took(value: Any, directory: Directory = FEED, offer: Offer = OFFER) -> Gathered:
    return gather([JsonDocument(name="feed.json", value=value)], offer, directory)


def drafts(value: Any, directory: Directory = FEED, offer: Offer = OFFER) -> dict[str, Draft]:
    """By kind and id: `service/saturday-club`."""
    return {f"{draft.kind}/{draft.id}": draft for draft in took(value, directory, offer).drafts}


def service(value: Any, **choices: Any) -> dict[str, Any]:
    """The values of the one service that comes of it."""
    found = took(value, Directory(name="Example directory", choices=Choices(**choices)))
    (values,) = [draft.values for draft in found.drafts if draft.kind == "service"]
    return values


def outpost(**changes: Any) -> dict[str, Any]:
    """A short entry of Outpost that comes over whole."""
    entry = {
        "id": 1, "name": "Saturday Club", "description": "Play and trips for disabled children.",
        "organisation": {"id": 2, "name": "Example Trust"}, "taxonomies": [{"id": 3, "name": "Clubs and groups"}],
        "locations": [],
    }  # fmt: skip
    return {**entry, **changes}


def hsds(**changes: Any) -> dict[str, Any]:
    """A short entry of Open Referral UK that comes over whole."""
    entry = {
        "id": "a1", "name": "Saturday Club", "description": "Play and trips for disabled children.", "status": "active",
        "organization": {"id": "b2", "name": "Example Trust"}, "contacts": [],
        "attributes": [{"taxonomy_term": {"id": "c3", "name": "Clubs and groups"}}],
    }  # fmt: skip
    return {**entry, **changes}
