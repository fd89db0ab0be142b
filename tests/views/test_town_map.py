"""The map of the home page: towns where they lie, and each name where it has room."""

from dataclasses import replace

import pytest
from tests.views.services import service

from local_offer.records.parts import Position
from local_offer.records.places import Place
from local_offer.views.outline import outline
from local_offer.views.town_map import MOST, MapTown, towns_on_map

SQUARE = outline([[(-2.5, 53.0), (-2.0, 53.0), (-2.0, 53.4), (-2.5, 53.4), (-2.5, 53.0)]])
SERVED = [service("club")]


def place(id: str, longitude: float, latitude: float, label: str | None = None) -> Place:
    return Place(id=id, title=id.title(), position=Position(latitude=latitude, longitude=longitude), label=label)


def shown(*places: Place, served: dict[str, int] | None = None) -> tuple[MapTown, ...]:
    by_place = {place.id: SERVED * (served or {}).get(place.id, 1) for place in places}
    return towns_on_map(places, by_place, SQUARE)


def test_towns_stand_where_they_lie_from_north_to_south() -> None:
    south, north = shown(place("alsager", -2.25, 53.1), place("poynton", -2.4, 53.3))[::-1]

    assert (north.title, south.title) == ("Poynton", "Alsager")
    assert 49 < south.across < 51
    assert 74 < south.down < 76


@pytest.mark.parametrize(("longitude", "side"), [(-2.45, "right"), (-2.03, "left")])
def test_a_name_stands_at_the_side_where_it_has_room(longitude: float, side: str) -> None:
    (town,) = shown(place("knutsford", longitude, 53.2))

    assert town.side == side


def test_the_records_say_where_a_name_stands() -> None:
    (town,) = shown(place("crewe", -2.25, 53.2, label="above"))

    assert town.side == "above"


def test_the_larger_town_keeps_its_name_where_two_have_no_room() -> None:
    crowd = [place(f"town-{number}", -2.25 + number / 1000, 53.2) for number in range(9)]

    towns = shown(*crowd, served={"town-7": 5})

    assert [town.id for town in towns] == ["town-7"]


def test_no_more_towns_are_named_than_one_can_take_in() -> None:
    grid = [place(f"t{x}-{y}", -2.45 + x / 8, 53.02 + y / 20) for x in range(4) for y in range(8)]

    assert len(shown(*grid)) == MOST


def test_a_place_without_position_services_or_outline_is_on_no_map() -> None:
    nowhere = replace(place("crewe", -2.25, 53.2), position=None)

    assert shown(nowhere) == ()
    assert shown(place("crewe", -2.25, 53.2), served={"crewe": 0}) == ()
    assert shown(place("far", 0.1, 51.5)) == ()
    assert towns_on_map([place("crewe", -2.25, 53.2)], {"crewe": SERVED}, None) == ()
