"""Official figures as JSON, as CSV in the columns of `import figures`, and in sentences; special places as CSV."""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from io import StringIO
from typing import Any

from local_offer.exports.cells import cell
from local_offer.offer import Offer
from local_offer.records import Figure, Series, SeriesLine
from local_offer.schema.figure_columns import COLUMNS
from local_offer.views.catalogue import said_needs
from local_offer.views.figures.page import subjects
from local_offer.views.figures.sentences import sentences
from local_offer.views.sufficiency.places import (
    School,
    ordinary_schools,
    planned,
    special_schools,
    specialist_colleges,
)

_PLACES = (
    "group", "id", "name", "kind", "needs", "age_from", "age_to", "places", "places_day", "pupils", "pupils_day",
)  # fmt: skip


def figures_csv(offer: Offer) -> str:
    """A line for each number. What it holds can be changed in a spreadsheet and imported again."""
    out = StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n", restval="")
    writer.writeheader()
    for series in offer.figures:
        for line in series.all_lines:
            writer.writerows(_row(series, line, each) for each in line.points)
    return out.getvalue()


def _row(series: Series, line: SeriesLine, figure: Figure) -> dict[str, object]:
    source, ends = figure.source or series.sources[0], line.ages.values
    told: dict[str, object] = {
        "series": series.id, "title": series.title, "subject": series.subject, "measure": series.measure,
        "unit": series.unit, "years": series.years, "counted_by": series.counted_by, "area": series.area,
        "parts_of": series.parts_of, "line": line.title, "need": line.need, "placement": line.placement,
        "phase": line.phase, "age_from": ends["from"], "age_to": ends["to"], "service": line.service,
        "line_area": line.area, "period": figure.period, "value": _plain(figure.value), "of": figure.of,
        "withheld": figure.withheld, "kind": None if figure.kind == "counted" else figure.kind, "note": figure.note,
        "source_name": source.name, "source_url": source.url, "source_date": source.date,
    }  # fmt: skip
    return {name: cell(value) if isinstance(value, str) else value for name, value in told.items()}


def _plain(value: float | None) -> float | int | None:
    """A whole number as one, so that a spreadsheet shows it as the record does."""
    return value if value is None or value % 1 else int(value)


def figures_json(offer: Offer, today: date) -> str:
    """A series a line, as its record says it, with what it says in sentences."""
    told = {each.series.id: sentences(each, today) for subject in subjects(offer, today) for each in subject.series}
    rows = [_stated({**asdict(each), "says": told[each.id]}) for each in offer.figures]
    lines = ",\n".join(json.dumps(row, default=str, ensure_ascii=False) for row in rows)
    return f'{{\n"counted": "{today.isoformat()}",\n"figures": [\n{lines}\n]\n}}\n'


def _stated(value: Any) -> Any:
    """Without what no record states; `from_` is called `from`, as in the record."""
    if isinstance(value, dict):
        kept = {name.rstrip("_"): _stated(part) for name, part in value.items() if name != "path"}
        return {name: part for name, part in kept.items() if part not in (None, (), [], {})}
    if isinstance(value, list | tuple):
        return [_stated(part) for part in value]
    return _plain(value) if isinstance(value, float) else value


def figures_text(offer: Offer, today: date) -> str:
    return "".join(_lines_of_text(offer, today))


def _lines_of_text(offer: Offer, today: date) -> Iterator[str]:
    for subject in subjects(offer, today):
        yield f"{subject.term.title}\n"
        for each in subject.series:
            yield f"  {each.series.title} [{each.series.id}]\n    {' '.join(sentences(each, today))}\n"
        for measure in subject.missing:
            yield f"  {measure.title}: no figures, or none that is new; {measure.notes['published']}\n"


def school_places_csv(offer: Offer) -> str:
    """Each special school, ordinary school with special places, and what is planned. A blank cell is not known."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_PLACES)
    groups = (
        ("special school", special_schools(offer)),
        ("ordinary school with special places", ordinary_schools(offer)),
        ("specialist college", specialist_colleges(offer)),
        ("planned", planned(offer)),
    )
    for group, schools in groups:
        writer.writerows(_school_rows(group, schools))
    return out.getvalue()


def _school_rows(group: str, schools: Iterable[School]) -> Iterator[list[str | int | None]]:
    for school in schools:
        service, setting = school.service, school.service.setting
        kind, day = (setting.kind, setting.as_of) if setting else ("", None)
        ends = service.ages.values
        yield [
            group, service.id, cell(service.name), kind, "; ".join(said_needs(service)), ends["from"], ends["to"],
            school.places, school.as_of, school.pupils, None if school.pupils is None else day,
        ]  # fmt: skip
