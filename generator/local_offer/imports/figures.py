"""Rows of a table of official figures, laid into the values of the series that are there or are new."""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from local_offer.schema.figure_columns import NEEDED

_OF_SERIES = ("title", "subject", "measure", "unit", "years", "counted_by", "area", "parts_of")
_OF_LINE = ("need", "placement", "phase", "service")
_WITHHELD = {
    "c": "small", "low": "small", "*": "small", "small": "small",
    "x": "not-published", "z": "not-published", ":": "not-published", "..": "not-published",
    "not-published": "not-published",
}  # fmt: skip
"""What stands in tables of government in the place of a number: suppressed, or not there."""
_NUMBER = re.compile(r"[£]?(-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?)%?")
_FIRST_OF_MONTH = re.compile(r"([0-9]{4}-[0-9]{2})-01")

Values = dict[str, Any]


@dataclass
class LaidSeries:
    """A series with the rows of the list in it. `added` and `differing` say what is new, and what differs, in words."""

    id: str
    values: Values
    is_new: bool
    added: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RowLeftOut:
    row: int
    reason: str


def laid(
    rows: Iterable[Mapping[str, str]], known: Mapping[str, Values], *, accept: bool
) -> tuple[tuple[LaidSeries, ...], tuple[RowLeftOut, ...]]:
    """`known` are the values of the series that are there, by id. What differs is taken when one may `accept` it."""
    found: dict[str, LaidSeries] = {}
    left_out: list[RowLeftOut] = []
    for number, row in enumerate(rows, start=2):
        told = {name: text.strip() for name, text in row.items() if text and text.strip()}
        wrong = _wrong(told, known, found) or _put(told, _series(told, known, found), accept=accept)
        if wrong:
            left_out.append(RowLeftOut(number, wrong))
    return tuple(found.values()), tuple(left_out)


def _wrong(told: Mapping[str, str], known: Mapping[str, Values], found: Mapping[str, LaidSeries]) -> str:
    id = told.get("series", "")
    needed = ("series", "period") if id in known or id in found else NEEDED
    missing = [name for name in needed if name not in told]
    if missing:
        return f"it needs {', '.join(missing)}"
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id):
        return f"'{id}' is no name of a file; use small letters, digits and hyphens"
    value = told.get("value", "")
    if value and value.lower() not in _WITHHELD and not _NUMBER.fullmatch(value):
        return f"'{value}' is no number"
    return "" if value or "withheld" in told else "it has no number"


def _series(told: Mapping[str, str], known: Mapping[str, Values], found: dict[str, LaidSeries]) -> LaidSeries:
    id = told["series"]
    if id not in found:
        values = deepcopy(known.get(id)) or {name: told[name] for name in _OF_SERIES if name in told}
        found[id] = LaidSeries(id=id, values=values, is_new=id not in known)
        if found[id].is_new:
            values["sources"] = [_source(told)]
    return found[id]


def _put(told: Mapping[str, str], series: LaidSeries, *, accept: bool) -> str:
    counts = _counts(told)
    points = _points(series.values, counts)
    if points is None:
        return f"'{series.id}' has one line; make it the first of 'lines' in its file to add others"
    new = _figure(told, series.values, points)
    at = " ".join([*map(str, counts.values()), str(new["period"])])
    here = next((point for point in points if point["period"] == new["period"]), None)
    if here is None:
        points.append(new)
        points.sort(key=lambda point: str(point["period"]))
        series.added.append(f"{at}: {_said(new)}")
    elif _said(here) != _said(new):
        series.differing.append(f"{at}: {_said(here)} here, {_said(new)} in the list")
        if accept:
            here.clear()
            here.update(new)
    return ""


def _counts(told: Mapping[str, str]) -> Values:
    """What its line counts, as a record says it."""
    counts: Values = {"title": told["line"]} if "line" in told else {}
    counts |= {name: told[name] for name in _OF_LINE if name in told}
    ages = {end: _age(told[f"age_{end}"]) for end in ("from", "to") if f"age_{end}" in told}
    counts |= {"ages": ages} if ages else {}
    return counts | ({"area": told["line_area"]} if "line_area" in told else {})


def _age(text: str) -> int | str:
    return int(text) if text.isdigit() else text


def _points(values: Values, counts: Values) -> list[Values] | None:
    """Those of the line, which begins here if it is new; nothing where the series has one line and this is another."""
    if not counts and "lines" not in values:
        points: list[Values] = values.setdefault("points", [])
        return points
    if "points" in values:
        return None
    lines: list[Values] = values.setdefault("lines", [])
    for line in lines:
        if {name: part for name, part in line.items() if name != "points"} == counts:
            found: list[Values] = line["points"]
            return found
    lines.append({**counts, "points": []})
    begun: list[Values] = lines[-1]["points"]
    return begun


def _figure(told: Mapping[str, str], values: Values, points: Iterable[Values]) -> Values:
    figure: Values = {"period": _period(told["period"], points)}
    value = told.get("value", "")
    withheld = told.get("withheld") or _WITHHELD.get(value.lower())
    if withheld:
        figure["withheld"] = withheld
    else:
        figure["value"] = _number(value)
    if told.get("of", "").replace(",", "").isdigit():
        figure["of"] = int(told["of"].replace(",", ""))
    figure |= {name: told[name] for name in ("kind", "note") if name in told}
    source = _source(told)
    return figure | ({"source": source} if source and source != _told_of(values["sources"][0]) else {})


def _period(text: str, points: Iterable[Values]) -> str:
    """A spreadsheet makes the first of the month of a month: of months only, it is the month again."""
    found = _FIRST_OF_MONTH.fullmatch(text)
    others = [str(point["period"]) for point in points]
    return found[1] if found and others and all(len(other) == 7 for other in others) else text


def _number(text: str) -> int | float:
    found = _NUMBER.fullmatch(text)
    number = float(found[1].replace(",", "")) if found else 0.0
    return number if number % 1 else int(number)


def _source(told: Mapping[str, str]) -> Values:
    return {name: told[f"source_{name}"] for name in ("name", "url", "date") if f"source_{name}" in told}


def _told_of(source: Mapping[str, Any]) -> Values:
    return {name: source[name] for name in ("name", "url", "date") if name in source}


def _said(figure: Mapping[str, Any]) -> str:
    return str(figure.get("value", figure.get("withheld", "")))
