"""Which guides stand in other forms and languages, as JSON and CSV."""

import csv
import json
from collections.abc import Iterable
from io import StringIO

from local_offer.exports.cells import cell
from local_offer.views.variants import EASY_READ, Variant

COLUMNS = ("guide", "title", "variant", "state", "made", "path")


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
    """`variant` is its form or language; Easy Read where that is missing."""
    page = variant.page
    kind = " ".join(filter(None, (page.language, page.form))) if page else EASY_READ
    return {
        "guide": variant.guide.id,
        "title": variant.guide.title,
        "variant": kind,
        "state": variant.state,
        "made": page.made.isoformat() if page and page.made else "",
        "path": page.path if page else "",
    }
