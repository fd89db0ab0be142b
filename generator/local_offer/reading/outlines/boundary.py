"""The council's outline, from `offer/boundary.geojson`."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.reading.kingdom import is_in_the_kingdom
from local_offer.reading.names import other_file
from local_offer.reading.outlines.geojson import Point, Ring, WrongShapeError, doubled_area, polygons_of
from local_offer.reading.text import text_of
from local_offer.records import Place, PostcodeDistrict
from local_offer.schema.districts import councils, positions
from local_offer.views.places import is_inside

PATH = "offer/boundary.geojson"
LARGEST = 2 * 1024 * 1024  # bytes
MOST_POINTS = 20_000  # the generalised outline of the council with the longest coast has about half as many
WIDEST = 5.0  # degrees; North Yorkshire spans two and a half
NARROWEST = 0.002  # degrees, some 200 metres; the City of London spans twenty times that

BESIDE = 0.05  # degrees, some 5 km
MOST_ASKED = 100  # of the postcodes of the council
FEWEST_INSIDE = 0.1  # of its places or postcodes: an outline is simplified, and a place may lie on its edge
LEAST = 1e-9  # square degrees, of twice an area: some ten square metres
Rings = Sequence[Sequence[Point]]


def boundary(folder: Path, gss: str = "") -> tuple[tuple[Ring, ...], tuple[Diagnostic, ...]]:
    """Its rings of (longitude, latitude), those of holes too, and what is wrong with it. No outline is no fault."""
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
        rings = tuple(ring for polygon in polygons_of(text, gss) for ring in polygon)
        require_outline(rings)
    except WrongShapeError as wrong:
        return (), (diagnostic(f"not-an-outline/{wrong.way}", PATH, *wrong.place_in(text), **wrong.filled),)
    return rings, ()


def holds_places(rings: Rings, places: Iterable[Place], postcodes: Iterable[PostcodeDistrict], gss: str) -> bool:
    """Whether what is known to be the council's lies in it: its places, else its postcodes, else its districts."""
    known: Sequence[tuple[float, float]] = [
        (place.position.latitude, place.position.longitude) for place in places if place.position
    ]
    known = known or _some([
        (latitude / 10_000, longitude / 10_000)
        for district in postcodes
        for latitude, longitude, area in zip(district.latitudes, district.longitudes, district.areas, strict=True)
        if area == gss
    ])  # fmt: skip
    if known:
        return sum(is_inside(point, rings) for point in known) >= len(known) * FEWEST_INSIDE
    known = [positions()[name] for name, codes in councils().items() if codes[:1] == (gss,)]
    return not known or any(_is_about(point, rings) for point in known)


def _some(points: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    return points[:: -(-len(points) // MOST_ASKED) or 1]


def _is_about(point: tuple[float, float], rings: Rings) -> bool:
    """In the box around them: the middle of a district may lie beyond the edge of a small council."""
    latitude, longitude = point
    norths = [north for ring in rings for _, north in ring]
    easts = [east for ring in rings for east, _ in ring]
    is_as_far_north = min(norths) - BESIDE <= latitude <= max(norths) + BESIDE
    return is_as_far_north and min(easts) - BESIDE <= longitude <= max(easts) + BESIDE


def require_outline(rings: Rings, most: int = MOST_POINTS) -> None:
    """Raises `WrongShapeError` unless they enclose an area as a council's may be."""
    points = [point for ring in rings for point in ring]
    if len(points) > most:
        raise WrongShapeError("many", count=f"{len(points):,}", most=f"{most:,}")
    if not all(is_in_the_kingdom(latitude, longitude) for longitude, latitude in points):
        if all(is_in_the_kingdom(longitude, latitude) for longitude, latitude in points):
            raise WrongShapeError("swapped", '"coordinates"')
        longitude, latitude = map(_written, next(one for one in points if not is_in_the_kingdom(one[1], one[0])))
        raise WrongShapeError("elsewhere", longitude, longitude=longitude, latitude=latitude)
    if any(len(set(ring)) < 3 or abs(doubled_area(ring)) <= LEAST for ring in rings):
        raise WrongShapeError("flat")
    longitudes, latitudes = zip(*points, strict=True)
    spans = max(longitudes) - min(longitudes), max(latitudes) - min(latitudes)
    if max(spans) > WIDEST:
        raise WrongShapeError("wide")
    if min(spans) < NARROWEST:
        raise WrongShapeError("flat")


def _written(figure: float) -> str:
    return str(int(figure) if figure.is_integer() else figure)
