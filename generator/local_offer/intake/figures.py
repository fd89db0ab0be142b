"""Official figures of a table, laid into the files of `offer/figures`: told, looked through, and written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from local_offer.checks import check
from local_offer.files import put
from local_offer.imports.figures import LaidSeries, RowLeftOut, laid
from local_offer.offer import Offer
from local_offer.reading.folder import values_of
from local_offer.reading.validation import Checker, faults
from local_offer.records import Series, build
from local_offer.schema.rules import wholes
from local_offer.writing import revised, yaml_of

KIND = "series"


@dataclass(frozen=True, slots=True)
class FiguresStep:
    """What becomes of one series. `refused` says what is wrong with it then; it is not written."""

    series: LaidSeries
    path: str
    refused: tuple[str, ...]


def take_in_figures(
    folder: Path, offer: Offer, rows: Iterable[Mapping[str, str]], today: date, *, write: bool, accept: bool
) -> tuple[tuple[FiguresStep, ...], tuple[RowLeftOut, ...]]:
    """Raises `UnwritableError`."""
    standing = {id: (path, values) for kind, id, path, values in values_of(folder) if kind == KIND}
    found, left_out = laid(rows, {id: values for id, (_, values) in standing.items()}, accept=accept)
    steps = []
    for series in found:
        path = standing[series.id][0] if series.id in standing else f"offer/figures/{series.id}.yaml"
        step = FiguresStep(series, path, _refused(series, path, offer, today))
        steps.append(step)
        if write and not step.refused and (series.added or (accept and series.differing)):
            put(folder / path, _text(folder, series, path, offer), name=path)
    return tuple(steps), left_out


def _text(folder: Path, series: LaidSeries, path: str, offer: Offer) -> str:
    schema = offer.contract.schemas[KIND]
    if series.is_new:
        return yaml_of(series.values, schema)
    return revised((folder / path).read_text(encoding="utf-8"), series.values, schema)


def _refused(series: LaidSeries, path: str, offer: Offer, today: date) -> tuple[str, ...]:
    """What the check would say of the series that it does not say today, and would not let pass."""
    wrong = faults(series.values, Checker(offer.contract.schemas[KIND]), path, wholes()[KIND])
    if wrong:
        return tuple(fault.message for fault in wrong)
    record = build(Series, series.values, id=series.id, path=path)
    others = tuple(each for each in offer.figures if each.id != series.id)
    after = replace(offer, figures=tuple(sorted((*others, record), key=lambda each: each.id)))
    known = {(fault.path, fault.message) for fault in check(offer, today)}
    found = (fault for fault in check(after, today) if fault.level == "error")
    return tuple(f"{fault.message}; {fault.remedy}" for fault in found if (fault.path, fault.message) not in known)
