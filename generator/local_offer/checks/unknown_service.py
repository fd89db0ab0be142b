"""A service that takes another's place, closes a gap, is counted or answers a fact must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import Guesses


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    guesses, known = Guesses(), offer.ids("service")
    for service in offer.services:
        id = service.status.replaced_by
        if id and (id == service.id or id not in known):
            key = "unknown-service/itself" if id == service.id else "unknown-service/there-is-none"
            near = guesses.nearest(id, known - {service.id})
            yield fault(key, service.path, ("status", "replaced_by"), near=near, id=id)
    for name, fact in offer.known.items():
        for record, place in fact.named:
            kind, _, id = record.partition("/")
            if kind == "services" and id not in known:
                near = guesses.nearest(id, known)
                yield fault("unknown-service/there-is-none", FACTS, ("facts", name, *place), near=near, id=id)
    for gap in offer.gaps:
        for index, id in enumerate(gap.closed_by):
            if id not in known:
                near = guesses.nearest(id, known)
                yield fault("unknown-service/there-is-none", gap.path, ("closed_by", index), near=near, id=id)
    for series in offer.figures:
        for index, line in enumerate(series.lines):
            if line.service and line.service not in known:
                near = guesses.nearest(line.service, known)
                place = ("lines", index, "service")
                yield fault("unknown-service/there-is-none", series.path, place, near=near, id=line.service)
