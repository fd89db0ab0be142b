"""A gap to which a comment belongs must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import Guesses


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    guesses = Guesses()
    known = offer.ids("gap")
    for comment in offer.comments:
        id = comment.gap
        if id and id not in known:
            yield fault("unknown-gap", comment.path, ("gap",), near=guesses.nearest(id, known), id=id)
