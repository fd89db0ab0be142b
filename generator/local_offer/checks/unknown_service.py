"""A service that takes another's place must be there."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from local_offer.diagnostics import Fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = offer.service_by_id
    for service in offer.services:
        id = service.status.replaced_by
        if id and (id == service.id or (id not in known and f"service/{id}" not in offer.unsound)):
            near = get_close_matches(id, known.keys() - {service.id}, 1, 0.6)
            yield Fault(
                path=service.path,
                pointer=("status", "replaced_by"),
                rule="unknown-service",
                message=f"'{id}' is this service itself" if id == service.id else f"there is no service '{id}'",
                remedy=f"did you mean '{near[0]}'?" if near else "name the file of the service to use instead",
            )
