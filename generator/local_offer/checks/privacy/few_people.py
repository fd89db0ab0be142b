"""The log counts no people so few that each may be known, as its field says."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer

_FEWEST = 6


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for entry in offer.log:
        # Nobody can be known by that nobody came.
        if entry.people and entry.people < _FEWEST:
            yield fault("few-people", entry.path, ("people",), number=entry.people)
