"""Reports for the council's own team, as JSON and CSV."""

import csv
import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from io import StringIO

from local_offer.views.freshness import Freshness


def freshness_json(rows: Iterable[Freshness]) -> str:
    return json.dumps([asdict(row) for row in rows], default=str, ensure_ascii=False, indent=2) + "\n"


def freshness_csv(rows: Iterable[Freshness]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name for field in fields(Freshness)])
    for row in rows:
        writer.writerow([cell(getattr(row, field.name)) for field in fields(Freshness)])
    return out.getvalue()


def cell(value: object) -> str:
    """A cell that a spreadsheet does not take for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
