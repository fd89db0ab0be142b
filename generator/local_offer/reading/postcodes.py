"""Where postcodes lie and in which council, from `offer/postcodes.csv`."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path
from sys import intern
from typing import TypeAlias

from local_offer.diagnostics import Diagnostic
from local_offer.reading.names import other_file
from local_offer.reading.text import text_of
from local_offer.records import PostcodeDistrict

PATH = "offer/postcodes.csv"
HEADER = "postcode,latitude,longitude,area"
LARGEST = 4 * 1024 * 1024  # bytes: some 110,000 postcodes, more than the largest council has use for
MOST_TOLD = 20  # rows at fault; in a list of another form every row is

Found: TypeAlias = tuple[tuple[PostcodeDistrict, ...], tuple[Diagnostic, ...]]
_Row: TypeAlias = tuple[str, str, int, int, str, int]
"""District, end, latitude and longitude in ten-thousandths of a degree, area, line."""
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?) ([0-9][A-Z]{2})")
_DEGREES = re.compile(r"(-?[0-9]{1,2}\.[0-9]+)")
_AREA = re.compile(r"((?:[EWSN][0-9]{8})?)")
_WHOLE = re.compile(",".join(part.pattern for part in (_POSTCODE, _DEGREES, _DEGREES, _AREA)))
_AGAIN = "make the list again with 'local-offer import postcodes'"


def postcodes(folder: Path) -> Found:
    """The districts in the order of their names, and what is wrong with the list. No list is no fault."""
    file = other_file(folder, "postcodes.csv")
    if not isinstance(file, Path):
        return (), (file,) if file else ()
    try:
        text = text_of(file.read_bytes(), PATH, LARGEST, "keep the postcodes near the council")
    except OSError as error:
        return (), (_wrong(1, "unreadable-file", f"the file cannot be read: {error.strerror}", "mend its permissions"),)
    if isinstance(text, Diagnostic):
        return (), (text,)
    header, *lines = text.split("\n")
    if header != HEADER:
        return (), (_wrong(1, "not-a-postcode-list", f"the first line must be '{HEADER}'", _AGAIN),)
    rows, wrong = _rows(lines)
    rows.sort()
    wrong += _twice(rows)
    return ((), _told(wrong)) if wrong else (tuple(_districts(rows)), ())


def _rows(lines: Iterable[str]) -> tuple[list[_Row], list[Diagnostic]]:
    rows: list[_Row] = []
    wrong: list[Diagnostic] = []
    for number, line in enumerate(lines, start=2):
        if row := _row(line, number):
            rows.append(row)
        elif line:
            wrong.append(_fault(line, number))
    return rows, wrong


def _row(line: str, number: int) -> _Row | None:
    """Nothing for a row that is at fault in any way; `_fault` then says in which."""
    found = _WHOLE.fullmatch(line)
    if not found:
        return None
    district, end, latitude, longitude, area = found.groups()
    north, east = round(float(latitude) * 10_000), round(float(longitude) * 10_000)
    if not (490_000 < north < 610_000 and -90_000 < east < 20_000):  # the United Kingdom
        return None
    # Ends and areas come again and again; each is kept once.
    return district, intern(end), north, east, intern(area), number


def _fault(line: str, number: int) -> Diagnostic:
    cells = line.split(",")
    if len(cells) != 4:
        return _wrong(number, "not-a-postcode-list", f"this row has {len(cells)} of 4 cells", _AGAIN)
    postcode, latitude, longitude, area = cells
    if not _POSTCODE.fullmatch(postcode):
        message = f"'{postcode}' is not a postcode"
        return _wrong(number, "not-a-postcode", message, "write it in capitals with a space, such as CW1 2AG")
    if not _AREA.fullmatch(area):
        message = f"'{area}' is not a council's code"
        return _wrong(number, "not-a-council-code", message, "it has nine characters, such as E06000049")
    message = f"'{latitude}, {longitude}' is not a latitude and longitude in the United Kingdom"
    return _wrong(number, "not-a-position", message, "write degrees (WGS84), such as 53.0980 and -2.4331")


def _twice(rows: list[_Row]) -> list[Diagnostic]:
    return [
        _wrong(max(one[5], other[5]), "repeated-postcode", f"{one[0]} {one[1]} is in the list twice", "delete one row")
        for one, other in pairwise(rows)
        if one[:2] == other[:2]
    ]


def _told(wrong: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The first of them, and how many more there are."""
    wrong.sort(key=lambda diagnostic: diagnostic.line)
    more = wrong[MOST_TOLD:]
    last = _wrong(more[0].line, "not-a-postcode-list", f"{len(more)} more rows are at fault", _AGAIN) if more else None
    return (*wrong[:MOST_TOLD], *filter(None, [last]))


def _districts(rows: Iterable[_Row]) -> Iterator[PostcodeDistrict]:
    """From rows in order."""
    for name, group in groupby(rows, key=lambda row: row[0]):
        _, ends, latitudes, longitudes, areas, _ = zip(*group, strict=True)
        yield PostcodeDistrict(name=name, ends=ends, latitudes=latitudes, longitudes=longitudes, areas=areas)


def _wrong(line: int, rule: str, message: str, remedy: str) -> Diagnostic:
    return Diagnostic(path=PATH, line=line, column=1, level="error", rule=rule, message=message, remedy=remedy)
