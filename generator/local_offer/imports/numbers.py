"""Numbers in other people's cells, where anything may stand."""

import re

from local_offer.imports.draft import Row


def whole(row: Row, column: str) -> int | None:
    text = row.get(column, "")
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else None


def decimal(row: Row, column: str) -> float | None:
    text = row.get(column, "")
    return float(text) if re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text) else None
