"""The organisation that a service or a fact names must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import Guesses


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    guesses = Guesses()
    known = offer.ids("organisation")
    for name, fact in offer.known.items():
        id = fact.organisation
        if id and id not in known:
            place = ("facts", name, "organisation")
            yield fault("unknown-organisation", FACTS, place, near=guesses.nearest(id, known), id=id)
    for service in offer.services:
        id = service.organisation
        if id and id not in known:
            yield fault("unknown-organisation", service.path, ("organisation",), near=guesses.nearest(id, known), id=id)
