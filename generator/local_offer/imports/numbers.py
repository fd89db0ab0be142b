"""Numbers in other people's cells, where anything may stand."""

import re
from collections.abc import Iterable, Iterator

from local_offer.imports.draft import Row
from local_offer.schema.no_answers import says_nothing

_GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")


def without_zeros(text: str) -> str:
    """`10012345.0` as `10012345`: what a number becomes in a column with gaps, which no number of a register is."""
    return text.partition(".")[0] if re.fullmatch(r"[0-9]+\.0+", text) else text


def whole(row: Row, column: str) -> int | None:
    """Also from `4.0`, which is what a 4 becomes in a column with gaps, and from `1,200`."""
    number = decimal(row, column)
    return int(number) if number is not None and number >= 0 and number.is_integer() else None


def decimal(row: Row, column: str) -> float | None:
    return number_of(row.get(column, ""))


def number_of(text: str) -> float | None:
    """A minus goes before what lies west or south."""
    text = text.strip()
    text = text.replace(",", "") if _GROUPED.fullmatch(text) else text
    return float(text) if re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,20})?", text) else None


def unread(row: Row, wholes: Iterable[str], decimals: Iterable[str] = ()) -> Iterator[str]:
    """A word on each cell that should hold a number, holds something, and can be taken for none."""
    for columns, read in ((wholes, whole), (decimals, decimal)):
        for column in columns:
            text = row.get(column, "")
            if not says_nothing(text) and read(row, column) is None:
                yield f"{column}: '{text[:40]}' is not a number, so it is left out"
