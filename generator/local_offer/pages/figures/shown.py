"""What the page shows of one series: its sentences, its drawing, and its numbers as a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.figures.chart import Chart, chart
from local_offer.records import Figure
from local_offer.records.parts import Source
from local_offer.schema.vocabulary import Term
from local_offer.views.figures.amounts import in_full
from local_offer.views.figures.sentences import is_over_time, sentences
from local_offer.views.figures.told import ToldLine, ToldSeries


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberBar:
    """A bar: a line's newest number. `width` is in hundredths of the largest."""

    name: str
    said: str
    width: float = 0
    address: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NumberRow:
    when: str
    name: str
    address: str
    said: str
    why: str
    of: str
    note: str
    source: Source | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownSeries:
    anchor: str
    title: str
    says: tuple[str, ...]
    what: str
    chart: Chart | None
    parts: tuple[NumberBar, ...]
    rows: tuple[NumberRow, ...]
    counted_by: str
    area: str
    sources: tuple[Source, ...]

    @property
    def has_names(self) -> bool:
        return any(row.name for row in self.rows)

    @property
    def has_wholes(self) -> bool:
        return any(row.of for row in self.rows)

    @property
    def has_notes(self) -> bool:
        return any(row.note or row.source for row in self.rows)


def anchor_of(id: str) -> str:
    """On the page of all figures; no other part of a page is called so."""
    return f"figures-{id}"


def shown_series(told: ToldSeries, offer: Offer, today: date) -> ShownSeries:
    series = told.series
    over_time = is_over_time(told)
    return ShownSeries(
        anchor=anchor_of(series.id),
        title=series.title,
        says=sentences(told, today),
        what=series.what or "",
        chart=chart(told) if over_time or len(told.lines) == 1 else None,
        parts=() if over_time or len(told.lines) == 1 else parts_of(told, offer),
        rows=_rows(told, offer),
        counted_by=series.counted_by,
        area=series.area or "",
        sources=_sources(told),
    )


def _sources(told: ToldSeries) -> tuple[Source, ...]:
    """That of the whole, after those of its newest numbers which name another."""
    newest = (line.last.source for line in told.lines)
    return tuple(dict.fromkeys((*filter(None, newest), *told.series.sources)))


def parts_of(told: ToldSeries, offer: Offer) -> tuple[NumberBar, ...]:
    """The newest number of each line, the largest first; what is told of another day than the newest says which."""
    titles = offer.contract.vocabularies["figure-withheld"].terms
    common = told.newest.period if told.newest else ""
    ends = [(line, line.last) for line in told.lines]
    most = 100 if told.unit.notes.get("percent") else max(abs(figure.value or 0) for _, figure in ends) or 1
    wholes = {line.line.placement: figure.value or 0 for line, figure in ends if not line.part_of}
    if not all(line.line.ages.are_stated or line.line.phase for line in told.lines):  # which have an order of their own
        ends.sort(key=lambda pair: _rank(pair[0], pair[1], wholes))
    return tuple(
        NumberBar(
            name=f"Of these, {words.lower_first(line.name)}" if line.part_of else line.name,
            said=line.said(figure),
            width=round(100 * abs(figure.value or 0) / most, 1),
            address=_address(line, offer),
            when="" if figure.period == common else line.when(figure),
            why=line.why_none(figure, titles),
        )
        for line, figure in ends
    )


def _rank(line: ToldLine, figure: Figure, wholes: Mapping[str | None, float]) -> tuple[float, str, bool, float]:
    """The largest first; a part stands below its whole."""
    placement, value = line.part_of or line.line.placement or "", figure.value or 0
    return -wholes.get(placement, value), placement, bool(line.part_of), -value


def _rows(told: ToldSeries, offer: Offer) -> tuple[NumberRow, ...]:
    titles = offer.contract.vocabularies["figure-withheld"].terms
    several = len(told.series.sources) > 1
    return tuple(_row(line, figure, offer, titles, several=several) for line in told.lines for figure in line.figures)


def _row(line: ToldLine, figure: Figure, offer: Offer, titles: Mapping[str, Term], *, several: bool) -> NumberRow:
    return NumberRow(
        when=line.when(figure),
        name=line.name,
        address=_address(line, offer),
        said=line.said(figure, in_full),
        why=line.why_none(figure, titles),
        of=f"{figure.of:,}" if figure.of is not None else "",
        note=figure.note or "",
        source=figure.source or (line.source_of(figure) if several else None),
    )


def _address(line: ToldLine, offer: Offer) -> str:
    id = line.line.service
    return f"services/{id}/" if id in offer.service_by_id else ""
