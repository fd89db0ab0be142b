"""A place's page must not stand where another page does."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer

PLACES = "offer/vocabulary/places.yaml"
# Pages of a list are numbered, and every list may have a page for its schools and for the whole country.
_TAKEN = re.compile(r"national|schools|whole-(area|borough)|[0-9]+")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for place in offer.places:
        if _TAKEN.fullmatch(place.id):
            yield fault("place-in-the-way", PLACES, (place.id,), at_key=True, id=place.id)
