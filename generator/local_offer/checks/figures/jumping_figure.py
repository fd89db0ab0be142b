"""A number that is many times the one before was perhaps mistyped; a note tells why it is right."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from local_offer.checks.figures.numbers import lines
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.words import number

MANY = 5
"""So many times the number before, or one part in so many: a digit too many or too few makes it ten."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for line in lines(offer):
        told = sorted((point.period, place, point.value, point.note) for place, point in line.numbers() if point.value)
        for (period, _, then, _), (_, place, now, note) in pairwise(told):
            if not note and not abs(then) / MANY < abs(now) < abs(then) * MANY:
                way, before = (*place, "value"), number(then)
                yield fault("jumping-figure", line.series.path, way, number=number(now), before=before, period=period)
