"""What only the council knows, as JSON and CSV: what it says, and what it does not know yet."""

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO

from local_offer.exports.cells import cell
from local_offer.views.facts import ToldFact

COLUMNS = (
    "name",
    "title",
    "state",
    "since",
    "says",
    "records",
    "source",
    "source_date",
    "checked",
    "looked_for",
    "guides",
)


def facts_json(facts: Iterable[ToldFact]) -> str:
    return json.dumps([_row(fact) for fact in facts], ensure_ascii=False, indent=2) + "\n"


def facts_csv(facts: Iterable[ToldFact]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for fact in facts:
        values = {name: "; ".join(said) if isinstance(said, list) else said for name, said in _row(fact).items()}
        writer.writerow([cell(values[column]) for column in COLUMNS])
    return out.getvalue()


def _row(fact: ToldFact) -> Mapping[str, object]:
    return {
        "name": fact.name,
        "title": fact.title,
        "state": fact.state,
        "since": fact.unknown_since.isoformat() if fact.unknown_since else None,
        "says": fact.says,
        "records": list(fact.records),
        "source": (fact.source.url or fact.source.name) if fact.source else None,
        "source_date": (fact.source.date or fact.source.read) if fact.source else None,
        "checked": fact.checked.isoformat() if fact.checked else None,
        "looked_for": list(fact.looked_for.where) if fact.looked_for else [],
        "guides": list(fact.guides),
    }
