"""Councils by whatever a list calls them."""

import pytest

from local_offer.offer import Council, Offer
from local_offer.views.gazetteer import Gazetteer

OFFER = Offer(council=Council(name="Exampleshire"))


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Bournemouth, Christchurch & Poole", "Bournemouth, Christchurch and Poole"),
        ("Bristol", "Bristol, City of"),
        ("Hull", "Kingston upon Hull, City of"),
        ("Herefordshire", "Herefordshire, County of"),
        ("Durham", "County Durham"),
        ("Stoke on Trent", "Stoke-on-Trent"),
        ("Royal Borough of Greenwich", "Greenwich"),
        ("LONDON BOROUGH OF CAMDEN", "Camden"),
        ("City of London", "City of London"),
        ("Medway Towns", "Medway"),
    ],
)
def test_a_council_is_known_by_what_lists_call_it(said: str, title: str) -> None:
    code = Gazetteer(OFFER).named(said)

    assert code
    assert OFFER.contract.vocabularies["areas"].terms[code].title == title


@pytest.mark.parametrize("said", ["London", "", "Wales", "Exampletown"])
def test_what_is_no_council_is_none(said: str) -> None:
    assert Gazetteer(OFFER).named(said) is None
