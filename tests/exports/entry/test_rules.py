"""What the form's check knows of other records, and what it must not know."""

import json

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.exports.entry.rules import entry_rules
from local_offer.offer import Offer, published


@pytest.fixture(scope="module")
def offer() -> Offer:
    return read(SOUND)[0]


def test_a_place_that_must_not_be_found_is_not_told(offer: Offer) -> None:
    hidden = [
        part
        for service in offer.services
        for place in service.locations
        if place.precision != "exact"
        for part in (place.postcode, place.address)
        if part
    ]

    written = json.dumps(entry_rules(published(offer, TODAY)))

    assert hidden
    assert not [part for part in hidden if part in written]


def test_each_service_is_told_by_where_it_is_and_each_school_by_its_number(offer: Offer) -> None:
    rules = entry_rules(published(offer, TODAY))

    assert set(rules["places"]) == {service.id for service in published(offer, TODAY).services}
    for number, id in rules["urns"].items():
        assert offer.service_by_id[id].registers.urn == number
    assert "CW1" in rules["districts"].split(" ")
    assert "CW99" not in rules["districts"].split(" ")


def test_what_the_council_waived_is_told(offer: Offer) -> None:
    assert entry_rules(offer)["waivers"] == [{"rule": w.rule, "record": w.record} for w in offer.waivers]
