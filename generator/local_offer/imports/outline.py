"""An outline made as simple as a map of the site needs it."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, hypot, radians

Point = tuple[float, float]
Ring = Sequence[Point]
MOST_POINTS = 3_000
"""A page that draws more of them grows, and shows no more."""
FINEST = 30.0
"""Metres by which the line may leave the true one; doubled until few enough points are left."""
SMALLEST = 0.02
"""Square kilometres of an island or a hole that a map can show."""
_OF_A_DEGREE = 111_200.0  # metres, of latitude


def simplified(polygons: Sequence[Sequence[Ring]]) -> tuple[tuple[Ring, ...], ...]:
    """The polygons with at most `MOST_POINTS` points, to a hundred-thousandth of a degree (a metre).

    Islands and holes that no map shows go, but never the largest polygon.
    """
    largest = max(polygons, key=lambda polygon: _square_kilometres(polygon[0]))
    kept = [
        [ring for ring in polygon if ring is largest[0] or _square_kilometres(ring) >= SMALLEST]
        for polygon in polygons
        if polygon is largest or _square_kilometres(polygon[0]) >= SMALLEST
    ]
    within = FINEST
    while True:
        lines = [[_line(ring, within) for ring in polygon] for polygon in kept]
        lines = [[line for line in polygon if len(line) > 3] for polygon in lines if len(polygon[0]) > 3]
        if sum(len(line) for polygon in lines for line in polygon) <= MOST_POINTS or within > 2_000:
            return tuple(tuple(polygon) for polygon in lines)
        within *= 1.5


def _line(ring: Ring, within: float) -> list[Point]:
    """By the method of Douglas and Peucker, from a line whose points lie some way apart."""
    points = _thinned(ring, within / 3)
    # A ring has no ends; from its first point to the farthest and back are two lines.
    x, y = _metres(points[0], points[0][1])
    away = [hypot(px - x, py - y) for px, py in (_metres(point, points[0][1]) for point in points)]
    middle = away.index(max(away))
    kept = {0, middle, len(points) - 1}
    flat = [_metres(point, points[0][1]) for point in points]
    waiting = [(0, middle), (middle, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        farthest, index = max((_off(flat[n], flat[first], flat[last]), n) for n in range(first + 1, last))
        if farthest > within:
            kept.add(index)
            waiting += [(first, index), (index, last)]
    rounded = [(round(points[n][0], 5), round(points[n][1], 5)) for n in sorted(kept)]
    return [point for n, point in enumerate(rounded) if n == 0 or point != rounded[n - 1]]


def _thinned(ring: Ring, apart: float) -> list[Point]:
    """Without points that lie closer to the one before than that: a coast in full has them by the metre."""
    kept, last = [ring[0]], _metres(ring[0], ring[0][1])
    for point in ring[1:-1]:
        here = _metres(point, ring[0][1])
        if hypot(here[0] - last[0], here[1] - last[1]) >= apart:
            kept.append(point)
            last = here
    return [*kept, ring[-1]]


def _off(point: Point, first: Point, last: Point) -> float:
    """How far it lies off the line between two others."""
    along, up = last[0] - first[0], last[1] - first[1]
    length = along * along + up * up
    share = ((point[0] - first[0]) * along + (point[1] - first[1]) * up) / length if length else 0.0
    share = min(1.0, max(0.0, share))
    return hypot(point[0] - first[0] - share * along, point[1] - first[1] - share * up)


def _metres(point: Point, latitude: float) -> Point:
    return point[0] * _OF_A_DEGREE * cos(radians(latitude)), point[1] * _OF_A_DEGREE


def _square_kilometres(ring: Ring) -> float:
    x0, y0 = ring[0]
    from_there = [(x - x0, y - y0) for x, y in ring]
    doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(from_there))
    return abs(doubled) / 2 * (_OF_A_DEGREE / 1000) ** 2 * cos(radians(y0))
