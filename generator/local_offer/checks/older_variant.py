"""A variant of a guide or of a service must not be older than the English."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.variants import Variant, variants
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for page in offer.variants:
        if page.of not in offer.guide_by_id:
            near = nearest(page.of or "", offer.guide_by_id)
            yield fault("older-variant/no-guide", page.path, ("of",), near=near, id=page.of)
    has_some = offer.variants or any(service.variants for service in offer.services)
    for variant in variants(offer) if has_some else ():
        if variant.state in ("older", "unmarked"):
            yield _of_service(variant, variant.of, offer) if isinstance(variant.of, Service) else _of_guide(variant)


def _of_guide(variant: Variant) -> Fault:
    place = ("made_from",) if variant.state == "older" else ("of",)
    return fault(f"older-variant/{variant.state}", variant.path, place, of=variant.of.path, id=variant.id)


def _of_service(variant: Variant, service: Service, offer: Offer) -> Fault:
    at = next(at for at, each in enumerate(service.variants) if each is variant.made)
    place = ("variants", at, "made_from" if variant.state == "older" else "form")
    form = offer.title_of("variants", variant.kind)
    return fault(f"older-variant/{variant.state}-words", variant.path, place, form=form, id=variant.id)
