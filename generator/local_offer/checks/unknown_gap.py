"""A gap to which a comment belongs must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = [gap.id for gap in offer.gaps]
    for comment in offer.comments:
        id = comment.gap
        if id and id not in known and f"gap/{id}" not in offer.unsound:
            yield fault("unknown-gap", comment.path, ("gap",), near=nearest(id, known), id=id)
