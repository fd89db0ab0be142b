"""How complete each entry is, as JSON and CSV."""

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO

from local_offer.exports.cells import cell
from local_offer.views.completeness import Rated

COLUMNS = ("percent", "answered", "asked", "kind", "id", "name", "provider", "missing")


def completeness_json(rows: Iterable[Rated]) -> str:
    return json.dumps([_row(row) for row in rows], ensure_ascii=False, indent=2) + "\n"


def completeness_csv(rows: Iterable[Rated]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for values in map(_row, rows):
        missing = "; ".join(values["missing"]) if isinstance(values["missing"], list) else ""
        writer.writerow([cell(missing if column == "missing" else values[column]) for column in COLUMNS])
    return out.getvalue()


def _row(row: Rated) -> Mapping[str, object]:
    return {
        "percent": row.complete.percent,
        "answered": row.complete.answered,
        "asked": row.complete.asked,
        "kind": row.kind,
        "id": row.id,
        "name": row.name,
        "provider": row.provider,
        "missing": [part.title for part in row.complete.missing],
    }
