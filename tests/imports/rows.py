"""A table made of rows as a test writes them, taken in."""

from collections.abc import Mapping

from local_offer.imports import Draft, Skipped, gather
from local_offer.imports import Mapping as Map
from local_offer.offer import Offer
from local_offer.records import SheetRow, TableSheet


def sheet(*rows: Mapping[str, str], name: str = "") -> TableSheet:
    """Heads are the keys of all rows."""
    heads = tuple(dict.fromkeys(head for row in rows for head in row))
    cells = [tuple(row.get(head, "") for head in heads) for row in rows]
    return TableSheet(
        name=name, heads=heads, rows=tuple(SheetRow(number=n, cells=c) for n, c in enumerate(cells, start=2))
    )


def services(rows: list[Mapping[str, str]], offer: Offer, mapping: Map) -> tuple[list[Draft], list[Skipped]]:
    found = gather([sheet(*rows)], offer, mapping, "The spreadsheet list.xlsx")
    return found.drafts, found.skipped
