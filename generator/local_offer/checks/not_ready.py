"""What a site cannot be published without: an address, someone to write to, and someone to ring.

In a draft each is a warning, and a demonstration needs none.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from local_offer.checks.placeholder import SETTINGS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    council = offer.council
    if not council.is_judged:
        return
    missing = {
        "not-ready/site-url": ("site_url",) if not council.site_url else None,
        "not-ready/contact": council.at if not (council.feedback_email or council.feedback_url) else None,
        "not-ready/helpline": council.at if not council.helplines else None,
    }
    for key, place in missing.items():
        if place:
            found = fault(key, SETTINGS, place)
            yield replace(found, level="warning") if council.draft else found
