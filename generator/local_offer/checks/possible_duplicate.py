"""The same service may have been entered twice under two names."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks import same_service
from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.views.alike import alike


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    certain = {fault.path for fault in same_service.faults(offer, today)}
    for pair in alike(offer.services):
        if pair.second.path in certain:
            continue
        yield Fault(
            path=pair.second.path,
            pointer=("name",),
            rule="possible-duplicate",
            message=(
                f"'{pair.second.name}' at services/{pair.second.id}/ may be the same as '{pair.first.name}' at "
                f"services/{pair.first.id}/: they share {' and '.join(pair.signs)}"
            ),
            remedy="keep one of them, or waive this in offer/waivers.yaml when they are two",
            level="warning",
        )
