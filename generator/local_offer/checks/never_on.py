"""Times that come round on days that nobody can tell, or that never come."""

from collections.abc import Iterator
from datetime import date, timedelta

from local_offer.checks.dates_turned_round import hours_of
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.views.on.repeats import FORTNIGHTLY, days_between, weeks_of_month

_LONG = timedelta(days=70)
"""In so many days whatever comes round has come at least once."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        for pointer, hours in hours_of(service):
            if key := _unsaid(hours):
                yield fault(f"never-on/{key}", service.path, (*pointer, "repeats"))
            elif hours.from_ and hours.to and not _is_on(hours, hours.from_, hours.to):
                yield fault("never-on/between", service.path, pointer, begin=f"{hours.from_}", end=f"{hours.to}")
        yield from _closed_for_nothing(service)


def _unsaid(hours: Hours) -> str:
    """What is missing without which nobody can tell the days."""
    comes_round = hours.repeats == FORTNIGHTLY or hours.repeats in weeks_of_month()
    if comes_round and not hours.days:
        return "days"
    return "weeks" if hours.repeats == FORTNIGHTLY and not hours.from_ else ""


def _is_on(hours: Hours, first: date, last: date) -> bool:
    """Where it cannot be told, it is."""
    if not hours.days or _unsaid(hours) or first > last or last - first >= _LONG:
        return True
    return any(True for _ in days_between(hours, first, last))


def _closed_for_nothing(service: Service) -> Iterator[Fault]:
    every = [hours for _, hours in hours_of(service)]
    for index, closed in enumerate(service.closed_days if every else ()):
        first, last = closed.from_, closed.last
        if not any(_is_on(hours, first, last) for hours in every) and not any(
            first <= session.date <= last for session in service.sessions
        ):
            place = ("closed_days", index)
            yield fault("never-on/closed", service.path, place, begin=f"{first}", end=f"{last}")
