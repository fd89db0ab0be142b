"""A place that must not be found must not be given away by another field."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        secret = [place for place in service.locations if place.precision != "exact"]
        texts = {
            "summary": service.summary,
            "description": service.description,
            "eligibility": service.eligibility,
        }
        for field, text in texts.items():
            for place in secret:
                for part in (place.postcode, place.address):
                    if part and text and part.casefold() in text.casefold():
                        yield Fault(
                            path=service.path,
                            pointer=(field,),
                            rule="hidden-place-in-text",
                            message=f"'{field}' holds '{part}', which this entry asks us to hide",
                            remedy="take it out of the text",
                        )
