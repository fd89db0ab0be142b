"""Where an address lies."""

import pytest

from local_offer.records import Place
from local_offer.records.parts import Position
from local_offer.views.places import is_inside, place_of

CREWE = Place(id="crewe", title="Crewe", towns=("Wistaston",), position=Position(latitude=53.0996, longitude=-2.4424))
SHAVINGTON = Place(id="shavington", title="Shavington", position=Position(latitude=53.0626, longitude=-2.4478))
UNPLACED = Place(id="unplaced", title="Unplaced")
PLACES = (CREWE, SHAVINGTON, UNPLACED)
SQUARE = ((-2.7, 53.0), (-2.0, 53.0), (-2.0, 53.4), (-2.7, 53.4), (-2.7, 53.0))


@pytest.mark.parametrize(
    ("town", "position", "expected"),
    [
        ("Crewe", None, "crewe"),
        ("wistaston", None, "crewe"),
        ("Unplaced", (53.1, -2.4), "unplaced"),
        ("Atlantis", None, None),
        (None, None, None),
        (None, (53.06, -2.45), "shavington"),
        ("Atlantis", (53.1, -2.44), "crewe"),
        ("Crewe", (53.0626, -2.4478), "shavington"),
        (None, (51.5, -0.1), None),
    ],
)
def test_an_address_belongs_to_the_place_of_its_town_or_the_nearest(
    town: str | None, position: tuple[float, float] | None, expected: str | None
) -> None:
    assert place_of(town, position, PLACES) == expected


@pytest.mark.parametrize(
    ("position", "expected"),
    [((53.2, -2.4), True), ((53.5, -2.4), False), ((53.2, -1.9), False), ((-53.2, -2.4), False)],
)
def test_a_position_lies_inside_the_outline_or_not(position: tuple[float, float], expected: bool) -> None:
    assert is_inside(position, [SQUARE]) is expected
