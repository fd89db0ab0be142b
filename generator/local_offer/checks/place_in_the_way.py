"""A place's page must not stand where another page does."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer

# Pages of a list are numbered, and every list may have a page for the whole country.
_TAKEN = re.compile(r"national|whole-borough|[0-9]+")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for place in offer.places:
        if _TAKEN.fullmatch(place.id):
            yield Fault(
                path="offer/vocabulary/places.yaml",
                pointer=(place.id,),
                at_key=True,
                rule="place-in-the-way",
                message=f"'{place.id}' is the address of another page",
                remedy="give the place another id",
            )
