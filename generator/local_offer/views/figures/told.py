"""A series of figures told line by line: names, numbers in order of time, the newest, and what was not counted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from local_offer import words
from local_offer.offer import Offer
from local_offer.records import Figure, Series, SeriesLine
from local_offer.records.parts import Source
from local_offer.schema.vocabulary import Term
from local_offer.views.figures import amounts, periods

OLD = 24
"""So many months after its end a figure does not tell how it is today."""


@dataclass(frozen=True)
class ToldLine:
    """One line of a series. `name` is what it counts, and empty for the only line."""

    series: Series
    line: SeriesLine
    name: str
    unit: Term
    part_of: str = ""
    """The placement of another line of which this is a part."""

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """In order of time."""
        return tuple(sorted(self.line.points, key=lambda figure: (periods.at(figure.period), figure.period)))

    @cached_property
    def counted(self) -> tuple[Figure, ...]:
        """Those with a number that is not only expected."""
        return tuple(each for each in self.figures if each.value is not None and each.kind != "forecast")

    @cached_property
    def expected(self) -> tuple[Figure, ...]:
        """What was expected for times of which nothing was counted since."""
        last = periods.at(self.counted[-1].period) if self.counted else 0
        return tuple(
            each
            for each in self.figures
            if each.value is not None and each.kind == "forecast" and periods.at(each.period) >= last
        )

    @property
    def newest(self) -> Figure | None:
        return self.counted[-1] if self.counted else None

    @property
    def last(self) -> Figure:
        """What is told of the newest time that is not only expected: a number, or why there is none."""
        return next((each for each in reversed(self.figures) if each.kind != "forecast"), self.figures[-1])

    def when(self, figure: Figure) -> str:
        return periods.in_words(figure.period, self.series.years)

    def within(self, figure: Figure) -> str:
        """When, in a sentence: `in January 2025`."""
        return periods.within(figure.period, self.series.years)

    def said(self, figure: Figure, way: Callable[[float, Term], str] = amounts.in_short) -> str:
        return amounts.said(figure, self.unit, way)

    def why_none(self, figure: Figure, titles: Mapping[str, Term]) -> str:
        return titles[figure.withheld].title if figure.withheld else ""

    def source_of(self, figure: Figure) -> Source:
        return figure.source or self.series.sources[0]


@dataclass(frozen=True)
class ToldSeries:
    series: Series
    unit: Term
    lines: tuple[ToldLine, ...]

    @property
    def newest(self) -> Figure | None:
        """Of all its lines."""
        found = [line.newest for line in self.lines if line.newest]
        return max(found, key=lambda figure: periods.at(figure.period), default=None)

    def at(self, period: str) -> tuple[tuple[ToldLine, Figure], ...]:
        """Each line's number for one period."""
        return tuple((line, figure) for line in self.lines for figure in line.figures if figure.period == period)

    def is_old(self, today: date) -> bool:
        """Whether the newest number does not tell how it is today."""
        if self.newest is None:
            return False
        year, month = periods.last_month(self.newest.period)
        return (today.year - year) * 12 + today.month - month > OLD


def told(series: Series, offer: Offer) -> ToldSeries:
    unit = offer.contract.vocabularies["figure-units"][series.unit]
    lines, own = series.all_lines, series.area or offer.council.name
    placements = offer.contract.vocabularies["placements"].terms
    wholes = {line.placement for line in lines}

    def part_of(line: SeriesLine) -> str:
        whole = str(placements[line.placement].notes.get("within", "")) if line.placement else ""
        return whole if whole in wholes else ""

    return ToldSeries(
        series=series,
        unit=unit,
        lines=tuple(
            ToldLine(series, line, _name(line, offer) or (own if len(lines) > 1 else ""), unit, part_of(line))
            for line in lines
        ),
    )


def _name(line: SeriesLine, offer: Offer) -> str:
    lists = (("needs", line.need), ("placements", line.placement), ("phases", line.phase))
    service = offer.service_by_id.get(line.service or "")
    parts = (
        line.title,
        service.name if service else None,
        *(offer.title_of(vocabulary, id) for vocabulary, id in lists if id),
        words.ages(line.ages),
        line.area,
    )
    return ", ".join(part for part in parts if part)
