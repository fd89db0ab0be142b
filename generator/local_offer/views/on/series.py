"""What is on as a calendar keeps it: one event each, which comes once or comes round, without the days left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Hours
from local_offer.views.on.occasions import (
    Occasion,
    asks_first,
    days_on,
    is_held,
    lines,
    occasion_of_hours,
    occasion_of_session,
    occasions_of,
)

AHEAD = timedelta(days=365)
"""How far a calendar reaches: what is told is asked again within a year."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CalendarEvent:
    """The first time it is on and, of what comes round, its rule, its last day and the days of the rule left out."""

    first: Occasion
    rule: Hours | None = None
    last: date | None = None
    left_out: tuple[date, ...] = ()
    asks: bool = False
    """Whether one should ask first on some of the days, since they are bank holidays."""


def events(services: Iterable[Service], offer: Offer, first: date, last: date) -> tuple[CalendarEvent, ...]:
    """Of services of a published offer, between two days, in the order in which they begin."""
    return in_order(event for service in services for event in events_of(service, offer, first, last))


def in_order(found: Iterable[CalendarEvent]) -> tuple[CalendarEvent, ...]:
    return tuple(sorted(found, key=lambda event: event.first.order))


def events_of(service: Service, offer: Offer, first: date, last: date) -> Iterator[CalendarEvent]:
    if not service.is_open:
        return
    for session in service.sessions:
        if first <= session.date <= last:
            yield CalendarEvent(first=occasion_of_session(service, session))
    for hours, place in lines(service, offer):
        days = tuple(days_on(hours, first, last))
        held = [day for day in days if is_held(service, hours, day, offer)]
        if held:
            on = frozenset(held)
            yield CalendarEvent(
                first=occasion_of_hours(service, hours, place, held[0]),
                rule=hours,
                last=held[-1],
                left_out=tuple(day for day in days if held[0] < day < held[-1] and day not in on),
                asks=any(asks_first(service, day) for day in held),
            )


def has_dates(service: Service, offer: Offer, first: date, last: date) -> bool:
    """Whether it is on between two days, of which a calendar could tell."""
    return any(True for _ in occasions_of(service, offer, first, last))
