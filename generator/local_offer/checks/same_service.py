"""Two records must not be one and the same service."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer
from local_offer.offer import Offer
from local_offer.records import Service


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    first: dict[str, Service] = {}
    for service in offer.services:
        for sign, words, pointer in _signs(service):
            other = first.setdefault(sign, service)
            if other is not service and not _follow_each_other(service, other):
                yield Fault(
                    path=service.path,
                    pointer=pointer,
                    rule="same-service",
                    message=f"this is the same service as {other.path}: {words}",
                    remedy="keep one of them, or make plain in the names how they differ",
                )
                break


def _follow_each_other(one: Service, other: Service) -> bool:
    """Whether one has taken the other's place, as an academy does that keeps the name of the school before it."""
    return one.status.replaced_by == other.id or other.status.replaced_by == one.id


def _signs(service: Service) -> Iterator[tuple[str, str, Pointer]]:
    """What two different services never share, the surest sign first; words for it, and where it stands."""
    if service.registers.urn and not service.is_closed:
        urn = service.registers.urn
        yield f"urn {urn}", f"both have URN {urn}", ("registers", "urn")
    name = re.sub(r"[^a-z0-9]+", " ", service.name.casefold()).strip()
    where = {place.postcode or place.town or "" for place in service.locations} or {service.organisation or ""}
    for place in sorted(where):
        detail = f" ({place})" if place else ""
        yield f"{name} at {place.casefold()}", f"both are called '{service.name}'{detail}", ("name",)
