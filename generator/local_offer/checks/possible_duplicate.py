"""The same service may have been entered twice under two names."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks import same_service
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.alike import alike


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    certain = {one.path for one in same_service.faults(offer, today)}
    for pair in alike(offer.services):
        if pair.second.path in certain:
            continue
        yield fault(
            "possible-duplicate",
            pair.second.path,
            ("name",),
            name=pair.second.name,
            id=pair.second.id,
            other=pair.first.name,
            other_id=pair.first.id,
            signs=" and ".join(pair.signs),
        )
