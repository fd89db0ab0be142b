"""What the law asks and how far the offer does it, as JSON and CSV."""

import csv
import json
from collections.abc import Iterable, Mapping
from datetime import date
from io import StringIO
from typing import Any

from local_offer.exports.cells import cell
from local_offer.schema.duties import Duty, Tier
from local_offer.views.duties import DutyResult, Lack, Link, Piece, Proof
from local_offer.views.duties.steps import soon, steps

TIERS: tuple[Tier, ...] = ("act", "regulations", "code")
COLUMNS = (
    "id",
    "group",
    "title",
    "asks",
    "tier",
    "law",
    "paragraph",
    "force",
    "counted",
    "checked",
    "state",
    "because",
    "since",
    "since_how",
    "before",
    "council_did",
    "comes_with_software",
    "says_of_itself",
    "counted_against",
    "missing",
    "who_answers",
    "made",
    "out_of_date_from",
    "url",
)


def duties_json(proof: Proof, today: date) -> str:
    """`today` decides what goes out of date soon."""
    document = {
        "tiers": {tier: {force: proof.counts(tier, force) for force in ("must", "should")} for tier in TIERS},
        "schedule_2": [
            {
                "paragraph": paragraph.number,
                "whole": paragraph.is_whole,
                "rows": {result.duty.id: result.state for result in paragraph.results},
            }
            for paragraph in proof.paragraphs
        ],
        "out_of_date_soon": [
            {"id": result.duty.id, "out_of_date_from": _day(result.found.ends)} for result in soon(proof, today)
        ],
        "cheapest_first": [{"id": step.result.duty.id, "things_to_do": step.things or None} for step in steps(proof)],
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
            row = _row(group.group.title, result)
            writer.writerow([cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def _row(group: str, result: DutyResult) -> Mapping[str, str]:
    duty, found = result.duty, result.found
    return {
        **_asked(duty),
        "group": group,
        "counted": "yes" if duty.is_counted else "no",
        "state": found.state,
        "because": found.because,
        "since": _day(result.since.day) if result.since else "",
        "since_how": result.since.how if result.since else "",
        "before": result.since.before if result.since else "",
        "council_did": _lines(piece.in_words for piece in found.pieces),
        "comes_with_software": _lines(piece.in_words for piece in result.software),
        "says_of_itself": _lines(link.title for link in result.claims),
        "counted_against": _lines(share.in_words for share in found.shares),
        "missing": _lines(lack.says for lack in found.lacks),
        "who_answers": _lines(lack.who for lack in found.lacks),
        "made": _day(found.made),
        "out_of_date_from": _day(found.ends),
    }


def _asked(duty: Duty) -> Mapping[str, str]:
    return {
        "id": duty.id,
        "title": duty.title,
        "asks": duty.says,
        "tier": duty.tier,
        "law": duty.citation,
        "paragraph": duty.paragraph,
        "force": duty.force,
        "checked": duty.status,
        "url": duty.url,
    }


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _duty(result: DutyResult) -> Mapping[str, Any]:
    duty, found = result.duty, result.found
    return {
        **_asked(duty),
        "counted": duty.is_counted,
        "state": found.state,
        "because": found.because,
        "since": _since_parts(result),
        "made": _day(found.made) or None,
        "out_of_date_from": _day(found.ends) or None,
        "council_did": [_piece(piece) for piece in found.pieces],
        "comes_with_software": [_piece(piece) for piece in result.software],
        "says_of_itself": [_link(link) for link in result.claims],
        "counted_against": [
            {"what": s.what, "have": s.have, "of": s.of, "whole": s.whole, "dated": _day(s.dated) or None}
            for s in found.shares
        ],
        "missing": [_lack(lack) for lack in found.lacks],
    }


def _since_parts(result: DutyResult) -> Mapping[str, Any] | None:
    since = result.since
    if not since:
        return None
    return {"day": _day(since.day), "how": since.how, "before": since.before or None, "says": since.in_words}


def _piece(piece: Piece) -> Mapping[str, Any]:
    return {
        "maker": piece.maker,
        "says": piece.says,
        "made": _day(piece.made) or None,
        "links": [_link(link) for link in piece.links],
    }


def _lack(lack: Lack) -> Mapping[str, Any]:
    return {"says": lack.says, "who": lack.who, "number": lack.number, "links": [_link(link) for link in lack.links]}


def _link(link: Link) -> Mapping[str, str]:
    return {"title": link.title, "address": link.address}
