"""A gap to which a comment belongs must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = [gap.id for gap in offer.gaps]
    for comment in offer.comments:
        id = comment.gap
        if id and id not in known and f"gap/{id}" not in offer.unsound:
            near = nearest(id, known)
            yield Fault(
                path=comment.path,
                pointer=("gap",),
                rule="unknown-gap",
                message=f"there is no gap '{id}'",
                remedy=f"did you mean '{near}'?" if near else f"write offer/gaps/{id}.yaml, or take this line out",
            )
