"""What has ended is no help to a family: the provider is asked for what holds now."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.dates_turned_round import hours_of
from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records.moments import day_of
from local_offer.records.parts import Hours


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        if service.is_closed:
            continue
        for pointer, hours in hours_of(service):
            if hours.to and hours.to < today:
                yield fault("is-over/times", service.path, (*pointer, "to"), day=hours.to.isoformat())
        dates = [session.date for session in service.sessions]
        if dates and max(dates) < today and not any(_hold(hours, today) for _, hours in hours_of(service)):
            place = ("sessions", dates.index(max(dates)), "date")
            yield fault("is-over/sessions", service.path, place, day=max(dates).isoformat())
        if service.status.state == "planned" and service.status.date and service.status.date < today:
            yield fault("is-over/plan", service.path, ("status", "date"), day=service.status.date.isoformat())

    for index, alert in enumerate(offer.alerts):
        if day_of(alert.to) < today:
            day = day_of(alert.to).isoformat()
            yield fault("is-over/alert", FACTS, ("alerts", index, "to"), day=day)


def _hold(hours: Hours, today: date) -> bool:
    return not hours.to or hours.to >= today
