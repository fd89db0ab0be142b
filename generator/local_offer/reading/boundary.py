"""The council's outline, from `offer/boundary.geojson`."""

import json
from pathlib import Path
from typing import Any

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.reading.names import other_file

PATH = "offer/boundary.geojson"
Rings = tuple[tuple[tuple[float, float], ...], ...]


def boundary(folder: Path) -> tuple[Rings, tuple[Diagnostic, ...]]:
    """Its outer rings of (longitude, latitude), and what is wrong with it. No outline is no fault."""
    file = other_file(folder, "boundary.geojson")
    if not isinstance(file, Path):
        return (), (file,) if file else ()
    try:
        rings = _rings(json.loads(file.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return (), (diagnostic("not-an-outline", PATH),)
    if all(_is_outline(ring) for ring in rings):
        return rings, ()
    return (), (diagnostic("not-an-outline", PATH),)


def _rings(document: Any) -> Rings:
    """Of a FeatureCollection with one Polygon or MultiPolygon."""
    shape = document["features"][0]["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return tuple(tuple((float(x), float(y)) for x, y, *_ in polygon[0]) for polygon in polygons)


def _is_outline(ring: tuple[tuple[float, float], ...]) -> bool:
    """Whether it encloses something, in degrees. Eastings and northings are far beyond 180."""
    longitudes, latitudes = {x for x, _ in ring}, {y for _, y in ring}
    in_degrees = all(abs(x) <= 180 for x in longitudes) and all(abs(y) <= 90 for y in latitudes)
    return in_degrees and len(longitudes) > 1 and len(latitudes) > 1
