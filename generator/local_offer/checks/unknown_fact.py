"""What the council says that it does not know yet is counted, so that it is found out one day.

A demonstration is not asked: nobody there can find it out.
"""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.facts import ADVICE_GUIDE, ADVICE_WAYS
from local_offer.words import count


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    yield from _to_come(offer, today)
    if offer.council.demonstration or not offer.unknown_facts:
        return
    first, since = min(offer.unknown_facts.items(), key=lambda told: (told[1], told[0]))
    number = count(len(offer.unknown_facts), "fact")
    yield fault("unknown-fact/count", FACTS, ("facts", first), count=number, since=since.isoformat())
    if ADVICE_GUIDE in offer.guide_by_id and not any(way in offer.facts for way in ADVICE_WAYS):
        yield fault("unknown-fact/advice", FACTS, ("facts", first))


def _to_come(offer: Offer, today: date) -> Iterator[Fault]:
    """Nobody has looked, checked or written anything after today."""
    for name, fact in offer.known.items():
        source, looked_for = fact.source, fact.looked_for
        days = (
            (("unknown_since",), fact.unknown_since),
            (("checked",), fact.checked),
            (("looked_for", "date"), looked_for and looked_for.date),
            (("source", "date"), source and source.date),
            (("source", "read"), source and source.read),
        )
        for place, day in days:
            if day and str(day) > today.isoformat()[: len(str(day))]:
                yield fault("date-in-the-future", FACTS, ("facts", name, *place), day=str(day), today=today.isoformat())
