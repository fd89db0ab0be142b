"""Reports for the council's own team, as JSON, CSV and Markdown."""

import csv
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, fields
from datetime import date
from io import StringIO

from local_offer.exports.cells import cell
from local_offer.views.freshness import Freshness
from local_offer.words.inert import inert


def freshness_json(rows: Iterable[Freshness]) -> str:
    return json.dumps([asdict(row) for row in rows], default=str, ensure_ascii=False, indent=2) + "\n"


def freshness_csv(rows: Iterable[Freshness]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name for field in fields(Freshness)])
    for row in rows:
        writer.writerow([cell(getattr(row, field.name)) for field in fields(Freshness)])
    return out.getvalue()


LONGEST = 50_000
"""Characters of the report in Markdown, which must fit into an issue."""
_HEADINGS = {"due": "Past the day of their next check", "never": "Never checked by anyone who knows them"}
_FOLDERS = {"service": "services", "organisation": "organisations", "guide": "guides"}


def freshness_markdown(rows: Iterable[Freshness], today: date, site_url: str = "") -> str:
    """What is due, for an issue. Whatever a record says stays plain text there: no link, mention or markup."""
    listed = tuple(rows)
    counts = {state: sum(row.state == state for row in listed) for state in _HEADINGS}
    parts = [
        f"On {today.isoformat()}: {counts['due']} past the day of their next check, {counts['never']} never checked by "
        "anyone who knows them. To ask providers, run `local-offer report letters`.\n"
    ]
    room = LONGEST
    for state, heading in _HEADINGS.items():
        lines = [_line(row, site_url) for row in listed if row.state == state]
        shown = 0
        while shown < len(lines) and len(lines[shown]) < room:
            room -= len(lines[shown])
            shown += 1
        if lines:
            parts += [f"\n## {heading}\n\n", *lines[:shown]]
        if shown < len(lines):
            parts.append(f"\nAnd {len(lines) - shown} more: `local-offer report freshness --due` lists all.\n")
    return "".join(parts)


def _line(row: Freshness, site_url: str) -> str:
    address = f"{_FOLDERS[row.kind]}/{row.id}/"
    page = f"<{site_url}{address}>" if site_url and re.fullmatch(r"[a-z0-9/-]+", address) else inert(row.id)
    due = f"due by {row.due.isoformat()}" if row.state == "due" and row.due else "never checked"
    provider = f", {inert(row.provider)}" if row.provider and row.provider != row.name else ""
    return f"- {inert(row.name)}{provider}: {due}, {page}\n"
