"""Which guides and services stand in other forms and languages, as JSON and CSV."""

import csv
import json
from collections.abc import Iterable
from io import StringIO

from local_offer.exports.cells import cell
from local_offer.records import Guide
from local_offer.views.variants import Variant

COLUMNS = ("id", "of", "record", "title", "variant", "state", "made", "path")


def variants_json(found: Iterable[Variant]) -> str:
    return json.dumps([variant_row(each) for each in found], ensure_ascii=False, indent=2) + "\n"


def variants_csv(found: Iterable[Variant]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in found:
        row = variant_row(each)
        writer.writerow([cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def variant_row(variant: Variant) -> dict[str, str]:
    """`id` is what `report variants --accept` takes; `variant` is its form or language; Easy Read where that is
    missing."""
    made, of = variant.made, variant.of
    return {
        "id": variant.id if made else "",
        "of": "guide" if isinstance(of, Guide) else "service",
        "record": of.id,
        "title": of.title if isinstance(of, Guide) else of.name,
        "variant": variant.kind,
        "state": variant.state,
        "made": made.made.isoformat() if made and made.made else "",
        "path": variant.path if made else "",
    }
