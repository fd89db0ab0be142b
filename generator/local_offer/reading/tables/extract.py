"""A register's file as it was published, row by row: however long, in any encoding, with a title above its heads."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import IO

from local_offer.files import opened
from local_offer.reading.tables.sheets import read_sheets
from local_offer.reading.tables.table import Row, TableError
from local_offer.schema.twice_encoded import untwisted
from local_offer.schema.unseen_signs import seen

LARGEST = 1024 * 1024 * 1024
"""Bytes of a text; the register of charities has a quarter of it."""
_MOST_ROWS = 2_000_000
_ABOVE = 20
"""Rows among which the heads stand."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")
_OTHERS = {
    b"PK": "this is a packed file; unpack it and name what is in it",
    b"{": "this is a file for programs (JSON); take the one for spreadsheets (CSV or text)",
    b"[": "this is a file for programs (JSON); take the one for spreadsheets (CSV or text)",
    b"<": "this is a web page, not a table; save the file that the page leads to",
}
Cells = Sequence[str]
Places = Callable[[Cells, str], Mapping[str, int] | None]
"""In which columns of a row of heads what is wanted stands; nothing for a row that is none. It is told what stands
above, too."""


@dataclass(frozen=True, kw_only=True)
class Extract:
    """`about` is what the file says of itself: its name, and what stands above the heads. `rows` can be read once."""

    file: Path
    heads: tuple[str, ...]
    about: str
    rows: Iterator[Row]


def read_extract(file: Path, places: Places) -> Extract:
    """Raises `TableError` where no row among the first has heads that are wanted; so may its rows."""
    try:
        with opened(file) as content:
            start = content.read(8)
            size = file.stat().st_size
    except OSError as error:
        raise TableError(f"{file}: the file cannot be read: {error.strerror}") from error
    if size > LARGEST:
        raise TableError(f"{file}: this text holds more than {LARGEST >> 30} GB; save it without the rows of others")
    if not start.strip():
        raise TableError(f"{file}: nothing stands in the file; fetch it again")
    if start.startswith(_WORKBOOKS) and file.suffix.lower() != ".zip":
        return _of_sheets(file, places)
    for sign, remedy in _OTHERS.items():
        if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(sign):
            raise TableError(f"{file}: {remedy}")
    return _found(file, [("", _cells(file))], places)


def _of_sheets(file: Path, places: Places) -> Extract:
    sheets = [(sheet.name, iter([sheet.heads, *(row.cells for row in sheet.rows)])) for sheet in read_sheets(file)]
    return _found(file, sheets, places)


def _found(file: Path, sheets: Iterable[tuple[str, Iterator[Cells]]], places: Places) -> Extract:
    """The rows of every sheet whose heads are wanted; each row knows the name of its sheet."""
    found: list[tuple[str, Cells, Mapping[str, int], Iterator[Cells]]] = []
    abouts = [file.name]
    first: Cells = ()
    for name, cells in sheets:
        head, about, where, rest = _headed(cells, " ".join((file.name, name)), places)
        first = first or head
        if where is not None:
            abouts.append(about)
            found.append((name, head, where, rest))
    if not found:
        named = ", ".join(cell.strip() for cell in first if cell.strip())[:300]
        raise TableError(f"{file}: {named or 'there are no heads'}")
    rows = chain.from_iterable(_rows(file, name, len(head), where, rest) for name, head, where, rest in found)
    return Extract(file=file, heads=tuple(found[0][1]), about=" ".join(abouts), rows=rows)


def _headed(
    cells: Iterator[Cells], about: str, places: Places
) -> tuple[Cells, str, Mapping[str, int] | None, Iterator[Cells]]:
    """The heads, what was said above them, where what is wanted stands, and the rows below; of a sheet without such
    heads, its fullest row."""
    above = list(islice(cells, _ABOVE))
    for number, row in enumerate(above):
        said = " ".join((about, *(cell for line in above[:number] for cell in line if cell)))
        where = places(row, said)
        if where is not None:
            return row, said, where, chain(above[number + 1 :], cells)
    return max(above, key=len, default=()), about, None, iter(())


def _rows(file: Path, sheet: str, width: int, where: Mapping[str, int], rows: Iterator[Cells]) -> Iterator[Row]:
    short = False
    for number, cells in enumerate(rows):
        if number > _MOST_ROWS:
            raise TableError(f"{file}: there are more than {_MOST_ROWS:,} rows")
        if not any(cells):
            continue
        short = len(cells) < width
        row = {name: _plain(cells[at]) if at < len(cells) else "" for name, at in where.items()}
        yield {**row, "_sheet": sheet} if sheet else row
    if short and not sheet and _is_cut_off(file):
        raise TableError(f"{file}: the file ends in the middle of a row, so it is not whole; fetch it again")


def _plain(cell: str) -> str:
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    return seen(_CONTROL.sub(" ", untwisted(cell))).strip()


def _is_cut_off(file: Path) -> bool:
    with opened(file) as content:
        content.seek(-2, 2)
        return b"\n" not in content.read() and b"\r" not in content.read()


def _cells(file: Path) -> Iterator[list[str]]:
    try:
        with opened(file) as content:
            lines = _lines(content)
            head = list(islice(lines, _ABOVE))
            if "\0" in "".join(head):
                raise TableError(f"{file}: this is not a CSV file; save the sheet as 'CSV UTF-8'")
            yield from _parted(chain(head, lines), head)
    except OSError as error:
        raise TableError(f"{file}: the file cannot be read: {error.strerror}") from error
    except UnicodeError as error:
        raise TableError(f"{file}: the letters of this file cannot be read; save it as 'CSV UTF-8'") from error
    except csv.Error as error:
        if "new-line" in str(error):
            raise TableError(f"{file}: its lines end as an old Mac's do; save it as 'CSV UTF-8'") from error
        if "unexpected end" in str(error):
            raise TableError(
                f"{file}: the file ends in the middle of a cell, so it is not whole; fetch it again"
            ) from error
        raise TableError(f"{file}: this is not a CSV table: {error}") from error


def _lines(content: IO[bytes]) -> Iterator[str]:
    """Line by line: UTF-16 where a mark says so, else UTF-8, and where a line is not, what Windows writes."""
    start = content.read(2)
    content.seek(0)
    if start in (b"\xff\xfe", b"\xfe\xff"):
        text = TextIOWrapper(content, encoding="utf-16", newline="")
        try:
            yield from text
        finally:
            text.detach()  # who opened it closes it
        return
    for number, line in enumerate(content):
        bare = line if number else line.removeprefix(b"\xef\xbb\xbf")
        try:
            yield bare.decode("utf-8")
        except UnicodeDecodeError:
            yield bare.decode("cp1252", errors="replace")


def _parted(lines: Iterable[str], head: Sequence[str]) -> Iterator[list[str]]:
    """What stands between cells is what the fullest of the first lines has most of; a comma wins a draw."""
    bare = ("".join(line.split('"')[::2]) for line in head)
    fullest = max(bare, key=lambda line: max(map(line.count, ",;\t")), default="")
    separator = max(",;\t", key=fullest.count)
    if separator != "\t":
        yield from csv.reader(lines, delimiter=separator, strict=True)
        return
    # In such a text a quotation mark within a cell is only that, and a cell may be very long.
    for line in lines:
        yield [_unquoted(cell) for cell in line.rstrip("\r\n").split("\t")]


def _unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell
