"""An Excel workbook as text. Nothing in it is run: no macro, no formula, no link to other files."""

import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from local_offer.reading.cells import MOST_COLUMNS, MOST_ROWS, plain
from local_offer.reading.table import TableError
from local_offer.records import SheetRow, TableSheet
from local_offer.records.sheet import cell_name

_MOST_PARTS = 500
_MOST_SHEETS = 50
_LARGEST_UNPACKED = 60 * 1024 * 1024
_BLANK_ROWS = 1_000
"""After so many blank rows the sheet has ended, whatever its own word on its size is."""


def sheets_of(content: bytes, name: str) -> tuple[TableSheet, ...]:
    """The sheets that can be seen and hold anything. Raises `TableError`."""
    # Read twice only then: the second time takes as long again.
    has_formulas = _look_over(content, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drop-downs and styles that it does not know
            values = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            formulas = (
                load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
                if has_formulas
                else None
            )
            found = [_sheet(sheet, formulas[sheet.title] if formulas else None) for sheet in _visible_sheets(values)]
    except TableError as wrong:
        raise TableError(f"{name}: {wrong}") from wrong
    except Exception as error:  # whatever a broken workbook makes the library stumble over
        raise TableError(f"{name}: this workbook cannot be read; open it and save it anew as .xlsx") from error
    return tuple(sheet for sheet in found if sheet)


def _look_over(content: bytes, name: str) -> bool:
    """Whether there are formulas. Refuses what unpacks to far too much, or is no workbook."""
    try:
        with ZipFile(BytesIO(content)) as parts:
            listed = parts.infolist()
            names = {part.filename for part in listed}
            if "xl/workbook.xml" not in names:
                raise TableError(f"{name}: this is not an Excel workbook; save it as 'Excel Workbook (.xlsx)' or CSV")
            # Reading stops at the size that is stated here, so a part cannot be larger than it says.
            if len(listed) > _MOST_PARTS or sum(part.file_size for part in listed) > _LARGEST_UNPACKED:
                raise TableError(f"{name}: the workbook holds too much; keep only the sheets that are to be taken in")
            texts = [parts.read(part) for part in listed if part.filename.endswith((".xml", ".rels"))]
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        if isinstance(error, TableError):
            raise
        raise TableError(f"{name}: this workbook is broken or locked; save it anew as .xlsx") from error
    # A document type could name entities that grow without bound, in UTF-16 too, hence the zero bytes.
    if any(re.search(rb"<\0?!\0?D\0?O\0?C\0?T\0?Y\0?P\0?E", text) for text in texts):
        raise TableError(f"{name}: this workbook holds what no spreadsheet program writes; save it anew as .xlsx")
    return any(re.search(rb"<(\w+:)?f[\s>/]", text) for text in texts)


def _visible_sheets(workbook: Any) -> Iterator[Any]:
    if len(workbook.worksheets) > _MOST_SHEETS:
        raise TableError(f"the workbook has more than {_MOST_SHEETS} sheets")
    for sheet in workbook.worksheets:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()  # what it says of its own size may be anything
            yield sheet


def _sheet(sheet: Any, formulas: Any) -> TableSheet | None:
    if formulas is not None:
        formulas.reset_dimensions()
    rows = _rows(sheet, formulas)
    number, heads, _ = next(((number, cells, notes) for number, cells, notes in rows if any(cells)), (0, (), ()))
    if not number:
        return None
    heads = heads[: max(index for index, head in enumerate(heads, start=1) if head)]
    below = tuple(
        SheetRow(number=number, cells=cells[: len(heads)], notes=notes)
        for number, cells, notes in rows
        if any(cells) or notes
    )
    return TableSheet(name=plain(sheet.title)[0], heads=heads, rows=below)


def _rows(sheet: Any, formulas: Any) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    """Each row's number, cells and what was wrong with them."""
    other = _values(formulas) if formulas is not None else None
    blank = 0
    for number, values in enumerate(_values(sheet), start=1):
        written = next(other, ()) if other is not None else ()
        if number > MOST_ROWS and any(value is not None for value in values):
            raise TableError(f"the sheet '{sheet.title}' has more than {MOST_ROWS:,} rows; part it into several")
        if any(value is not None for value in values[MOST_COLUMNS:]):
            raise TableError(f"the sheet '{sheet.title}' has more than {MOST_COLUMNS} columns")
        found = [plain(value) for value in values[:MOST_COLUMNS]]
        notes = [f"{cell_name(index, number)}: {note}" for index, (_, note) in enumerate(found) if note]
        for index, formula in enumerate(written[:MOST_COLUMNS]):
            if _is_formula(formula) and (index >= len(values) or values[index] is None):
                where = cell_name(index, number)
                notes.append(
                    f"{where}: holds a formula that has no value yet, so it is left out; write the value there"
                )
        blank = 0 if any(text for text, _ in found) or notes else blank + 1
        if blank > _BLANK_ROWS:
            return
        yield number, tuple(text for text, _ in found), tuple(notes)


def _values(sheet: Any) -> Iterator[tuple[Any, ...]]:
    yield from sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True)


def _is_formula(value: object) -> bool:
    return (isinstance(value, str) and value.startswith("=")) or type(value).__name__ in (
        "ArrayFormula",
        "DataTableFormula",
    )
