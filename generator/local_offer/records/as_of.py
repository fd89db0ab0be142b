"""A service as it stands on one day: what is over is left out, and what is to come is not so yet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as in the records

from local_offer.records.parts import Hours
from local_offer.records.service import Location, Service, Session

_BEGIN_LATER = ("closed", "temporarily-closed")
"""States that a service is in from their date on; until then it is open. A plan is one already."""


def as_of(service: Service, today: Date) -> Service:
    """The service without times that have ended or that would begin when it has closed, and open until that day.

    `status.coming` then names the state that comes. `times_ended` is the last day of its times where none are left,
    `times_begin` the first where all are to come. Most are the same on every day, and so the same in memory.
    """
    status, end = service.status, Date.max
    if status.state in _BEGIN_LATER and status.date and status.date > today:
        end = status.date if status.state == "closed" else end
        service = replace(service, status=replace(status, state="open", coming=status.state))
    if any(closed.last < today for closed in service.closed_days):
        service = replace(service, closed_days=tuple(closed for closed in service.closed_days if closed.last >= today))
    if not service.sessions and not any(hours.from_ or hours.to for hours in _all_hours(service)):
        return service
    ended = [hours.to for hours in _all_hours(service) if hours.to and hours.to < today]
    held = replace(
        service,
        hours=_held(service.hours, today, end),
        locations=_in_use(service.locations, today, end),
        sessions=tuple(sorted((s for s in service.sessions if today <= s.date < end), key=_begins)),
    )
    begin = [hours.from_ or today for hours in _all_hours(held)]
    if not begin:
        ended += [] if held.sessions else [session.date for session in service.sessions if session.date < today]
        return replace(held, times_ended=max(ended, default=None))
    return replace(held, times_begin=min(begin)) if min(begin) > today else held


def _held(hours: tuple[Hours, ...], today: Date, end: Date) -> tuple[Hours, ...]:
    """Those that have not ended and begin before the end, and of these first those that have begun."""
    held = [each for each in hours if (not each.to or each.to >= today) and (not each.from_ or each.from_ < end)]
    return tuple(sorted(held, key=lambda each: each.from_ is not None and each.from_ > today))


def _in_use(places: tuple[Location, ...], today: Date, end: Date) -> tuple[Location, ...]:
    """With the times that hold. One whose times are yet to begin stands behind, and last one whose are over."""

    def turn(place: Location) -> int:
        held = _held(place.hours, today, end)
        return 2 if place.hours and not held else 1 if held and (held[0].from_ or today) > today else 0

    return tuple(replace(place, hours=_held(place.hours, today, end)) for place in sorted(places, key=turn))


def _begins(session: Session) -> tuple[Date, str]:
    return session.date, session.opens or ""


def _all_hours(service: Service) -> Iterator[Hours]:
    yield from service.hours
    for place in service.locations:
        yield from place.hours
