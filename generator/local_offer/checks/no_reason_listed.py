"""What lies outside the council's area says why families here may use it."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        # SEND Regulations 2014, Schedule 2, paragraph 2: provision outside the area that its children use.
        if service.coverage.scope in ("neighbouring", "regional") and not service.coverage.why_listed:
            yield fault("no-reason-listed", service.path, ("coverage",), area=offer.council.area)
