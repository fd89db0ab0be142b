"""The nearest of a list of services: a grid, so that asking for a few costs the same however many there are."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import sqrt

from local_offer.records import Service
from local_offer.views.bands import by_name
from local_offer.views.distances import Point, miles, points_of

IN_A_CELL = 3
WIDEST = 12
"""So many cells to each side are looked at."""

Cell = tuple[int, int]


class Nearest:
    """Of one list. What has no position is found by its ages."""

    def __init__(self, services: Sequence[Service]) -> None:
        self._placed = [(points[0], service) for service in services if (points := points_of(service))]
        self._others = sorted((s for s in services if not points_of(s)), key=_by_ages)

    def to(self, service: Service, count: int) -> Iterator[Service]:
        """So many of those with a position, the nearest to it first, and so many of those without; in no order where
        it has no position itself."""
        points = points_of(service)
        if points:
            yield from self._around(points[0], count)
        else:
            start = bisect(self._others, _by_ages(service), key=_by_ages)
            yield from (found for _, found in self._placed[:count])
            yield from _window(self._others, start, count)
            return
        yield from _window(self._others, bisect(self._others, _by_ages(service), key=_by_ages), count)

    def _around(self, point: Point, count: int) -> Iterator[Service]:
        found: list[tuple[float, str, Service]] = []
        north, east = self._cell(point)
        for reach in range(WIDEST + 1):
            for cell in _ring(north, east, reach):
                found += [(miles(point, there), s.id, s) for there, s in self._cells.get(cell, ())]
            # One ring more than needed: what is in the corner of a ring may be farther than what is in the next.
            if len(found) > count and reach:
                break
        yield from (service for _, _, service in sorted(found, key=lambda each: each[:2])[:count])

    @cached_property
    def _size(self) -> float:
        """Of a cell, in degrees, such that it holds a few."""
        norths, easts = ([point[axis] for point, _ in self._placed] for axis in (0, 1))
        room = (max(norths) - min(norths) + 0.01) * (max(easts) - min(easts) + 0.01)
        return sqrt(room * IN_A_CELL / len(self._placed))

    def _cell(self, point: Point) -> Cell:
        return (int(point[0] // self._size), int(point[1] // self._size)) if self._placed else (0, 0)

    @cached_property
    def _cells(self) -> dict[Cell, list[tuple[Point, Service]]]:
        cells: dict[Cell, list[tuple[Point, Service]]] = {}
        for point, service in self._placed:
            cells.setdefault(self._cell(point), []).append((point, service))
        return cells


def _ring(north: int, east: int, reach: int) -> Iterator[Cell]:
    """The cells that are so many steps away."""
    if not reach:
        yield north, east
        return
    for step in range(-reach, reach + 1):
        yield north - reach, east + step
        yield north + reach, east + step
    for step in range(1 - reach, reach):
        yield north + step, east - reach
        yield north + step, east + reach


def _window(services: Sequence[Service], start: int, count: int) -> Sequence[Service]:
    """So many around a place of a list."""
    first = max(0, min(start - count // 2, len(services) - count))
    return services[first : first + count]


def _by_ages(service: Service) -> tuple[float, float, tuple[str, str]]:
    return service.ages.begin, service.ages.end, by_name(service)
