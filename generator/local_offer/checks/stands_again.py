"""What the council took out must not stand in the offer again without a word."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import IMPORTS, Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for index, line in enumerate(offer.taken_out):
        if offer.has_record(line.record):
            place = ("taken_out", index, "record")
            yield fault("stands-again", IMPORTS, place, record=line.record, day=line.date.isoformat())
