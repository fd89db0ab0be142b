"""The nearest of a list of services: a grid, so that asking for a few costs the same however many there are."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import sqrt

from local_offer.views.distances import Point
from local_offer.views.related.worth import Weighing, Worth

IN_A_CELL = 3
WIDEST = 12
"""So many cells to each side are looked at."""

Cell = tuple[int, int]


class Nearest:
    """Of one list. What has no position is found by its ages."""

    def __init__(self, services: Sequence[Worth]) -> None:
        self._placed = [each for each in services if each.points]
        self._others = sorted((each for each in services if not each.points), key=lambda each: each.by_ages)
        self._ages = [each.by_ages for each in self._others]
        self._found: dict[tuple[Cell, int], list[Worth]] = {}

    def to(self, weighing: Weighing, count: int) -> list[Worth]:
        """So many of those with a position, the nearest to it, and so many of those without; any where it has no
        position itself. In no order."""
        found: list[Worth] = []
        if self._placed:
            found += self._around(weighing, count) if weighing.one.points else self._placed[:count]
        if self._others:
            found += _window(self._others, bisect(self._ages, weighing.one.by_ages), count)
        return found

    def _around(self, weighing: Weighing, count: int) -> list[Worth]:
        cell = self._cell(weighing.one.points[0])
        near = self._found.get((cell, count))
        if near is None:
            near = self._found[cell, count] = self._near(cell, count)
        if len(near) <= count:
            return near
        by_miles = sorted((weighing.far(each), each.service.id, place) for place, each in enumerate(near))
        return [near[place] for _, _, place in by_miles[:count]]

    def _near(self, cell: Cell, count: int) -> list[Worth]:
        """Among which the nearest are, for each point in a cell."""
        found: list[Worth] = []
        for reach in range(self._farthest(*cell) + 1):
            for other in _ring(*cell, reach):
                found += self._cells.get(other, ())
            # One ring more than needed: what is in the corner of a ring may be farther than what is in the next.
            if len(found) > count and reach:
                break
        return found

    def _farthest(self, north: int, east: int) -> int:
        """How many steps away the last cell is that holds any; not farther than anyone looks."""
        (south_end, north_end), (west_end, east_end) = self._ends
        return min(WIDEST, max(north - south_end, north_end - north, east - west_end, east_end - east))

    @cached_property
    def _ends(self) -> list[tuple[int, int]]:
        """From south to north and from west to east, the first and the last cell that holds any."""
        return [(min(steps), max(steps)) for steps in zip(*self._cells, strict=True)]

    @cached_property
    def _size(self) -> float:
        """Of a cell, in degrees, such that it holds a few."""
        norths, easts = ([each.points[0][axis] for each in self._placed] for axis in (0, 1))
        room = (max(norths) - min(norths) + 0.01) * (max(easts) - min(easts) + 0.01)
        return sqrt(room * IN_A_CELL / len(self._placed))

    def _cell(self, point: Point) -> Cell:
        return int(point[0] // self._size), int(point[1] // self._size)

    @cached_property
    def _cells(self) -> dict[Cell, list[Worth]]:
        cells: dict[Cell, list[Worth]] = {}
        for each in self._placed:
            cells.setdefault(self._cell(each.points[0]), []).append(each)
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


def _window(services: Sequence[Worth], start: int, count: int) -> Sequence[Worth]:
    """So many around a place of a list."""
    first = max(0, min(start - count // 2, len(services) - count))
    return services[first : first + count]
