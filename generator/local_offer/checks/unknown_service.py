"""A service that takes another's place, or closes a gap, must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer
from local_offer.offer import Offer
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        id = service.status.replaced_by
        if id and (id == service.id or not _is_there(id, offer)):
            message = f"'{id}' is this service itself" if id == service.id else f"there is no service '{id}'"
            yield _fault(service.path, ("status", "replaced_by"), message, _near(id, offer, service.id))
    for gap in offer.gaps:
        for index, id in enumerate(gap.closed_by):
            if not _is_there(id, offer):
                yield _fault(gap.path, ("closed_by", index), f"there is no service '{id}'", _near(id, offer))


def _is_there(id: str, offer: Offer) -> bool:
    return id in offer.service_by_id or f"service/{id}" in offer.unsound


def _near(id: str, offer: Offer, itself: str = "") -> str:
    return nearest(id, offer.service_by_id.keys() - {itself})


def _fault(path: str, pointer: Pointer, message: str, near: str) -> Fault:
    return Fault(
        path=path,
        pointer=pointer,
        rule="unknown-service",
        message=message,
        remedy=f"did you mean '{near}'?" if near else "name the file of the service to use instead",
    )
