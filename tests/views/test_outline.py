"""The council's outline as a small drawing."""

from local_offer.records.parts import Position
from local_offer.views.outline import WIDTH, outline

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
