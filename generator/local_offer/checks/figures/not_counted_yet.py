"""Nothing was counted for a day or a year that has not begun, unless the number says that it is what is expected."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.figures.numbers import lines
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for line in lines(offer):
        for place, point in line.numbers():
            begins = point.period.partition("/")[0]
            if point.kind != "forecast" and begins > today.isoformat()[: len(begins)]:
                way = (*place, "period")
                yield fault("date-in-the-future", line.series.path, way, day=point.period, today=today.isoformat())
