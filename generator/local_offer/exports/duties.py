"""What the law asks and how far the offer does it, as JSON and CSV."""

import csv
import json
from collections.abc import Mapping
from io import StringIO
from typing import Any

from local_offer.exports.cells import cell
from local_offer.views.duties import DutyResult, Proof, Weighed

COLUMNS = ("id", "group", "title", "asks", "law", "force", "checked", "state", "met_by", "missing", "url")


def duties_json(proof: Proof) -> str:
    document = {
        "counts": proof.counts,
        "unmet_musts": [result.duty.id for result in proof.unmet_musts],
        "duties": [{"group": group.group.title, **_duty(result)} for group in proof.groups for result in group.results],
        "school_questions": [
            {
                "question": row.asks,
                "law": row.question.citation,
                "answered": row.answered,
                "asked": row.asked,
            }
            for row in proof.schools
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def duties_csv(proof: Proof) -> str:
    """A row for each duty; several things in a cell are on lines of their own."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for group in proof.groups:
        for result in group.results:
            duty = result.duty
            row = {
                "id": duty.id,
                "group": group.group.title,
                "title": duty.title,
                "asks": duty.says,
                "law": duty.citation,
                "force": duty.force,
                "checked": duty.status,
                "state": result.state,
                "met_by": "\n".join(_words(part) for part in result.met_by),
                "missing": "\n".join(result.missing),
                "url": duty.url,
            }
            writer.writerow([cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def _words(part: Weighed) -> str:
    titles = ", ".join(link.title for link in part.links)
    return f"{part.says}: {titles}" if titles else part.says


def _duty(result: DutyResult) -> Mapping[str, Any]:
    duty = result.duty
    return {
        "id": duty.id,
        "title": duty.title,
        "asks": duty.says,
        "law": duty.citation,
        "force": duty.force,
        "checked": duty.status,
        "url": duty.url,
        "state": result.state,
        "met_by": [
            {
                "state": part.state,
                "says": part.says,
                "declared": part.is_declared,
                "links": [{"title": link.title, "address": link.address} for link in part.links],
            }
            for part in result.met_by
        ],
        "missing": list(result.missing),
    }
