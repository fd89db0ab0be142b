"""The council's outline as a small drawing."""

import pytest
from tests.views.services import COUNCIL, PLACES

from local_offer.offer import Offer
from local_offer.records import Place
from local_offer.records.parts import Position
from local_offer.views.outline import WIDTH, Outline, area, outline

SQUARE = ((-2.7, 53.0), (-2.0, 53.0), (-2.0, 53.4), (-2.7, 53.4), (-2.7, 53.0))


def test_no_outline_makes_no_drawing() -> None:
    assert outline(()) is None


def test_an_outline_fills_the_width_and_is_true_to_shape() -> None:
    drawing = outline([SQUARE])

    assert drawing
    # 0.7 degrees of longitude here are 46.7 km, and 0.4 of latitude 44.5 km.
    assert 0.9 < drawing.height / WIDTH < 1.0
    assert drawing.path == f"M1 {drawing.height - 1}l398 0l0-{drawing.height - 2}l-398 0l0 {drawing.height - 2}z"


def test_a_position_is_put_in_its_place_with_north_above() -> None:
    drawing = outline([SQUARE])

    assert drawing
    north_west, south_east = Position(latitude=53.4, longitude=-2.7), Position(latitude=53.0, longitude=-2.0)
    assert drawing.point(north_west) == (1, 1)
    assert drawing.point(south_east) == (WIDTH - 1, drawing.height - 1)


def test_a_position_off_the_drawing_is_not_drawn() -> None:
    drawing = outline([SQUARE])

    assert drawing
    assert drawing.point(Position(latitude=51.5, longitude=-0.1)) is None


def test_a_wider_drawing_is_the_same_shape() -> None:
    narrow, wide = Outline([SQUARE]), Outline([SQUARE], width=1000)

    assert wide.box == narrow.box == (-2.7, 53.0, -2.0, 53.4)
    assert abs(wide.height / 1000 - narrow.height / WIDTH) < 0.01


def test_a_council_without_an_outline_is_framed_by_its_towns() -> None:
    towns = (
        Place(id="crewe", title="Crewe", position=Position(latitude=53.1, longitude=-2.45)),
        Place(id="nantwich", title="Nantwich", position=Position(latitude=53.07, longitude=-2.52)),
    )

    framed = area(Offer(council=COUNCIL, places=towns), 1000)

    assert framed
    assert framed.box == pytest.approx((-2.54, 53.05, -2.43, 53.12))


def test_a_council_without_any_position_has_no_map() -> None:
    assert area(Offer(council=COUNCIL, places=PLACES), 1000) is None


def test_an_outline_of_very_many_points_makes_a_small_drawing() -> None:
    jagged = tuple((-2.7 + number / 40_000, 53.0 + number * 7919 % 1000 / 1000) for number in range(20_000))

    assert len(Outline((jagged,)).path) < 20_000


def test_of_very_many_islands_some_are_drawn() -> None:
    islands = tuple(((x, 53.0), (x + 0.1, 53.1), (x + 0.1, 53.0), (x, 53.0)) for x in (n / 8e3 for n in range(5_000)))

    assert Outline(islands).path.startswith("M")
