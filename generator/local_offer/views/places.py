"""Where an address lies: to which place of this offer it belongs, and whether it is inside the outline."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, radians

from local_offer.records import Place

FARTHEST = 12.0  # km from a place's centre at which an address still belongs to it
TOWN_REACHES = 2.8  # km from its centre within which an address with its name belongs to it for certain


def place_of(town: str | None, position: tuple[float, float] | None, places: Iterable[Place]) -> str | None:
    """The id of the place to which an address belongs. `position` is (latitude, longitude).

    A post town is believed near its centre; further out villages have places of their own.
    """
    known = tuple(places)
    distances = {
        place.id: kilometres(position, (place.position.latitude, place.position.longitude))
        for place in known
        if position and place.position
    }
    named = place_named(town, known) if town else None
    if named and distances.get(named.id, 0.0) <= TOWN_REACHES:
        return named.id
    near = sorted((distance, id) for id, distance in distances.items())
    return near[0][1] if near and near[0][0] <= FARTHEST else None


def place_named(town: str, places: Iterable[Place]) -> Place | None:
    """The first place that is called so, or to which a village of that name belongs."""
    name = town.strip().casefold()
    return next((place for place in places if name in map(str.casefold, (place.title, *place.towns))), None)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    return least_kilometres((one,), (other,))


def least_kilometres(ones: Iterable[tuple[float, float]], others: Collection[tuple[float, float]]) -> float:
    """From the one to the other that lies nearest to it. There is one of each."""
    # Good to a few metres over the width of a county. Kilometres in a degree of latitude, and less in one of longitude.
    return 111.2 * min(
        [
            hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2)))
            for one in ones
            for other in others
        ]
    )


def is_inside(position: tuple[float, float], rings: Sequence[Sequence[tuple[float, float]]]) -> bool:
    """Whether (latitude, longitude) lies inside rings of (longitude, latitude)."""
    latitude, longitude = position
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > latitude) != (y2 > latitude) and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside
