"""A town is a town, and not "Nationwide" or "Online"."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.reach import reach_of


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        for index, location in enumerate(service.locations):
            for field in ("town", "name", "address"):
                words = getattr(location, field)
                # A building of that name has an address.
                if reach_of(words) and (field == "town" or not location.postcode):
                    yield fault("not-a-place", service.path, ("locations", index, field), words=words)
