"""The numbers of official figures, each with its place in its file."""

from collections.abc import Iterator
from dataclasses import dataclass

from local_offer.diagnostics import Pointer
from local_offer.offer import Offer
from local_offer.records import Figure, Series, SeriesLine


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """One line of a series; `place` is where its points stand."""

    series: Series
    line: SeriesLine
    place: Pointer

    def numbers(self) -> Iterator[tuple[Pointer, Figure]]:
        return (((*self.place, index), point) for index, point in enumerate(self.line.points))


def lines(offer: Offer) -> Iterator[NumberedLine]:
    for series in offer.figures:
        yield from lines_of(series)


def lines_of(series: Series) -> Iterator[NumberedLine]:
    if series.points:
        yield NumberedLine(series, SeriesLine(points=series.points), ("points",))
    for index, line in enumerate(series.lines):
        yield NumberedLine(series, line, ("lines", index, "points"))
