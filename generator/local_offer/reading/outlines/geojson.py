"""The rings of one council's shape in GeoJSON (RFC 7946), or what keeps a text from being one."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Never

Point = tuple[float, float]
"""Longitude and latitude."""
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]
"""Its outer ring, and those of its holes."""

_MOST_DIMENSIONS = 4  # a height, and a measure that the older form of 2008 knew
_IN_DEGREES = ("crs84", "epsg::4326", "epsg:4326", "epsg/0/4326", "wgs84", "wgs 84")
"""How a file names the system of WGS84, as its name ends. All else is figures of another kind."""
_OTHER_SHAPES = ("Point", "MultiPoint", "LineString", "MultiLineString")
_COUNCIL = re.compile(r"E(?:0[6-9]|10)[0-9]{6}|[NSW][0-9]{8}")
"""A code as the Office for National Statistics gives it to a council."""


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


def polygons_of(text: str, gss: str = "") -> tuple[Polygon, ...]:
    """Of a Polygon or MultiPolygon, by itself or as a Feature; of several the one with the council's code in any
    property. Each ring is closed. Raises `WrongShapeError`.
    """
    document = parsed(text)
    require_degrees(document)
    return polygons_in(_feature(document, gss))


def parsed(text: str | bytes) -> Any:
    """Raises `WrongShapeError` for what is no JSON, or not plainly one thing."""
    try:
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        raise WrongShapeError("json", line=error.lineno, column=error.colno, problem=error.msg.lower()) from error
    except WrongShapeError:
        raise
    except (RecursionError, ValueError) as error:  # brackets without end; a number of thousands of digits
        raise WrongShapeError("kind") from error


def polygons_in(feature: Any) -> tuple[Polygon, ...]:
    """Those of a feature, or of a shape by itself. Raises `WrongShapeError`."""
    shape = _geometry(feature)
    polygons = shape.get("coordinates")
    if shape["type"] == "Polygon":
        polygons = [polygons]
    if not isinstance(polygons, list) or not polygons:
        raise WrongShapeError("kind", '"coordinates"')
    return tuple(_polygon(polygon) for polygon in polygons)


def says(feature: Any, gss: str) -> bool:
    """Whether any of its properties, or its id, is the code: they call it CTYUA24CD, LAD23CD, gss or otherwise."""
    return gss in _texts(feature)


def councils_said(feature: Any) -> list[str]:
    return [text for text in _texts(feature) if _COUNCIL.fullmatch(text)]


def _texts(feature: Any) -> list[str]:
    if not isinstance(feature, dict):
        return []
    properties = feature.get("properties")
    values = [*(properties.values() if isinstance(properties, dict) else ()), feature.get("id")]
    return [value.strip().upper() for value in values if isinstance(value, str)]


def _no_number(word: str) -> Never:
    raise WrongShapeError("figure", word, found=word)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    group = dict(pairs)
    if len(group) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise WrongShapeError("twice", json.dumps(twice), name=twice[:40])
    return group


def require_degrees(document: Any) -> None:
    """A file of the form of 2008 may say that its figures are of another system."""
    said = document.get("crs") if isinstance(document, dict) else None
    if said is None:
        return
    properties = said.get("properties") if isinstance(said, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str) or not name.strip().casefold().endswith(_IN_DEGREES):
        raise WrongShapeError("system", '"crs"', crs=str(name or "another system")[:60])


def _feature(document: Any, gss: str) -> Any:
    """The council's own. A single one without any council's code is believed."""
    if not isinstance(document, dict) or document.get("type") != "FeatureCollection":
        features = [document]
    else:
        listed = document.get("features")
        features = listed if isinstance(listed, list) else []
    own = [feature for feature in features if gss and says(feature, gss)]
    if len(own) > 1:
        raise WrongShapeError("parts", gss=gss)
    if own:
        return own[0]
    said = list(dict.fromkeys(code for feature in features for code in councils_said(feature)))
    if len(features) > 1 and not gss:
        raise WrongShapeError("several", count=len(features))
    if gss and (said or len(features) > 1):
        raise WrongShapeError("another", gss=gss, found=", ".join(said[:3]) or f"{len(features)} areas without codes")
    return features[0] if features else None


def _geometry(feature: Any) -> Mapping[str, Any]:
    shape = feature
    if isinstance(shape, dict) and shape.get("type") == "Feature":
        shape = shape.get("geometry")
    found = shape.get("type") if isinstance(shape, dict) else None
    if found in _OTHER_SHAPES:
        raise WrongShapeError("shape", json.dumps(found), found=found)
    if not isinstance(shape, dict) or found not in ("Polygon", "MultiPolygon"):
        raise WrongShapeError("kind", json.dumps(found) if isinstance(found, str) else "")
    return shape


def _polygon(rings: Any) -> Polygon:
    """The outer ring first, each closed where the file left that out."""
    if not isinstance(rings, list) or not rings:
        raise WrongShapeError("kind", '"coordinates"')
    outer, *holes = map(_ring, rings)
    side = doubled_area(outer)
    # Holes run the other way round, so that they stay empty when it is drawn.
    return (outer, *(hole if doubled_area(hole) * side < 0 else hole[::-1] for hole in holes))


def doubled_area(ring: Sequence[Point]) -> float:
    """Twice the area, in square degrees: below nothing for one that runs with the clock."""
    first = ring[0]  # counted from there, since small differences of great figures are lost
    from_there = [(x - first[0], y - first[1]) for x, y in ring]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(from_there))


def _ring(ring: Any) -> Ring:
    points = tuple(_points(ring)) if isinstance(ring, list) else ()
    if not points:
        raise WrongShapeError("kind", '"coordinates"')
    return points if points[0] == points[-1] else (*points, points[0])


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
