"""The sheets of a file that people filled in: CSV as spreadsheets save it, an Excel workbook, or LibreOffice's."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from local_offer.files import content_of
from local_offer.reading.tables.cells import MOST_COLUMNS, MOST_ROWS, plain
from local_offer.reading.tables.encodings import NoTextError, decoded
from local_offer.reading.tables.open_document import open_document_sheets
from local_offer.reading.tables.packed import is_open_document
from local_offer.reading.tables.table import TableError
from local_offer.reading.tables.workbook import sheets_of
from local_offer.records import SheetRow, TableSheet
from local_offer.records.sheet import cell_name

LARGEST = 10 * 1024 * 1024
_LINES = 20
"""So many lines show what stands between cells."""
# The first bytes of Microsoft's compound files: .xls, and .xlsx behind a password.
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_sheets(file: Path) -> tuple[TableSheet, ...]:
    """The sheets that hold anything. Raises `TableError`, whose text says what to do."""
    try:
        if file.stat().st_size > LARGEST:
            raise TableError(f"{file}: the file is larger than {LARGEST >> 20} MB; part it into several")
        content = content_of(file)
    except OSError as error:
        raise TableError(f"{file}: the file cannot be read: {error.strerror}") from error
    if content.startswith(b"PK"):
        return (open_document_sheets if is_open_document(content) else sheets_of)(content, str(file))
    if content.startswith(_OLD_EXCEL):
        raise TableError(f"{file}: this is an old or a locked Excel file; save it as 'Excel Workbook (.xlsx)'")
    try:
        text, told = decoded(content)
        sheet = _sheet(text, told)
    except NoTextError as wrong:
        raise TableError(f"{file}: {wrong}") from wrong
    except _UnreadError as wrong:
        raise TableError(f"{file}: {wrong}") from wrong
    return (sheet,) if sheet else ()


class _UnreadError(ValueError):
    pass


def _sheet(text: str, told: tuple[str, ...]) -> TableSheet | None:
    # An old Mac ends its lines with the sign that elsewhere stands before the end.
    separator, text = _separator(text if "\n" in text else text.replace("\r", "\n"))
    rows = _bounded(csv.reader(StringIO(text), delimiter=separator, strict=True))
    heads: list[str] = next((cells for _, cells in rows if any(map(str.strip, cells))), [])
    if not heads:
        return None
    names = tuple(plain(head)[0] for head in heads)
    return TableSheet(heads=names, rows=tuple(_rows(rows, len(names))), told=told)


def _bounded(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, cells in enumerate(rows, start=1):
            if number > MOST_ROWS:
                raise _UnreadError(f"the table has more than {MOST_ROWS:,} rows; part it into several")
            if len(cells) > MOST_COLUMNS:
                raise _UnreadError(f"row {number} has more than {MOST_COLUMNS} columns")
            yield number, cells
    except csv.Error as error:
        wrong = "is too long" if "limit" in str(error) else "begins with a quotation mark that is not closed at its end"
        raise _UnreadError(
            f"this is not a CSV table: a cell of row {number + 1} {wrong}; write quotation marks within a text twice"
        ) from error


def _rows(rows: Iterable[tuple[int, list[str]]], width: int) -> Iterator[SheetRow]:
    for number, found in rows:
        cells, notes = zip(*map(plain, found), strict=True) if found else ((), ())
        if not any(cells) and not any(notes):
            continue
        told = tuple(f"{cell_name(index, number)}: {note}" for index, note in enumerate(notes) if note)
        problem = (
            "" if not any(cells[width:]) else "has more cells than there are heads; put cells with commas in quotes"
        )
        yield SheetRow(number=number, cells=_without_blank_end(cells, width), notes=told, problem=problem)


def _without_blank_end(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    return cells


def _separator(text: str) -> tuple[str, str]:
    """What stands between cells, as the line of the heads shows, and the text without Excel's own word on it."""
    first, _, rest = text.partition("\n")
    if first.strip().lower() in ("sep=,", "sep=;", "sep=\t", 'sep="\t"'):
        return first.strip().strip('"')[-1] if "\t" not in first else "\t", rest
    lines = ["".join(line.split('"')[::2]) for line in text.split("\n", _LINES)[:_LINES] if line.strip()]
    # A comma wins a draw: it is what CSV is named after.
    return max(",;\t", key=lambda sign: (_steadiness(sign, lines), sign == ",")), text


def _steadiness(sign: str, lines: Sequence[str]) -> tuple[int, int]:
    """In how many lines a sign stands as often as in most, and how often that is: a title row has none."""
    (times, steady), *_ = Counter(line.count(sign) for line in lines if sign in line).most_common(1) or [(0, 0)]
    return (steady if 2 * steady >= len(lines) or times > 1 else 0, times)
