"""How long families wait, as far as it is known and not too old to say."""

from collections.abc import Iterator
from datetime import date, timedelta

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Waiting

# Waits change with every term and every budget; after a year the number would mislead.
GROWS_OLD = timedelta(days=365)
_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.4}  # a month is a twelfth of 365 days


def wait_of(service: Service, today: date) -> Waiting | None:
    """The wait that the service states; nothing once that is older than a year."""
    wait = service.waiting
    return wait if wait and today - wait.as_of <= GROWS_OLD else None


def waits(offer: Offer, today: date) -> tuple[tuple[Service, Waiting], ...]:
    """Every wait that may still be said, the longest first."""
    return tuple(sorted(_known(offer, today), key=lambda known: (-_length(known[1]), known[0].id)))


def _known(offer: Offer, today: date) -> Iterator[tuple[Service, Waiting]]:
    for service in offer.services:
        wait = wait_of(service, today)
        if wait and service.is_open:
            yield service, wait


def _length(wait: Waiting) -> float:
    return wait.value * _DAYS[wait.unit]
