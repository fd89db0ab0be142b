"""The council's outline and positions on it, as coordinates of a small drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from math import cos, radians

from local_offer.offer import Offer
from local_offer.records.parts import Position

WIDTH = 400  # units of the drawing; its height follows from the council's shape
MAP = 1000  # units of the finder's: fine enough to be drawn large
MOST_DRAWN = 3_000  # points: a page with the drawing stays small, whatever coast or nonsense the outline has
MARGIN = 0.02  # degrees around what is framed without an outline: more than a mile

Rings = Sequence[Sequence[tuple[float, float]]]


@dataclass(frozen=True)
class Outline:
    """Rings of (longitude, latitude), drawn true to shape at the council's own latitude, in whole units."""

    rings: Rings
    width: int = WIDTH

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north, in degrees."""
        return self._west, self._south, self._east, self._north

    @cached_property
    def height(self) -> int:
        return round((self._north - self._south) * self._scale) + 2

    @cached_property
    def path(self) -> str:
        """The `d` of an SVG path, each point relative to the one before: half the bytes."""
        parts = []
        for (x, y), *others in self._drawn:
            parts.append(f"M{x} {y}")
            for new_x, new_y in others:
                parts.append(f"l{new_x - x} {new_y - y}")
                x, y = new_x, new_y
            parts.append("z")
        return "".join(parts).replace(" -", "-")

    @cached_property
    def _drawn(self) -> list[list[tuple[int, int]]]:
        """The rings in units, of all points that fall into one unit one, and of very many only some."""
        rings = [[point for point, _ in groupby(self._point(*point) for point in ring)] for ring in self.rings]
        step = -(-sum(map(len, rings)) // MOST_DRAWN)
        return [ring[::step] for ring in rings if len(ring) > step] or rings[:1]

    def point(self, position: Position) -> tuple[int, int] | None:
        """Where it lies on the drawing; nothing when it lies off it."""
        x, y = self._point(position.longitude, position.latitude)
        return (x, y) if 0 <= x <= self.width and 0 <= y <= self.height else None

    def _point(self, longitude: float, latitude: float) -> tuple[int, int]:
        x = (longitude - self._west) * self._narrowing * self._scale
        return round(x) + 1, round((self._north - latitude) * self._scale) + 1

    @cached_property
    def _narrowing(self) -> float:
        return cos(radians((self._north + self._south) / 2))

    @cached_property
    def _scale(self) -> float:
        return (self.width - 2) / ((self._east - self._west) * self._narrowing)

    @cached_property
    def _west(self) -> float:
        return min(x for ring in self.rings for x, _ in ring)

    @cached_property
    def _east(self) -> float:
        return max(x for ring in self.rings for x, _ in ring)

    @cached_property
    def _south(self) -> float:
        return min(y for ring in self.rings for _, y in ring)

    @cached_property
    def _north(self) -> float:
        return max(y for ring in self.rings for _, y in ring)


def outline(rings: Rings) -> Outline | None:
    return Outline(rings) if rings else None


def area(offer: Offer, width: int) -> Outline | None:
    """The council's outline; without one a box around its towns and what serves them, if any have a position."""
    if offer.boundary:
        return Outline(offer.boundary, width)
    positions = [place.position for place in offer.places]
    positions += [
        location.position
        for service in offer.services
        if service.coverage.scope == "local"
        for location in service.locations
    ]
    known = [position for position in positions if position]
    if not known:
        return None
    west, east = (pick(position.longitude for position in known) for pick in (min, max))
    south, north = (pick(position.latitude for position in known) for pick in (min, max))
    west, south, east, north = west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN
    return Outline((((west, south), (east, south), (east, north), (west, north), (west, south)),), width)
