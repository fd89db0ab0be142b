"""What the council says that it does not know yet is counted, so that it is found out one day."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import count


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    if not offer.unknown_facts:
        return
    first, since = min(offer.unknown_facts.items(), key=lambda told: (told[1], told[0]))
    yield fault(
        "unknown-fact", FACTS, ("facts", first), count=count(len(offer.unknown_facts), "fact"), since=since.isoformat()
    )
    for name, day in offer.unknown_facts.items():
        if day > today:
            place = ("facts", name, "unknown_since")
            yield fault("date-in-the-future", FACTS, place, day=day.isoformat(), today=today.isoformat())
