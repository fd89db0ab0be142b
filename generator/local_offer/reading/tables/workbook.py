"""An Excel workbook as text. Nothing in it is run: no macro, no formula, no link to other files."""

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook

from local_offer.reading.tables.cells import MOST_COLUMNS, MOST_ROWS, plain
from local_offer.reading.tables.packed import look_over
from local_offer.reading.tables.table import TableError
from local_offer.records import SheetRow, TableSheet
from local_offer.records.sheet import cell_name

_MOST_SHEETS = 50
_MOST_CELLS = 10 * MOST_ROWS * MOST_COLUMNS  # blank ones too, since some sheets are coloured to the end of each row
_MOST_LETTERS = 20 * 1024 * 1024
"""Of all cells together: one text of a workbook may stand in each of its cells."""
_BLANK_ROWS = 1_000
"""After so many blank rows the sheet has ended, whatever its own word on its size is."""
_MERGED = re.compile(
    rb"<(?:\w+:)?mergeCell [^>]{0,100}?ref=[\"']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})[\"']"
)


def sheets_of(content: bytes, name: str) -> tuple[TableSheet, ...]:
    """The sheets that can be seen and hold anything. Raises `TableError`."""
    # Read twice only then: the second time takes as long again.
    has_formulas = look_over(content, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of drop-downs and styles that it does not know
            values = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
            formulas = (
                load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
                if has_formulas
                else None
            )
            room = Room()
            found = [
                _sheet(sheet, formulas[sheet.title] if formulas else None, room, _merged(content, sheet))
                for sheet in _visible_sheets(values)
            ]
    except TableError as wrong:
        raise TableError(f"{name}: {wrong}") from wrong
    except Exception as error:  # whatever a broken workbook makes the library stumble over
        raise TableError(f"{name}: this workbook cannot be read; open it and save it anew as .xlsx") from error
    return tuple(sheet for sheet in found if sheet)


class Room:
    """What may still be taken in of a workbook."""

    def __init__(self) -> None:
        self._cells, self._letters = _MOST_CELLS, _MOST_LETTERS

    def take(self, cells: int, texts: Iterable[str]) -> None:
        """Raises `TableError` when there is no room for a row."""
        self._cells -= cells
        self._letters -= sum(map(len, texts))
        if self._cells < 0 or self._letters < 0:
            raise TableError("the workbook holds too much; keep only the sheets that are to be taken in")


def _visible_sheets(workbook: Any) -> Iterator[Any]:
    if len(workbook.worksheets) > _MOST_SHEETS:
        raise TableError(f"the workbook has more than {_MOST_SHEETS} sheets")
    for sheet in workbook.worksheets:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()  # what it says of its own size may be anything
            yield sheet


def _sheet(sheet: Any, formulas: Any, room: Room, merged: Sequence[tuple[int, str]]) -> TableSheet | None:
    if formulas is not None:
        formulas.reset_dimensions()
    return sheet_of(sheet.title, _rows(sheet, formulas, room), merged)


def _merged(content: bytes, sheet: Any) -> list[tuple[int, str]]:
    """The first row and the words for each group of cells that are one over several rows."""
    with ZipFile(BytesIO(content)) as parts:
        text = parts.read(sheet._worksheet_path.removeprefix("/"))
    found = ([part.decode() for part in group] for group in _MERGED.findall(text))
    return [(int(top), f"{left}{top}:{right}{end}") for left, top, right, end in found if int(end) > int(top)]


def sheet_of(
    title: str, rows: Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]], merged: Sequence[tuple[int, str]] = ()
) -> TableSheet | None:
    """The sheet of rows with their numbers, cells and what was wrong with them; nothing where none is filled.

    What stands in a merged cell is in the first of its rows alone, as the file has it; so each is told.
    """
    number, heads, _ = next(((number, cells, notes) for number, cells, notes in rows if any(cells)), (0, (), ()))
    if not number:
        return None
    heads = heads[: max(index for index, head in enumerate(heads, start=1) if head)]
    below = tuple(
        SheetRow(number=number, cells=cells, notes=notes) for number, cells, notes in rows if any(cells) or notes
    )
    groups = [words for top, words in merged if top > number]
    told = (
        f"cells are merged in {', '.join(groups[:5])}{' …' if groups[5:] else ''}; what stands there is taken for the "
        "first of the rows alone; part the cells, and fill each row for which it holds",
    )
    return TableSheet(name=plain(title)[0], heads=heads, rows=below, told=told if groups else ())


def _rows(sheet: Any, formulas: Any, room: Room) -> Iterator[tuple[int, tuple[str, ...], tuple[str, ...]]]:
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
        room.take(len(values), (text for text, _ in found))
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
    yield from sheet.iter_rows(max_row=MOST_ROWS + 1, values_only=True)  # each as long as its last cell is far


def _is_formula(value: object) -> bool:
    return (isinstance(value, str) and value.startswith("=")) or type(value).__name__ in (
        "ArrayFormula",
        "DataTableFormula",
    )
