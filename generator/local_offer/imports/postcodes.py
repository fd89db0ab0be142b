"""From a national list of postcodes to those near the council: where each lies, and in which council."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, cos, floor, hypot, radians

from local_offer.imports.positions import NAMES, column_called, position
from local_offer.records import PostcodeDistrict
from local_offer.schema.districts import positions
from local_offer.views.places import is_inside
from local_offer.words.postcodes import plain_postcode

FAR = 60.0  # miles: no English district reaches so far from its middle
MILES_OF_A_DEGREE = 69.05  # of latitude
CODE_POINT = (
    "Postcode", "Positional_quality_indicator", "Eastings", "Northings", "Country_code", "NHS_regional_HA_code",
    "NHS_HA_code", "Admin_county_code", "Admin_district_code", "Admin_ward_code",
)  # fmt: skip
"""The columns of Code-Point Open, whose files name them in a file of their own."""
_UPPER_TIER = "(ctyua|utla)[0-9]*(_?(code|cd|gss))?"
"""Counties and all other councils with education duties, in one column."""
_NAMES: Mapping[str, tuple[str, ...]] = {
    # In this order: `pcds` is the form with a space, and stands behind others.
    "postcode": ("pcds", "pcd", "pcd[78]", r"(\w+_)?post_?code(_\w+)?"),
    **NAMES,
    "district": (
        "oslaua", "laua", "lad[0-9]*cd", r"(local_authority|la|lad|lt?la|utla)(_gss)?_?(code|cd)(_gss)?",
        "district_gss",
        r"(admin_)?district_?(code|cd)", "gss(_?(code|cd))?", "council_?(code|cd)", "area(_?(code|cd))?",
        "local_authority", "lad", "la", "admin_district", _UPPER_TIER,
    ),
    "county": ("oscty", "cty", "cty[0-9]*cd", "county_gss", r"(admin_)?county_?(code|cd)", _UPPER_TIER),
    "ended": ("doterm", r"date_(of_)?terminat(ed|ion)", "terminated"),
    "quality": ("osgrdind", "positional_quality_indicator"),
}  # fmt: skip
"""What the columns are called in the ONS Postcode Directory, in Code-Point Open and in extracts of them."""
_NOWHERE = ("9", "90")
"""How the lists say in `quality` that a postcode has no position."""
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")
_COUNTY, _DISTRICT = re.compile(r"E10[0-9]{6}"), re.compile(r"[EWSN][0-9]{8}")
_OF_A_COUNTY = "E07"
"""How the codes of districts begin that are parts of a county."""
_MOST_ASKED = 25  # of the postcodes of such a district
_Point = tuple[float, float]
_Row = tuple[str, int, int, str]
"""End, latitude and longitude in ten-thousandths of a degree, area as the list says it."""


@dataclass(frozen=True)
class Columns:
    """Where in a row what stands; nothing for a column that is not there."""

    numbers: Mapping[str, int]

    def cell(self, row: Sequence[str], name: str) -> str:
        number = self.numbers.get(name)
        return row[number].strip() if number is not None and number < len(row) else ""


class Edge:
    """The council's outline as points in squares as wide as the distance asked for, in miles."""

    def __init__(self, rings: Iterable[Sequence[tuple[float, float]]], within: float) -> None:
        self._within = max(within, 0.1)
        points = [point for ring in rings for point in ring]
        self._narrow = cos(radians(sum(latitude for _, latitude in points) / len(points)))
        self._squares: dict[tuple[int, int], list[tuple[float, float]]] = {}
        for ring in rings:
            for x, y in _close_together([self._miles(*point) for point in ring]):
                self._squares.setdefault(self._square(x, y), []).append((x, y))
        self._corners = [self._miles(*point) for point in points]

    def is_near(self, latitude: float, longitude: float) -> bool:
        x, y = self._miles(longitude, latitude)
        column, line = self._square(x, y)
        around = (self._squares.get((column + i, line + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1))
        return any(hypot(x - px, y - py) <= self._within for points in around for px, py in points)

    def districts(self) -> frozenset[str]:
        """Those that may have a postcode near it."""
        return frozenset(
            name for name, (latitude, longitude) in positions().items() if self._away(latitude, longitude) < FAR
        )

    def _away(self, latitude: float, longitude: float) -> float:
        x, y = self._miles(longitude, latitude)
        return min(hypot(x - px, y - py) for px, py in self._corners)

    def _miles(self, longitude: float, latitude: float) -> tuple[float, float]:
        return longitude * self._narrow * MILES_OF_A_DEGREE, latitude * MILES_OF_A_DEGREE

    def _square(self, x: float, y: float) -> tuple[int, int]:
        return floor(x / self._within), floor(y / self._within)


def postcodes(
    tables: Iterable[Iterable[Sequence[str]]],
    gss: str,
    boundary: Sequence[Sequence[_Point]],
    within: float,
    called: Callable[[str], str | None] = lambda _: None,
) -> tuple[PostcodeDistrict, ...]:
    """The whole of each district that holds a postcode of the council or comes within so many miles of its outline.

    Each table is rows of cells, its header first. `called` gives the code of a council by its name. Postcodes that
    have ended or lie nowhere are left out. Raises `ValueError` for a table without the columns that are needed, and
    says which.
    """
    edge = Edge(boundary, within)
    found: dict[str, dict[str, _Row]] = {}
    wanted = edge.districts()
    for table in tables:
        for district, row in _rows(table, wanted):
            found.setdefault(district, {})[row[0]] = row
    where: dict[str, list[_Point]] = {}
    for _, north, east, said in (row for rows in found.values() for row in rows.values()):
        where.setdefault(said, []).append((north / 10_000, east / 10_000))
    councils = {said: called(said) or _council(said, at, gss, boundary) for said, at in where.items()}
    return tuple(
        _district(name, rows, councils)
        for name, rows in sorted(found.items())
        if any(councils[said] == gss for _, _, _, said in rows.values())
        or any(edge.is_near(north / 10_000, east / 10_000) for _, north, east, _ in rows.values())
    )


def columns(header: Sequence[str]) -> Columns:
    """Raises `ValueError` when a column is missing without which a postcode cannot be placed."""
    found = {ours: column_called(patterns, header) for ours, patterns in _NAMES.items()}
    numbers = {ours: number for ours, number in found.items() if number is not None}
    there = f"; it has: {', '.join(name.strip() for name in header if name.strip())[:400]}"
    if "postcode" not in numbers:
        raise ValueError(f"the table has no column 'postcode' or 'pcds'{there}")
    if not ({"latitude", "longitude"} <= numbers.keys() or {"easting", "northing"} <= numbers.keys()):
        raise ValueError(f"the table has no columns 'lat' and 'long', nor 'Eastings' and 'Northings'{there}")
    if "district" not in numbers:
        raise ValueError(
            f"the table has no column for the council's code, such as 'oslaua', 'la_code' or 'lad25cd'{there}"
        )
    return Columns(numbers)


def _rows(table: Iterable[Sequence[str]], wanted: Collection[str]) -> Iterator[tuple[str, _Row]]:
    rows = iter(table)
    first = next(rows, ())
    is_headless = bool(first and _POSTCODE.fullmatch(plain_postcode(first[0])))
    here = columns(CODE_POINT if is_headless else first)
    if is_headless:
        yield from _positions(first, here, wanted)
    for row in rows:
        yield from _positions(row, here, wanted)


def _positions(row: Sequence[str], here: Columns, wanted: Collection[str]) -> Iterator[tuple[str, _Row]]:
    plain = plain_postcode(here.cell(row, "postcode"))
    district, end = plain[:-3], plain[-3:]
    if district not in wanted or not _POSTCODE.fullmatch(plain) or here.cell(row, "ended"):
        return
    if found := _position(row, here):
        # Ten-thousandths of a degree, some 10 metres: what `offer/postcodes.csv` holds.
        north, east = (round(part * 10_000) for part in found)
        yield district, (end, north, east, _said(row, here))


def _position(row: Sequence[str], here: Columns) -> tuple[float, float] | None:
    """Latitude and longitude; nothing for those that the lists place nowhere."""
    if here.cell(row, "quality") in _NOWHERE:
        return None
    return position({name: _number(here.cell(row, name)) for name in NAMES})


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _said(row: Sequence[str], here: Columns) -> str:
    """A county where the list names it, since that has the duties, else the district."""
    county, district = here.cell(row, "county"), here.cell(row, "district")
    return county if _COUNTY.fullmatch(county) else district


def _council(said: str, at: Sequence[_Point], gss: str, boundary: Sequence[Sequence[_Point]]) -> str:
    """The code of the council with education duties; what names a district of our county is told by where it lies."""
    is_code = bool(_DISTRICT.fullmatch(said))
    if said and _COUNTY.fullmatch(gss) and (not is_code or said.startswith(_OF_A_COUNTY)):
        some = at[:: -(-len(at) // _MOST_ASKED)]
        if sum(is_inside(point, boundary) for point in some) * 2 > len(some):
            return gss
    return said if is_code else ""


def _district(name: str, rows: Mapping[str, _Row], councils: Mapping[str, str]) -> PostcodeDistrict:
    ends, latitudes, longitudes, said = zip(*(rows[end] for end in sorted(rows)), strict=True)
    areas = tuple(councils[one] for one in said)
    return PostcodeDistrict(name=name, ends=ends, latitudes=latitudes, longitudes=longitudes, areas=areas)


def _close_together(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """The line's points, and others between them at most a quarter of a mile apart."""
    for (x1, y1), (x2, y2) in pairwise(points):
        steps = ceil(hypot(x2 - x1, y2 - y1) * 4) or 1
        yield from ((x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps) for step in range(steps))
