"""A gap to which a comment belongs must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import Guesses


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    guesses = Guesses()
    known = {gap.id: gap for gap in offer.gaps}
    for comment in offer.comments:
        id = comment.gap
        if id and id not in known and f"gap/{id}" not in offer.unsound:
            yield fault("unknown-gap", comment.path, ("gap",), near=guesses.nearest(id, known), id=id)
