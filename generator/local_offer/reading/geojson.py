"""The outer rings of a shape in GeoJSON (RFC 7946), or what keeps a text from being one."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Never

Point = tuple[float, float]
"""Longitude and latitude."""

_MOST_DIMENSIONS = 4  # a height, and a measure that the older form of 2008 knew
_IN_DEGREES = ("crs84", "epsg::4326", "epsg:4326", "epsg/0/4326", "wgs84", "wgs 84")
"""How a file names the system of WGS84, as its name ends. All else is figures of another kind."""


class WrongShapeError(ValueError):
    """`way` is how the rule `not-an-outline` says it, `filled` what fills its braces, and `near` is what stands in the
    text where it is wrong."""

    def __init__(self, way: str, near: str = "", line: int = 0, column: int = 1, **filled: object) -> None:
        super().__init__(way)
        self.way, self.near, self.line, self.column, self.filled = way, near, line, column, filled

    def place_in(self, text: str) -> tuple[int, int]:
        """Its line and column, as far as they can be told."""
        if self.line:
            return self.line, self.column
        start = max(text.find(self.near), 0)
        return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def rings_of(text: str) -> tuple[tuple[Point, ...], ...]:
    """Of a Polygon or MultiPolygon, by itself, as a Feature, or as the first of a FeatureCollection; each closed.

    Raises `WrongShapeError`.
    """
    try:
        document = json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise WrongShapeError("json", line=error.lineno, column=error.colno, problem=error.msg.lower()) from error
    except WrongShapeError:
        raise
    except (RecursionError, ValueError) as error:  # brackets without end; a number of thousands of digits
        raise WrongShapeError("kind") from error
    _require_degrees(document)
    shape = _geometry(document)
    polygons = shape.get("coordinates")
    if shape["type"] == "Polygon":
        polygons = [polygons]
    if not isinstance(polygons, list) or not polygons:
        raise WrongShapeError("kind", '"coordinates"')
    return tuple(_ring(polygon) for polygon in polygons)


def _no_number(word: str) -> Never:
    raise WrongShapeError("figure", word, found=word)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    group = dict(pairs)
    if len(group) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise WrongShapeError("twice", json.dumps(twice), name=twice[:40])
    return group


def _require_degrees(document: Any) -> None:
    """A file of the form of 2008 may say that its figures are of another system."""
    said = document.get("crs") if isinstance(document, dict) else None
    if said is None:
        return
    properties = said.get("properties") if isinstance(said, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str) or not name.strip().casefold().endswith(_IN_DEGREES):
        raise WrongShapeError("system", '"crs"', crs=str(name or "another system")[:60])


def _geometry(document: Any) -> Mapping[str, Any]:
    shape = document
    if isinstance(shape, dict) and shape.get("type") == "FeatureCollection":
        features = shape.get("features")
        shape = features[0] if isinstance(features, list) and features else None
    if isinstance(shape, dict) and shape.get("type") == "Feature":
        shape = shape.get("geometry")
    if not isinstance(shape, dict) or shape.get("type") not in ("Polygon", "MultiPolygon"):
        found = shape.get("type") if isinstance(shape, dict) else None
        raise WrongShapeError("kind", json.dumps(found) if isinstance(found, str) else "")
    return shape


def _ring(polygon: Any) -> tuple[Point, ...]:
    """The outer one, closed where the file left that out."""
    if not isinstance(polygon, list) or not polygon or not isinstance(polygon[0], list):
        raise WrongShapeError("kind", '"coordinates"')
    ring = tuple(_points(polygon[0]))
    if not ring:
        raise WrongShapeError("kind", '"coordinates"')
    return ring if ring[0] == ring[-1] else (*ring, ring[0])


def _points(ring: list[Any]) -> Iterator[Point]:
    for point in ring:
        if not isinstance(point, list) or not 2 <= len(point) <= _MOST_DIMENSIONS:
            raise WrongShapeError("kind", '"coordinates"')
        for figure in point:
            if isinstance(figure, bool) or not isinstance(figure, int | float):
                raise WrongShapeError("figure", json.dumps(figure), found=str(figure)[:40])
        # Beyond any place on earth, and a whole number may be too large for a float.
        longitude, latitude = (max(-1e9, min(1e9, figure)) for figure in point[:2])
        yield float(longitude), float(latitude)
