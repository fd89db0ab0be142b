"""An OpenDocument spreadsheet (.ods), as LibreOffice saves it, as text. Nothing in it is run."""

from collections.abc import Iterator
from io import BytesIO
from typing import TypeAlias
from xml.etree.ElementTree import Element, ParseError, iterparse
from zipfile import ZipFile

from local_offer.reading.tables.cells import MOST_COLUMNS, MOST_ROWS, plain
from local_offer.reading.tables.packed import look_over
from local_offer.reading.tables.table import TableError
from local_offer.reading.tables.workbook import Room, sheet_of
from local_offer.records import TableSheet
from local_offer.records.sheet import cell_name

Steps: TypeAlias = Iterator[tuple[str, Element]]
Row: TypeAlias = tuple[int, tuple[str, ...], tuple[str, ...]]
"""Its number, its cells, and what was wrong with them."""
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def open_document_sheets(content: bytes, name: str) -> tuple[TableSheet, ...]:
    """The sheets that can be seen and hold anything. Raises `TableError`."""
    look_over(content, name, "content.xml")
    try:
        with ZipFile(BytesIO(content)) as parts, parts.open("content.xml") as text:
            # A document type, which could name entities without end, was refused before.
            found = list(_sheets(iterparse(text, ("start", "end"))))  # noqa: S314 - no entity is left in it
    except TableError as wrong:
        raise TableError(f"{name}: {wrong}") from wrong
    except ParseError as error:
        raise TableError(f"{name}: this spreadsheet cannot be read; open it and save it anew") from error
    return tuple(sheet for sheet in found if sheet)


def _sheets(steps: Steps) -> Iterator[TableSheet | None]:
    hidden: set[str] = set()
    room = Room()
    for step, part in steps:
        if step == "end" and part.tag == f"{_STYLE}style":
            if any(each.get(f"{_TABLE}display") == "false" for each in part):
                hidden.add(part.get(f"{_STYLE}name", ""))
        elif step == "start" and part.tag == f"{_TABLE}table":
            title, is_seen = part.get(f"{_TABLE}name", ""), part.get(f"{_TABLE}style-name") not in hidden
            merged: list[tuple[int, str]] = []
            rows = list(_rows(steps, title, room, merged))
            if is_seen:
                yield sheet_of(title, iter(rows), merged)


def _rows(steps: Steps, title: str, room: Room, merged: list[tuple[int, str]]) -> Iterator[Row]:
    """Each row's number, cells and what was wrong with them, to the end of its table; and which cells are merged."""
    number = 0
    for step, part in steps:
        if step == "end" and part.tag == f"{_TABLE}table":
            return
        if step == "start" or part.tag != f"{_TABLE}table-row":
            continue
        times = _times(part, "number-rows-repeated", MOST_ROWS + 1)
        spans = [_times(cell, "number-rows-spanned", MOST_ROWS) for cell in part]
        cells = tuple(_cells(part, title))
        part.clear()
        if (most := max(spans, default=1)) > 1:
            merged.append((number + 1, f"rows {number + 1} to {number + most}"))
        if not any(text for text, _ in cells):
            number += times
            continue
        for _ in range(times):
            number += 1
            if number > MOST_ROWS:
                raise TableError(f"the sheet '{title}' has more than {MOST_ROWS:,} rows; part it into several")
            room.take(len(cells), (text for text, _ in cells))
            notes = (f"{cell_name(at, number)}: {note}" for at, (_, note) in enumerate(cells) if note)
            yield number, tuple(text for text, _ in cells), tuple(notes)


def _cells(row: Element, title: str) -> Iterator[tuple[str, str]]:
    """The texts of the cells, and what was wrong with each."""
    blank = at = 0
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        text, note = plain(_value(cell))
        times = _times(cell, "number-columns-repeated", MOST_COLUMNS + 1)
        if not text and not note:
            blank += times
            continue
        at += blank + times
        if at > MOST_COLUMNS:
            raise TableError(f"the sheet '{title}' has more than {MOST_COLUMNS} columns")
        yield from [("", "")] * blank
        yield from [(text, note)] * times
        blank = 0


def _value(cell: Element) -> str:
    """What people see; of a day, a time or a number what is behind it, since its look depends on the country."""
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind == "date":
        return cell.get(f"{_OFFICE}date-value", "").replace("T00:00:00", "").replace("T", " ")
    if kind == "time":
        hours, _, rest = cell.get(f"{_OFFICE}time-value", "").removeprefix("PT").partition("H")
        return f"{hours}:{rest.partition('M')[0]}"
    if kind == "boolean":
        return "yes" if cell.get(f"{_OFFICE}boolean-value") == "true" else "no"
    if kind in ("float", "currency"):
        number = cell.get(f"{_OFFICE}value", "")
        return number.removesuffix(".0")
    return "\n".join(_words(part) for part in cell if part.tag == f"{_TEXT}p")


def _words(part: Element) -> str:
    """The text of a paragraph, with its spaces and line breaks, which are elements."""
    words = [part.text or ""]
    for each in part:
        if each.tag == f"{_TEXT}s":
            words.append(" " * min(int(each.get(f"{_TEXT}c", "1")), 100))
        elif each.tag in (f"{_TEXT}line-break", f"{_TEXT}tab"):
            words.append("\n" if each.tag.endswith("break") else " ")
        elif not each.tag.startswith(_OFFICE):  # a note beside the cell is not its text
            words.append(_words(each))
        words.append(each.tail or "")
    return "".join(words)


def _times(part: Element, name: str, most: int) -> int:
    said = part.get(f"{_TABLE}{name}", "1")
    return min(int(said), most) if said.isdecimal() else 1
