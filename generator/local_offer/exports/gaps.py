"""What is missing, as JSON and CSV for those who plan and buy services."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO
from typing import Any

from local_offer.exports.cells import cell
from local_offer.exports.data.rows import Row
from local_offer.records import Gap, Service
from local_offer.records.comment import AskedFor
from local_offer.records.service import Waiting
from local_offer.views.ages import BANDS
from local_offer.views.asked_for import Wanted, days_to_open
from local_offer.views.gaps import FEW, GapRow, Gaps
from local_offer.views.waiting import old_waits, waits

_COLUMNS = ("topic", "area", "need", "ages", "count")
_AGES = {band.id: band.title for band in BANDS}
"""In words, for a table: a spreadsheet takes 5-10 for the fifth of October."""


def gaps_csv(rows: Iterable[GapRow]) -> str:
    """A line for each crossing, those with none too."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([cell(row.topic), cell(row.area), row.need, _ages(row), row.count] for row in rows)
    return out.getvalue()


def gap_row(row: GapRow) -> Row:
    """The same for open data, which is safe for spreadsheets where it is written as a table."""
    return dict(zip(_COLUMNS, (row.topic, row.area, row.need, _ages(row), row.count), strict=True))


def _ages(row: GapRow) -> str:
    return _AGES.get(row.ages, row.ages)


def gaps_json(gaps: Gaps, wanted: Wanted, today: date) -> str:
    """The same crossings with the ids of their services, then gaps, what was asked for, and waits; a row a line."""
    parts = {
        "rows": _rows(gaps),
        "gaps": (_gap(gap, wanted) for gap in wanted.gaps),
        "asked_for": (
            {
                **_asked(asked.asked_for),
                "gap": asked.gap,
                "times": asked.times,
                "first": asked.first,
                "last": asked.last,
            }
            for asked in wanted.asked
        ),
        "waiting": map(_wait, waits(gaps.offer, today)),
        "waited": map(_wait, old_waits(gaps.offer, today)),
    }
    head = f'"counted": "{today.isoformat()}",\n"few": {FEW},\n'
    return "{\n" + head + ",\n".join(f'"{name}": [{_lines(rows)}]' for name, rows in parts.items()) + "\n}\n"


def _rows(gaps: Gaps) -> Iterator[dict[str, Any]]:
    services = gaps.services()
    for row in gaps.rows():
        behind = services.get((row.topic, row.area, row.need, row.ages), ())
        crossing = {"topic": row.topic, "area": row.area, "need": row.need, "ages": row.ages}
        yield {**crossing, "services": behind, "count": row.count}


def _wait(known: tuple[Service, Waiting]) -> dict[str, Any]:
    service, wait = known
    return {"service": service.id, "value": wait.value, "unit": wait.unit, "as_of": wait.as_of, "source": wait.source}


def _lines(rows: Iterator[dict[str, Any]]) -> str:
    lines = ",\n".join(json.dumps(row, default=str, ensure_ascii=False) for row in rows)
    return f"\n{lines}\n" if lines else ""


def _gap(gap: Gap, wanted: Wanted) -> dict[str, Any]:
    return {
        "id": gap.id,
        "title": gap.title,
        "state": gap.state,
        "first_raised": gap.first_raised,
        "times": wanted.times_of(gap),
        "raiser": gap.raiser,
        "owner": gap.owner,
        "decision": gap.decision,
        "decided": gap.decided,
        "due": gap.due,
        "days_to_open": days_to_open(gap, wanted.offer),
        "commissioning": gap.commissioning,
        "closed_by": gap.closed_by,
        "topics": gap.topics,
        "needs": gap.needs,
        **gap.ages.values,
        "places": gap.places,
    }


def _asked(asked_for: AskedFor) -> dict[str, Any]:
    return {
        "topics": asked_for.topics,
        "needs": asked_for.needs,
        **asked_for.ages.values,
        "places": asked_for.places,
    }
