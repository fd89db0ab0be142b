"""The youngest age must not be above the oldest."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        youngest, oldest = service.ages.from_, service.ages.to
        if youngest is not None and oldest is not None and youngest > oldest:
            yield Fault(
                path=service.path,
                pointer=("ages",),
                rule="ages-turned-round",
                message=f"the ages run from {youngest} to {oldest}",
                remedy="put the youngest age in 'from' and the oldest in 'to'",
            )
