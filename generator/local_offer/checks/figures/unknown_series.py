"""The series of which another tells the parts must be there."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = offer.ids("series")
    for series in offer.figures:
        id = series.parts_of
        if id and (id == series.id or id not in known):
            near = nearest(id, known - {series.id})
            yield fault("unknown-series", series.path, ("parts_of",), near=near, id=id)
