"""A postcode must lie in a district that there is: CW1, not CW99."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.schema import is_district


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        for index, location in enumerate(service.locations):
            district = (location.postcode or "").partition(" ")[0]
            if district and not is_district(district):
                yield Fault(
                    path=service.path,
                    pointer=("locations", index, "postcode"),
                    rule="unknown-postcode-district",
                    message=f"there is no postcode district {district}",
                    remedy="look the postcode up and correct it",
                )
