"""Two records must not be one and the same service."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.words.letters import plain, words_in


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    first: dict[str, Service] = {}
    for service in offer.services:
        for sign, way, pointer, filled in _signs(service):
            other = first.setdefault(sign, service)
            if other is not service and not _follow_each_other(service, other):
                told = fault(f"same-service/{way}", service.path, pointer, other=other.path, **filled)
                yield replace(told, also=other.path)
                break


def _follow_each_other(one: Service, other: Service) -> bool:
    """Whether one has taken the other's place, as an academy does that keeps the name of the school before it."""
    return one.status.replaced_by == other.id or other.status.replaced_by == one.id


def _signs(service: Service) -> Iterator[tuple[str, str, Pointer, dict[str, Any]]]:
    """What two different services never share, the surest sign first; how the rule says it, and where it stands."""
    if service.registers.urn and not service.is_closed:
        urn = service.registers.urn
        yield f"urn {urn}", "urn", ("registers", "urn"), {"urn": urn}
    name = " ".join(words_in(plain(service.name))) or service.name
    where = {place.postcode or place.town or "" for place in service.locations} or {service.organisation or ""}
    for place in sorted(where):
        way = "place" if place else "name"
        yield f"{name} at {place.casefold()}", way, ("name",), {"name": service.name, "place": place}
