"""Where postcodes lie and in which council, from `offer/postcodes.csv`."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from pathlib import Path
from sys import intern
from typing import TypeAlias

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.reading.kingdom import is_in_the_kingdom
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
_CELLS = 4


def postcodes(folder: Path) -> Found:
    """The districts in the order of their names, and what is wrong with the list. No list is no fault."""
    file = other_file(folder, "postcodes.csv")
    if not isinstance(file, Path):
        return (), (file,) if file else ()
    try:
        text = text_of(content_of(file, LARGEST), PATH, LARGEST, "postcodes")
    except OSError as error:
        return (), (diagnostic("unreadable-file/file", PATH, reason=error.strerror),)
    if isinstance(text, Diagnostic):
        return (), (text,)
    header, *lines = text.split("\n")
    if header != HEADER:
        return (), (diagnostic("not-a-postcode-list/header", PATH, header=HEADER),)
    rows, wrong = _rows(lines)
    rows.sort()
    wrong += _twice(rows)
    return ((), _first_of(wrong)) if wrong else (tuple(_districts(rows)), ())


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
    north, east = float(latitude), float(longitude)
    if not is_in_the_kingdom(north, east):
        return None
    # Ends and areas come again and again; each is kept once.
    return district, intern(end), round(north * 10_000), round(east * 10_000), intern(area), number


def _fault(line: str, number: int) -> Diagnostic:
    cells = line.split(",")
    if len(cells) != _CELLS:
        return diagnostic("not-a-postcode-list/cells", PATH, number, count=len(cells), wanted=_CELLS)
    postcode, latitude, longitude, area = cells
    if not _POSTCODE.fullmatch(postcode):
        return diagnostic("not-a-postcode/in-list", PATH, number, postcode=postcode)
    if not _AREA.fullmatch(area):
        return diagnostic("not-a-council-code", PATH, number, code=area)
    return diagnostic("not-a-position", PATH, number, latitude=latitude, longitude=longitude)


def _twice(rows: list[_Row]) -> list[Diagnostic]:
    return [
        diagnostic("repeated-postcode", PATH, max(one[5], other[5]), postcode=f"{one[0]} {one[1]}")
        for one, other in pairwise(rows)
        if one[:2] == other[:2]
    ]


def _first_of(wrong: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The first of them, and how many more there are."""
    wrong.sort(key=lambda one: one.line)
    more = wrong[MOST_TOLD:]
    last = [diagnostic("not-a-postcode-list/more", PATH, more[0].line, count=len(more))] if more else []
    return (*wrong[:MOST_TOLD], *last)


def _districts(rows: Iterable[_Row]) -> Iterator[PostcodeDistrict]:
    """From rows in order."""
    for name, group in groupby(rows, key=lambda row: row[0]):
        _, ends, latitudes, longitudes, areas, _ = zip(*group, strict=True)
        yield PostcodeDistrict(name=name, ends=ends, latitudes=latitudes, longitudes=longitudes, areas=areas)
