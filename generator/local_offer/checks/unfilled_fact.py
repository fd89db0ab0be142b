"""What a guide says only the council knows must be filled in.

A demonstration says that it is not, and an offer that is not published yet still has time.
"""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.guides import marks_of

FACTS = "offer/council.yaml"


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    if offer.council.demonstration:
        return
    missing = list(_missing(offer))
    if not offer.council.draft:
        yield from missing
    elif missing:
        first = missing[0]
        yield fault("unfilled-fact/draft", first.path, line=first.line, count=len(missing), file=FACTS)


def _missing(offer: Offer) -> Iterator[Fault]:
    slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
    for guide in offer.guide_pages:
        for line, mark in marks_of(guide):
            if mark.kind == "local" and mark.name in slots and not _is_told(mark.name, offer):
                title = slots[mark.name]["title"]
                yield fault("unfilled-fact/one", guide.path, line=line, title=title, name=mark.name, file=FACTS)


def _is_told(name: str, offer: Offer) -> bool:
    """Whether the council has said it, or that it does not know it yet; `wrong-fact` says what is wrong with either."""
    return name in offer.known
