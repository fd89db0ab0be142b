"""A period stands once in a line, a line once in a series, and a measure once in the offer."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.figures.numbers import lines
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for line in lines(offer):
        seen: set[str] = set()
        for place, point in line.numbers():
            if point.period in seen:
                yield fault("figures-twice/period", line.series.path, (*place, "period"), period=point.period)
            seen.add(point.period)
    measures: dict[tuple[str, str | None], str] = {}
    for series in offer.figures:
        counts = [line.counts for line in series.lines]
        for index, one in enumerate(counts):
            if one in counts[:index]:
                yield fault("figures-twice/line", series.path, ("lines", index))
        if series.measure:
            first = measures.setdefault((series.measure, series.area), series.id)
            if first != series.id:
                yield fault("figures-twice/measure", series.path, ("measure",), other=first)
