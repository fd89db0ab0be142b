"""A service as it stands on one day: what is over is left out, and what is to come is not so yet."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Date  # noqa: N812 - as in the records

from local_offer.records.parts import Hours
from local_offer.records.service import Service

_BEGIN_LATER = ("closed", "temporarily-closed")
"""States that a service is in from their date on; until then it is open. A plan is one already."""


def as_of(service: Service, today: Date) -> Service:
    """The service without times that have ended, open as long as the day of its closing has not come.

    `status.coming` then names the state that comes, and `times_ended` the last day of its times where none are left.
    """
    status = service.status
    if status.state in _BEGIN_LATER and status.date and status.date > today:
        service = replace(service, status=replace(status, state="open", coming=status.state))
    if not any(hours.from_ or hours.to for hours in _all_hours(service)):
        return service
    ended = [hours.to for hours in _all_hours(service) if hours.to and hours.to < today]
    held = replace(
        service,
        hours=_held(service.hours, today),
        locations=tuple(replace(place, hours=_held(place.hours, today)) for place in service.locations),
    )
    return held if any(_all_hours(held)) else replace(held, times_ended=max(ended, default=None))


def _held(hours: tuple[Hours, ...], today: Date) -> tuple[Hours, ...]:
    """Those that have not ended, and of these first those that have begun."""
    held = [each for each in hours if not each.to or each.to >= today]
    return tuple(sorted(held, key=lambda each: each.from_ is not None and each.from_ > today))


def _all_hours(service: Service) -> Iterator[Hours]:
    yield from service.hours
    for place in service.locations:
        yield from place.hours
