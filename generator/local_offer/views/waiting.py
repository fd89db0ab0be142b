"""How long families wait, as far as it is known, and how long they once did."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Waiting
from local_offer.views.once import once

# Waits change with every term and every budget; after a year the number would mislead.
GROWS_OLD = timedelta(days=365)
_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.4}  # a month is a twelfth of 365 days


def wait_of(service: Service, today: date) -> Waiting | None:
    """The wait that the service states; nothing once that is older than a year."""
    wait = service.waiting
    return wait if wait and not _is_old(wait, today) else None


def old_wait_of(service: Service, today: date) -> Waiting | None:
    """The last figure that was published, where it is older than a year: no answer to how long the wait is."""
    wait = service.waiting
    return wait if wait and _is_old(wait, today) else None


@once
def waits(offer: Offer, today: date) -> tuple[tuple[Service, Waiting], ...]:
    """Every wait that may still be said, the longest first."""
    return tuple(sorted(_known(offer, today, wait_of), key=lambda known: (-_length(known[1]), known[0].id)))


@once
def old_waits(offer: Offer, today: date) -> tuple[tuple[Service, Waiting], ...]:
    """The last published figures that are older than a year, by name: of different years, they have no longest."""
    return tuple(sorted(_known(offer, today, old_wait_of), key=lambda known: (known[0].name, known[0].id)))


def _known(
    offer: Offer, today: date, wait_on: Callable[[Service, date], Waiting | None]
) -> Iterator[tuple[Service, Waiting]]:
    for service in offer.services:
        wait = wait_on(service, today)
        if wait and service.is_open:
            yield service, wait


def _is_old(wait: Waiting, today: date) -> bool:
    """A month or a year counts from its first day."""
    return wait.as_of < (today - GROWS_OLD).isoformat()


def _length(wait: Waiting) -> float:
    return wait.value * _DAYS[wait.unit]
