"""Where the children with a plan learn, as far as official figures tell it."""

from collections.abc import Mapping
from dataclasses import dataclass

from local_offer import words
from local_offer.offer import Offer
from local_offer.records import Figure
from local_offer.schema.vocabulary import Term
from local_offer.views.figures.page import of_measure
from local_offer.views.figures.told import ToldLine, ToldSeries


@dataclass(frozen=True, kw_only=True)
class WherePlaced:
    """`all` is how many plans there are on the same day, where that is told."""

    told: ToldSeries
    period: str
    when: str
    tops: tuple[tuple[ToldLine, Figure], ...]
    """The kinds that are no part of another, the largest first."""
    all: int | None
    special: int | None
    private: int | None
    """Of those in special schools, how many are in independent and non-maintained ones, as far as these are told."""
    private_kinds: str
    """Which of these are told."""
    ordinary: int | None
    after_school: int | None

    @property
    def counted(self) -> int:
        return sum(int(figure.value or 0) for _, figure in self.tops)

    @property
    def rest(self) -> int:
        """Those whom no line tells; none where some line is withheld, since nothing may be worked out then."""
        if self.all is None or any(figure.value is None for _, figure in self.tops):
            return 0
        return max(0, self.all - self.counted)


def placed_where(offer: Offer) -> WherePlaced | None:
    told = of_measure("placements", offer)
    if told is None or told.newest is None:
        return None
    terms = offer.contract.vocabularies["placements"].terms
    period = told.newest.period
    here = [(line, figure) for line, figure in told.at(period) if line.line.placement and not line.line.area]
    tops = [pair for pair in here if not terms[pair[0].line.placement or ""].notes.get("within")]
    by_kind = {line.line.placement or "": figure for line, figure in here}
    private = {id: by_kind[id] for id, term in terms.items() if id in by_kind and _is_private(term)}
    return WherePlaced(
        told=told,
        period=period,
        when=told.lines[0].when(told.newest),
        tops=tuple(sorted(tops, key=lambda pair: -(pair[1].value or 0))),
        all=_all_plans(offer, period),
        special=_value(by_kind, "special-schools"),
        private=_sum(private),
        private_kinds=words.listed([terms[id].title for id in private]),
        ordinary=_value(by_kind, "mainstream"),
        after_school=_value(by_kind, "further-education"),
    )


def _value(by_kind: Mapping[str, Figure], kind: str) -> int | None:
    figure = by_kind.get(kind)
    return int(figure.value) if figure and figure.value is not None else None


def _is_private(term: Term) -> bool:
    return term.notes.get("within") == "special-schools" and term.notes.get("group") == "independent"


def _sum(told: Mapping[str, Figure]) -> int | None:
    """Nothing where none is told, or one is withheld."""
    values = [figure.value for figure in told.values()]
    return None if not values or None in values else sum(int(value or 0) for value in values)


def _all_plans(offer: Offer, period: str) -> int | None:
    told = of_measure("ehc-plans", offer)
    figures = told.lines[0].counted if told else ()
    return next((int(figure.value or 0) for figure in figures if figure.period == period), None)
