"""Tables that other systems give as CSV, such as the national register's downloads."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TypeAlias

from local_offer.files import content_of, opened
from local_offer.reading.tables.encodings import NoTextError, decoded
from local_offer.schema.twice_encoded import untwisted
from local_offer.schema.unseen_signs import seen

Row: TypeAlias = dict[str, str]
LARGEST = 128 * 1024 * 1024
"""Bytes; the whole national register of schools has about half as many."""
MOST_CELLS = 16_000_000
"""The register has about half as many of these too. Each takes far more room in memory than in the file."""
_OF_A_ROW = 20  # cells for whose room a row takes as much, however few it has
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class TableError(ValueError):
    """The file is not a table with the columns that are needed; the text says what to do."""


def read_table(file: Path, needed: Sequence[str] = (), tell: Callable[[str], object] = lambda _: None) -> list[Row]:
    """The rows below the header, cells stripped and without control characters.

    `tell` is told of each line whose letters are not certain. Raises `TableError` for anything that is no such table.
    """
    try:
        content = content_of(file, LARGEST)
    except OSError as error:
        raise TableError(f"{file}: the file cannot be read: {error.strerror}") from error
    if len(content) > LARGEST:
        raise _too_much(file, f"{LARGEST // 2**20} MB")
    try:
        text, told = decoded(content)
        for line in told:
            tell(f"{file.name}: {line}")
        return list(_rows(text, file, needed, tell))
    except NoTextError as error:
        raise TableError(f"{file}: {error}") from error
    except csv.Error as error:
        raise TableError(f"{file}: this is not a CSV table: {error}") from error


def _too_much(file: Path, bound: str) -> TableError:
    return TableError(f"{file}: the table holds more than {bound}; save it without the rows that are not yours")


def cells(file: Path) -> Iterator[list[str]]:
    """The rows as they stand, header and all, one by one: for a list too long to hold, of which few cells are wanted.

    Raises `TableError`.
    """
    try:
        with TextIOWrapper(opened(file), encoding="utf-8-sig", errors="replace", newline="") as text:
            if "\0" in text.read(4096):
                raise TableError(f"{file}: this is not a CSV file; save the sheet as 'CSV UTF-8'")
            text.seek(0)
            first = text.readline()
            text.seek(0)
            # A comma wins a draw: it is what CSV is named after.
            yield from csv.reader(text, strict=True, delimiter=max(",;\t", key=first.count))
    except OSError as error:
        raise TableError(f"{file}: the file cannot be read: {error.strerror}") from error
    except csv.Error as error:
        raise TableError(f"{file}: this is not a CSV table: {error}") from error


def _rows(text: str, file: Path, needed: Sequence[str], tell: Callable[[str], object]) -> Iterator[Row]:
    if text.count(",") > MOST_CELLS:
        raise _too_much(file, f"{MOST_CELLS:,} cells")
    reader = csv.DictReader(StringIO(text), strict=True)
    columns = [name.strip() for name in reader.fieldnames or ()]
    reader.fieldnames = columns
    missing = [name for name in needed if name not in columns]
    if missing:
        raise TableError(f"{file}:1: the table has no column '{missing[0]}'; its first line must name the columns")
    for number, row in enumerate(reader, start=2):
        if number * (len(columns) + _OF_A_ROW) > MOST_CELLS:
            raise _too_much(file, f"{number - 1:,} rows of {len(columns):,} columns")
        if None in row:
            raise TableError(
                f"{file}:{number}: the row has more cells than the header; put cells with commas in quotes"
            )
        yield {key: _cell(value or "", f"{file.name}:{number}: {key}", tell) for key, value in row.items()}


def _cell(value: str, place: str, tell: Callable[[str], object]) -> str:
    meant = untwisted(value)
    if meant != value:
        tell(f"{place}: '{value[:40]}' was written in two encodings, so it is read as '{meant[:40]}'")
    return seen(_CONTROL.sub(" ", meant)).strip()
