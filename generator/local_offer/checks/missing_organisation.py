"""A service names who provides it. A school, college or nursery is its own provider."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        if service.organisation is None and service.setting is None:
            yield fault("missing-organisation", service.path)
