"""Nothing can have been checked, measured, said, done or written after today."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import kind_of
from local_offer.schema import fields
from local_offer.views.answered import Steps, placed, steps_to


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for record in offer.records:
        for steps in _past(kind_of(record)):
            for pointer, value in placed(record, steps):
                day = str(value)
                # A month or a year is compared with this month or this year.
                if day > today.isoformat()[: len(day)]:
                    yield fault("date-in-the-future", record.path, pointer, day=day, today=today.isoformat())
    for pointer, said in _of_the_council(offer):
        if said and said > today:
            yield fault("date-in-the-future", FACTS, pointer, day=said.isoformat(), today=today.isoformat())


def _of_the_council(offer: Offer) -> Iterator[tuple[Pointer, date | None]]:
    """What it said, published, opened or saw."""
    for name, document in offer.documents.items():
        yield ("documents", name, "date"), document.date
        yield ("documents", name, "checked"), document.checked
    if offer.linked_from:
        yield ("council_page_that_links_here", "seen"), offer.linked_from.seen
    yield from ((("statements", index, "date"), said.date) for index, said in enumerate(offer.statements))
    yield from ((("none_applies", index, "date"), said.date) for index, said in enumerate(offer.none_applies))


@cache
def _past(kind: str) -> tuple[Steps, ...]:
    return tuple(steps_to(path) for path in sorted(fields.past(kind)))
