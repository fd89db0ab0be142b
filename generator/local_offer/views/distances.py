"""How far something lies from the council's area, and from something else, in miles as the crow flies."""

from collections.abc import Sequence
from functools import cache, cached_property
from itertools import pairwise
from math import cos, radians
from statistics import fmean

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Position
from local_offer.schema.districts import councils, positions
from local_offer.views.places import is_inside, kilometres, least_kilometres

KILOMETRES_IN_A_MILE = 1.609344
MOST_POINTS = 200
"""Of an outline so many points are measured to: a mile from each other in a county, and quick for thousands."""

Point = tuple[float, float]


class Distances:
    """Of one offer. Without an outline the nearest of its places stands for its edge."""

    def __init__(self, offer: Offer) -> None:
        self._rings = offer.boundary
        self._places = [_point(place.position) for place in offer.places if place.position]
        self._known: dict[str, float | None] = {}

    def from_edge(self, service: Service) -> float | None:
        """0 within the area; nothing where nobody knows where it is. Of what says no more than its council, the
        distance of that council's middle."""
        if service.id not in self._known:
            found = [self._from_edge(point) for point in points_of(service) or _middles(service)]
            self._known[service.id] = min((miles for miles in found if miles is not None), default=None)
        return self._known[service.id]

    def _from_edge(self, point: Point) -> float | None:
        if self._rings:
            return 0.0 if is_inside(point, self._rings) else min(_to_line(point, *ends) for ends in self._lines)
        return min((miles(point, other) for other in self._places), default=None)

    @cached_property
    def _lines(self) -> Sequence[tuple[Point, Point]]:
        step = -(-sum(map(len, self._rings)) // MOST_POINTS)
        rings = [[(latitude, longitude) for longitude, latitude in (*ring[::step], ring[0])] for ring in self._rings]
        return [ends for ring in rings for ends in pairwise(ring)]


def points_of(service: Service) -> list[Point]:
    """Where it stands, as far as its positions are told."""
    return [_point(location.position) for location in service.locations if location.position]


def _middles(service: Service) -> list[Point]:
    return [middle for place in service.locations if place.area and (middle := _middle_of(place.area))]


@cache
def _middle_of(council: str) -> Point | None:
    """The middle of the postcode districts that lie mostly in it."""
    found = [positions()[district] for district, codes in councils().items() if codes[:1] == (council,)]
    return (fmean(north for north, _ in found), fmean(east for _, east in found)) if found else None


def miles(one: Point, other: Point) -> float:
    return kilometres(one, other) / KILOMETRES_IN_A_MILE


def least_miles(ones: Sequence[Point], others: Sequence[Point]) -> float | None:
    """From the one to the other that lies nearest to it, where there are any."""
    return least_kilometres(ones, others) / KILOMETRES_IN_A_MILE if ones and others else None


def _to_line(point: Point, one: Point, other: Point) -> float:
    """To the nearest point of the line between two, on a map that is flat here."""
    narrowing = cos(radians(point[0]))
    x, y = (one[1] - point[1]) * narrowing, one[0] - point[0]
    across, up = (other[1] - one[1]) * narrowing, other[0] - one[0]
    length = across * across + up * up
    share = min(1.0, max(0.0, -(x * across + y * up) / length)) if length else 0.0
    return miles(point, (point[0] + y + share * up, point[1] + (x + share * across) / narrowing))


def _point(position: Position) -> Point:
    return position.latitude, position.longitude
