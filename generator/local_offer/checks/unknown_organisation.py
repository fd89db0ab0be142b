"""The organisation that a service names must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = offer.organisation_by_id
    for service in offer.services:
        id = service.organisation
        if id and id not in known and f"organisation/{id}" not in offer.unsound:
            near = nearest(id, known)
            remedy = f"did you mean '{near}'?" if near else f"add offer/organisations/{id}.yaml"
            yield Fault(
                path=service.path,
                pointer=("organisation",),
                rule="unknown-organisation",
                message=f"there is no organisation '{id}'",
                remedy=remedy,
            )
