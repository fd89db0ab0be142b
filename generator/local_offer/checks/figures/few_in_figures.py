"""No figure counts people so few that each may be known, nor lets such a number be worked out from others."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from local_offer.checks.figures.numbers import NumberedLine, lines, lines_of
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Figure, Series, SeriesLine
from local_offer.schema.vocabulary import Term
from local_offer.views.texts import strings
from local_offer.words import number

FEWEST = 6
"""Of a whole number under it, but for none, each person may be known."""
_FEW_IN_WORDS = re.compile(
    r"(?<![0-9,.])\b(?:[1-5]|one|two|three|four|five)\s+(?:more |new |other |disabled |young |autistic |deaf |blind )?"
    r"(?:child|children|pupils?|people|person|famil(?:y|ies)|plans?|parents?|boys?|girls?|appeals?)\b",
    re.IGNORECASE,
)
_WORDS = ("title", "what", "note")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    units = offer.contract.vocabularies["figure-units"].terms
    for line in lines(offer):
        for place, point in line.numbers():
            yield from _alone(line.series, units[line.series.unit], place, point)
    for series in offer.figures:
        for place, text in strings(series):
            if place[-1] in _WORDS and _FEW_IN_WORDS.search(text):
                yield fault("few-in-figures/words", series.path, place)
        if units[series.unit].notes.get("people"):
            yield from _worked_out(series, offer)


def _is_few(people: float | None) -> bool:
    # Rounded: a share of a hundred is itself rounded when it is told.
    return people is not None and 0 < round(people) < FEWEST


def _alone(series: Series, unit: Term, place: Pointer, point: Figure) -> Iterator[Fault]:
    if _is_few(point.of):
        yield fault("few-in-figures/of", series.path, (*place, "of"), of=point.of)
    elif point.value is None:
        return
    elif unit.notes.get("people") and _is_few(point.value):
        people = number(point.value)
        yield fault("few-in-figures/number", series.path, (*place, "value"), number=people, unit=unit.title)
    elif unit.notes.get("percent") and point.of and any(map(_is_few, _parted(point.value, point.of))):
        yield fault("few-in-figures/share", series.path, (*place, "value"), value=number(point.value), of=point.of)


def _parted(percent: float, of: int) -> tuple[float, float]:
    """How many those are of whom it tells, and how many the others."""
    within = percent * of / 100
    return within, of - within


def _worked_out(series: Series, offer: Offer) -> Iterator[Fault]:
    """From the whole and all parts but one; or what is left over when all parts are told."""
    for place, whole, parts in _splits(series, offer):
        rest = whole - sum(part.value or 0 for part in parts)
        hidden = [part for part in parts if part.withheld == "small"]
        if len(hidden) == 1 and 0 < rest < FEWEST:
            yield fault("few-in-figures/withheld", series.path, place)
        elif not hidden and 0 < rest < FEWEST:
            yield fault("few-in-figures/rest", series.path, place, whole=number(whole))


def _splits(series: Series, offer: Offer) -> Iterator[tuple[Pointer, float, list[Figure]]]:
    """Each whole that is told for a period, with the points of its parts, and where the last of these stands."""
    own = [line for line in lines_of(series) if not line.line.area]
    placements = offer.contract.vocabularies["placements"].terms
    within = {id: str(term.notes.get("within", "")) for id, term in placements.items()}
    wholes = [line for line in own if any(within.get(each.line.placement or "") == line.line.placement for each in own)]
    for whole in wholes:
        parts = [line for line in own if within.get(line.line.placement or "") == whole.line.placement]
        yield from _of(whole.line, parts)
    found = next((each for each in offer.figures if each.id == series.parts_of), None)
    if found and found.unit == series.unit:
        # A whole of which parts are told here as well, such as all special schools, counts them already.
        tops = [line for line in own if not within.get(line.line.placement or "")]
        for each in found.all_lines[:1]:
            yield from _of(each, tops)


def _of(whole: SeriesLine, parts: list[NumberedLine]) -> Iterator[tuple[Pointer, float, list[Figure]]]:
    told: Mapping[str, float] = {point.period: point.value for point in whole.points if point.value is not None}
    for period, total in told.items():
        found = [(place, point) for part in parts for place, point in part.numbers() if point.period == period]
        if found:
            yield found[-1][0], total, [point for _, point in found]
