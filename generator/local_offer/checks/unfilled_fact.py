"""What a guide says only the council knows must be filled in, except in a demonstration, which says that it is not."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.views.guides import marks_of


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    if offer.council.demonstration:
        return
    slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
    for guide in offer.guides:
        for line, mark in marks_of(guide):
            if mark.kind == "local" and mark.name in slots and mark.name not in offer.facts:
                yield Fault(
                    path=guide.path,
                    line=line,
                    rule="unfilled-fact",
                    message=f"only the council knows this: {slots[mark.name]['title']}",
                    remedy=f"add '{mark.name}' under 'facts' in offer/council.yaml, or take the sentence out",
                )
