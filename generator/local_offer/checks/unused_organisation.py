"""An organisation that provides nothing listed is a page families reach nothing from."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    if any(record.startswith("service/") for record in offer.unsound):
        return  # one of the services that could not be read may name it
    for organisation in offer.organisations:
        if organisation.id not in offer.services_by_organisation:
            yield fault("unused-organisation", organisation.path)
