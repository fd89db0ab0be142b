"""Official figures over time; fields as in `schema/series.json`."""

from dataclasses import dataclass

from local_offer.records.ages import Ages
from local_offer.records.parts import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """`period` is a day, a month or a year, or two years such as `2024/25`. It has a `value`, or says why not."""

    period: str
    value: float | None = None
    withheld: str | None = None
    of: int | None = None
    kind: str = "counted"
    note: str | None = None
    source: Source | None = None

    @property
    def years(self) -> tuple[int, int]:
        """The years in which it begins and ends."""
        first = int(self.period[:4])
        return first, first + ("/" in self.period)


@dataclass(frozen=True, kw_only=True, slots=True)
class SeriesLine:
    points: tuple[Figure, ...]
    title: str | None = None
    need: str | None = None
    placement: str | None = None
    phase: str | None = None
    ages: Ages = Ages()
    service: str | None = None
    area: str | None = None

    @property
    def counts(self) -> tuple[object, ...]:
        """What tells it from the other lines of its series."""
        return self.title, self.need, self.placement, self.phase, self.ages, self.service, self.area


@dataclass(frozen=True, kw_only=True, slots=True)
class Series:
    """It has `points`, or several `lines`."""

    id: str
    path: str
    title: str
    subject: str
    unit: str
    counted_by: str
    sources: tuple[Source, ...]
    measure: str | None = None
    what: str | None = None
    area: str | None = None
    years: str | None = None
    parts_of: str | None = None
    points: tuple[Figure, ...] = ()
    lines: tuple[SeriesLine, ...] = ()

    @property
    def all_lines(self) -> tuple[SeriesLine, ...]:
        """Its lines; of one that has none, its points as the only line."""
        return self.lines or (SeriesLine(points=self.points),)
