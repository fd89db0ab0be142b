"""The same service or organisation may have been entered twice under two names."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from local_offer.checks import same_service
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.alike import alike


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    certain = {one.path for one in same_service.faults(offer, today)}
    for folder, records in (("services", offer.services), ("organisations", offer.organisations)):
        for pair in alike(records):
            if pair.second.path in certain:
                continue
            told = fault(
                "possible-duplicate",
                pair.second.path,
                ("name",),
                name=pair.second.name,
                place=f"{folder}/{pair.second.id}/",
                other=pair.first.name,
                other_place=f"{folder}/{pair.first.id}/",
                signs=" and ".join(pair.signs),
            )
            yield replace(told, also=pair.first.path)
