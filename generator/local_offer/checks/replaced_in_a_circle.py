"""Services that take each other's place must not lead back to where a family began."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    """One for each service of a circle. One that replaces itself is told by `unknown_service`."""
    for service in offer.services:
        round_ = _way(service.id, offer)
        if len(round_) > 1 and round_[-1] == service.id:
            place = ("status", "replaced_by")
            yield fault("replaced-in-a-circle", service.path, place, way=", then ".join(f"'{id}'" for id in round_))


def _way(id: str, offer: Offer) -> list[str]:
    """Where one is led from a service, until there is no further or a place comes again."""
    way: list[str] = []
    while (service := offer.service_by_id.get(id)) and service.status.replaced_by:
        id = service.status.replaced_by
        if id in way:
            break
        way.append(id)
    return way
