"""The towns on the map of the home page: those with most services, each name where it has room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from local_offer.records import Service
from local_offer.records.places import Place
from local_offer.views.outline import Outline

MOST = 12
SIDES = ("right", "left", "below", "above")
_WIDTH = 328  # of the map on a small phone, in CSS pixels: where all have room there, they have it everywhere
_LETTER, _LINE, _POINT, _GAP = 8.8, 22, 8, 12
_MARGIN = 16  # of the page beside the map, into which a name may reach

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MapTown:
    """`across` and `down` are hundredths of the map; `side` is where its name stands from its point, `room` how long
    the name is."""

    id: str
    title: str
    across: float
    down: float
    side: str
    room: int


def towns_on_map(
    places: Sequence[Place], by_place: Mapping[str, Sequence[Service]], outline: Outline | None
) -> tuple[MapTown, ...]:
    """From north to south. A town whose name has no room is left out: the page by place names them all."""
    if outline is None:
        return ()
    taken: list[Box] = []
    towns: list[MapTown] = []
    for place in sorted(places, key=lambda place: (-len(by_place.get(place.id, ())), place.id)):
        if len(towns) < MOST and by_place.get(place.id) and (found := _laid(place, outline, taken)):
            town, boxes = found
            towns.append(town)
            taken += boxes
    return tuple(sorted(towns, key=lambda town: (town.down, town.across)))


def _laid(place: Place, outline: Outline, taken: Sequence[Box]) -> tuple[MapTown, tuple[Box, Box]] | None:
    point = place.position and outline.point(place.position)
    if not point:
        return None
    scale = _WIDTH / outline.width
    x, y, room = point[0] * scale, point[1] * scale, round(len(place.title) * _LETTER)
    own = (x - _POINT, y - _POINT, x + _POINT, y + _POINT)
    for side in (place.label,) if place.label else SIDES:
        name = _name_box(x, y, room, side)
        is_within = name[0] >= -_MARGIN and name[2] <= _WIDTH + _MARGIN
        if is_within and not any(_overlap(box, other) for box in (own, name) for other in taken):
            across, down = 100 * point[0] / outline.width, 100 * point[1] / outline.height
            return MapTown(
                id=place.id, title=place.title, across=round(across, 1), down=round(down, 1), side=side, room=room
            ), (own, name)
    return None


def _name_box(x: float, y: float, room: float, side: str) -> Box:
    if side in ("right", "left"):
        left = x + _GAP if side == "right" else x - _GAP - room
        return left, y - _LINE / 2, left + room, y + _LINE / 2
    top = y + _GAP if side == "below" else y - _GAP - _LINE
    return x - room / 2, top, x + room / 2, top + _LINE


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
