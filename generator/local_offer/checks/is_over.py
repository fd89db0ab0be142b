"""What has ended is no help to a family: the provider is asked for what holds now."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.dates_turned_round import hours_of
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        if service.is_closed:
            continue
        for pointer, hours in hours_of(service):
            if hours.to and hours.to < today:
                yield fault("is-over/times", service.path, (*pointer, "to"), day=hours.to.isoformat())
        if service.status.state == "planned" and service.status.date and service.status.date < today:
            yield fault("is-over/plan", service.path, ("status", "date"), day=service.status.date.isoformat())
