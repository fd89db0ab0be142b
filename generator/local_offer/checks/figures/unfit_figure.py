"""A number fits its unit, its measure and the whole of which it is a part."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.figures.numbers import lines
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Figure, Series
from local_offer.schema.vocabulary import Term
from local_offer.words import number


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    units = offer.contract.vocabularies["figure-units"].terms
    for series in offer.figures:
        yield from _of_series(series, offer)
    for line in lines(offer):
        for place, point in line.numbers():
            yield from _of_number(line.series, units[line.series.unit], place, point)
    yield from _beyond_the_whole(offer)


def _of_series(series: Series, offer: Offer) -> Iterator[Fault]:
    if not series.points and not series.lines:
        yield fault("unfit-figure/no-numbers", series.path, ())
    if series.points and series.lines:
        yield fault("unfit-figure/both-lists", series.path, ("points",))
    if series.measure:
        unit = str(offer.contract.vocabularies["measures"][series.measure].notes["unit"])
        if series.unit != unit:
            yield fault("unfit-figure/measure", series.path, ("unit",), measure=series.measure, unit=unit)


def _of_number(series: Series, unit: Term, place: Pointer, point: Figure) -> Iterator[Fault]:
    if (point.value is None) == (point.withheld is None):
        yield fault(f"unfit-figure/{'both' if point.withheld else 'neither'}", series.path, place)
    if "/" in point.period and not series.years:
        yield fault("unfit-figure/years", series.path, (*place, "period"), period=point.period)
    if point.value is None:
        return
    way = _unfit(point.value, unit)
    if way:
        said = number(point.value)
        yield fault(f"unfit-figure/{way}", series.path, (*place, "value"), value=said, unit=unit.title)


def _unfit(value: float, unit: Term) -> str:
    if unit.notes.get("percent") and not 0 <= value <= 100:
        return "percent"
    if value < 0 and not unit.notes.get("money"):
        return "negative"
    return "fraction" if unit.notes.get("whole") and value % 1 else ""


def _beyond_the_whole(offer: Offer) -> Iterator[Fault]:
    by_id = {series.id: series for series in offer.figures}
    for line in lines(offer):
        whole = by_id.get(line.series.parts_of or "")
        if whole is None or whole.unit != line.series.unit or line.line.area:
            continue
        told = {point.period: point.value for point in whole.all_lines[0].points if point.value is not None}
        for place, point in line.numbers():
            if point.value is not None and point.value > told.get(point.period, point.value):
                said, most = number(point.value), number(told[point.period])
                way = (*place, "value")
                yield fault("unfit-figure/part", line.series.path, way, value=said, whole=most, id=whole.id)
