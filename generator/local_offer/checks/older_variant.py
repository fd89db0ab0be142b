"""A variant of a guide must not be older than the guide."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.variants import variants
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for page in offer.variants:
        if page.of not in offer.guide_by_id:
            near = nearest(page.of or "", offer.guide_by_id)
            yield fault("older-variant/no-guide", page.path, ("of",), near=near, id=page.of)
    for variant in variants(offer) if offer.variants else ():
        if variant.page and variant.state in ("older", "unmarked"):
            place = ("made_from",) if variant.state == "older" else ("of",)
            yield fault(f"older-variant/{variant.state}", variant.page.path, place, of=variant.guide.path)
