"""The council's outline, from `offer/boundary.geojson`."""

from itertools import pairwise
from pathlib import Path

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.reading.geojson import Point, WrongShapeError, rings_of
from local_offer.reading.kingdom import is_in_the_kingdom
from local_offer.reading.names import other_file
from local_offer.reading.text import text_of

PATH = "offer/boundary.geojson"
LARGEST = 2 * 1024 * 1024  # bytes
MOST_POINTS = 20_000  # the generalised outline of the council with the longest coast has about half as many
WIDEST = 5.0  # degrees; North Yorkshire spans two and a half
NARROWEST = 0.002  # degrees, some 200 metres; the City of London spans twenty times that

Ring = tuple[Point, ...]
Rings = tuple[Ring, ...]


def boundary(folder: Path) -> tuple[Rings, tuple[Diagnostic, ...]]:
    """Its outer rings of (longitude, latitude), and what is wrong with it. No outline is no fault."""
    file = other_file(folder, "boundary.geojson")
    if not isinstance(file, Path):
        return (), (file,) if file else ()
    try:
        text = text_of(content_of(file, LARGEST), PATH, LARGEST, "outline")
    except OSError as error:
        return (), (diagnostic("unreadable-file/file", PATH, reason=error.strerror),)
    if isinstance(text, Diagnostic):
        return (), (text,)
    try:
        rings = rings_of(text)
        _require_outline(rings)
    except WrongShapeError as wrong:
        return (), (diagnostic(f"not-an-outline/{wrong.way}", PATH, *wrong.place_in(text), **wrong.filled),)
    return rings, ()


def _require_outline(rings: Rings) -> None:
    """Raises `WrongShapeError` unless they enclose an area as a council's may be."""
    points = [point for ring in rings for point in ring]
    if len(points) > MOST_POINTS:
        raise WrongShapeError("many", count=f"{len(points):,}", most=f"{MOST_POINTS:,}")
    if not all(is_in_the_kingdom(latitude, longitude) for longitude, latitude in points):
        if all(is_in_the_kingdom(longitude, latitude) for longitude, latitude in points):
            raise WrongShapeError("swapped", '"coordinates"')
        longitude, latitude = map(_written, next(one for one in points if not is_in_the_kingdom(one[1], one[0])))
        raise WrongShapeError("elsewhere", longitude, longitude=longitude, latitude=latitude)
    if any(len(set(ring)) < 3 or not _encloses(ring) for ring in rings):
        raise WrongShapeError("flat")
    longitudes, latitudes = zip(*points, strict=True)
    spans = max(longitudes) - min(longitudes), max(latitudes) - min(latitudes)
    if max(spans) > WIDEST:
        raise WrongShapeError("wide")
    if min(spans) < NARROWEST:
        raise WrongShapeError("flat")


def _written(figure: float) -> str:
    return str(int(figure) if figure.is_integer() else figure)


def _encloses(ring: Ring) -> bool:
    """Whether it encloses any area, twice of which this sum is; 1e-9 are some ten square metres."""
    first = ring[0]  # counted from there, since small differences of great figures are lost
    from_there = [(x - first[0], y - first[1]) for x, y in ring]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(from_there))) > 1e-9
