"""A gap to which a comment belongs must be there."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from local_offer.diagnostics import Fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = [gap.id for gap in offer.gaps]
    for comment in offer.comments:
        id = comment.gap
        if id and id not in known and f"gap/{id}" not in offer.unsound:
            near = get_close_matches(id, known, 1, 0.6)
            yield Fault(
                path=comment.path,
                pointer=("gap",),
                rule="unknown-gap",
                message=f"there is no gap '{id}'",
                remedy=f"did you mean '{near[0]}'?" if near else f"write offer/gaps/{id}.yaml, or take this line out",
            )
