"""The youngest age must not be above the oldest."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        youngest, oldest = service.ages.from_, service.ages.to
        if youngest is not None and oldest is not None and youngest > oldest:
            yield fault("ages-turned-round", service.path, ("ages",), youngest=youngest, oldest=oldest)
