"""A postcode must lie in a district that there is: CW1, not CW99."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema import is_district


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        for index, location in enumerate(service.locations):
            district = (location.postcode or "").partition(" ")[0]
            if district and not is_district(district):
                place = ("locations", index, "postcode")
                yield fault("unknown-postcode-district", service.path, place, district=district)
