"""Nothing can have been checked, measured, said, done or written after today."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import kind_of
from local_offer.schema import fields
from local_offer.views.answered import Steps, placed, steps_to
from local_offer.views.texts import Record


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    records: tuple[Record, ...] = (
        *offer.services, *offer.organisations, *offer.comments, *offer.log, *offer.gaps, *offer.figures
    )  # fmt: skip
    for record in (*records, *offer.guides):
        for steps in _past(kind_of(record)):
            for pointer, value in placed(record, steps):
                day = str(value)
                # A month or a year is compared with this month or this year.
                if day > today.isoformat()[: len(day)]:
                    yield fault("date-in-the-future", record.path, pointer, day=day, today=today.isoformat())


@cache
def _past(kind: str) -> tuple[Steps, ...]:
    return tuple(steps_to(path) for path in sorted(fields.past(kind)))
