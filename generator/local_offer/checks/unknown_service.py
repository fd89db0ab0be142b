"""A service that takes another's place, closes a gap, is counted or answers a fact must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import Guesses


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    guesses = Guesses()
    for service in offer.services:
        id = service.status.replaced_by
        if id and (id == service.id or not _is_there(id, offer)):
            key = "unknown-service/itself" if id == service.id else "unknown-service/there-is-none"
            near = guesses.nearest(id, offer.service_by_id.keys() - {service.id})
            yield fault(key, service.path, ("status", "replaced_by"), near=near, id=id)
    for name, fact in offer.known.items():
        for record, place in fact.named:
            kind, _, id = record.partition("/")
            if kind == "services" and not _is_there(id, offer):
                near = guesses.nearest(id, offer.service_by_id)
                yield fault("unknown-service/there-is-none", FACTS, ("facts", name, *place), near=near, id=id)
    for gap in offer.gaps:
        for index, id in enumerate(gap.closed_by):
            if not _is_there(id, offer):
                near = guesses.nearest(id, offer.service_by_id)
                yield fault("unknown-service/there-is-none", gap.path, ("closed_by", index), near=near, id=id)
    for series in offer.figures:
        for index, line in enumerate(series.lines):
            if line.service and not _is_there(line.service, offer):
                near = guesses.nearest(line.service, offer.service_by_id)
                place = ("lines", index, "service")
                yield fault("unknown-service/there-is-none", series.path, place, near=near, id=line.service)


def _is_there(id: str, offer: Offer) -> bool:
    return id in offer.service_by_id or f"service/{id}" in offer.unsound
