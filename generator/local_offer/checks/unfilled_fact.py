"""What a guide says only the council knows must be filled in.

A demonstration says that it is not, and an offer that is not published yet still has time.
"""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.views.guides import marks_of

RULE, FACTS = "unfilled-fact", "offer/council.yaml"


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    if offer.council.demonstration:
        return
    missing = list(_missing(offer))
    if not offer.council.draft:
        yield from missing
    elif missing:
        yield Fault(
            path=missing[0].path,
            line=missing[0].line,
            rule=RULE,
            message=f"the guides wait for facts that only the council knows, in {len(missing)} places",
            remedy=f"fill them in under 'facts' in {FACTS}; while 'draft' stands in mkdocs.yml this can wait",
            level="warning",
        )


def _missing(offer: Offer) -> Iterator[Fault]:
    slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
    for guide in offer.guides:
        for line, mark in marks_of(guide):
            if mark.kind == "local" and mark.name in slots and mark.name not in offer.facts:
                yield Fault(
                    path=guide.path,
                    line=line,
                    rule=RULE,
                    message=f"only the council knows this: {slots[mark.name]['title']}",
                    remedy=f"add '{mark.name}' under 'facts' in {FACTS}, or take the sentence out",
                )
