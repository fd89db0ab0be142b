"""Rows as CSV for spreadsheets, and as JSON for programs."""

import csv
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

from local_offer.exports.cells import cell, is_plain
from local_offer.exports.data.rows import Row, Value
from local_offer.views.open_data.columns import BETWEEN, DataColumn

_MARK = "\ufeff"
"""Without it Excel takes the text for that of another alphabet. Programs read it as `utf-8-sig`."""
ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def table_csv(columns: Sequence[DataColumn], rows: Iterable[Row]) -> str:
    """As RFC 4180 says, with a line end of two characters. No cell begins a formula."""
    return csv_head(columns) + _written(_cells(columns, row) for row in rows)


def csv_head(columns: Sequence[DataColumn]) -> str:
    return _MARK + _written([[column.name for column in columns]])


def csv_line(columns: Sequence[DataColumn], row: Row) -> str:
    return _written([_cells(columns, row)])


def _cells(columns: Sequence[DataColumn], row: Row) -> list[str]:
    return [_cell(row.get(column.name)) for column in columns]


def _written(lines: Iterable[Sequence[str]]) -> str:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(lines)
    return out.getvalue()


def _cell(value: Value) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, tuple):
        return cell(BETWEEN.join(part.replace(";", ",") for part in value))
    said = value.isoformat() if isinstance(value, date) else str(value)
    return said if is_plain(said) or _NUMBER.fullmatch(said) else cell(said)


def rows_lines(rows: Iterable[Row]) -> list[str]:
    return [row_line(row) for row in rows]


def row_line(row: Row) -> str:
    """A row as an object on one line, without what is not known."""
    stated = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if value is not None and value != "" and value != ()
    }
    return ENCODE(stated)


def rows_of(text: str, columns: Sequence[DataColumn]) -> list[Row]:
    """The rows of a table of ours that stands elsewhere on the site too."""
    counted = {column.name for column in columns if column.type == "decimal"}
    rows: list[Row] = []
    for said in csv.DictReader(StringIO(text)):
        numbers = {name: float(said[name]) if "." in said[name] else int(said[name]) for name in counted if said[name]}
        rows.append({**said, **numbers})
    return rows
