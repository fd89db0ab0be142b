"""Where services are follows from town and postcode, and nothing that is written is lost."""

from dataclasses import replace
from typing import Any

import pytest

from local_offer.offer import Council, Offer
from local_offer.records import Place, PostcodeDistrict, Service
from local_offer.records.parts import Position
from local_offer.records.service import Coverage, Location
from local_offer.views.placed import placed

OWN, WEST = "E06000049", "E06000050"
CREWE = Place(id="crewe", title="Crewe", towns=("Wistaston",), position=Position(latitude=53.0996, longitude=-2.4424))
LIST = PostcodeDistrict(
    name="CW2", ends=("7DG", "8AB", "9ZZ"), latitudes=(530_900, 530_890, 531_900),
    longitudes=(-24_450, -24_550, -25_900), areas=(OWN, OWN, WEST),
)  # fmt: skip
OFFER = Offer(council=Council(name="Cheshire East", gss=OWN), places=(CREWE,), postcodes=(LIST,))
NOWHERE = Offer(council=Council(name="Elsewhere", gss="E10000015"))


def located(location: Location, scope: str = "local", offer: Offer = OFFER) -> Location:
    service = Service(
        id="a", path="offer/services/a.yaml", name="A", summary="A", topics=("clubs",),
        coverage=Coverage(scope=scope), sources=(), locations=(location,),
    )  # fmt: skip
    return placed(replace(offer, services=(service,))).services[0].locations[0]


def test_a_drop_in_with_street_town_and_postcode_is_placed_wholly() -> None:
    found = located(Location(address="1 High Street", town="Crewe", postcode="CW2 7DG"))

    assert (found.area, found.place) == (OWN, "crewe")
    assert found.position == Position(latitude=53.09, longitude=-2.445)


@pytest.mark.parametrize(
    ("location", "scope", "area", "place"),
    [
        ({"town": "wistaston "}, "local", OWN, "crewe"),
        ({"postcode": "CW2 8AB"}, "local", OWN, "crewe"),
        ({"town": "Crewe", "postcode": "CW2 9ZZ"}, "local", WEST, None),
        ({"town": "Crewe", "postcode": "M1 1AE"}, "local", "E08000003", None),
        ({"town": "Crewe", "postcode": "EC1N 8BA"}, "local", None, None),
        ({"town": "Crewe", "postcode": "CF10 1EP"}, "local", None, None),
        ({"town": "Crewe", "postcode": "BT1 1AA"}, "local", None, None),
        # A postcode newer than the list, in a district of two councils: the town decides.
        ({"town": "Crewe", "postcode": "CW10 1AA"}, "local", OWN, "crewe"),
        ({"town": "Atlantis", "postcode": "CW10 1AA"}, "local", None, None),
        ({"town": "Atlantis"}, "local", None, None),
        ({"town": "Crewe", "postcode": "CW2 8AB"}, "national", OWN, None),
        ({"town": "Crewe"}, "regional", None, "crewe"),
    ],
)
def test_the_postcode_decides_and_then_the_town(
    location: dict[str, Any], scope: str, area: str | None, place: str | None
) -> None:
    found = located(Location(**location), scope)

    assert (found.area, found.place) == (area, place)


def test_what_is_written_wins() -> None:
    written = Location(
        town="Crewe", postcode="CW2 7DG", area=WEST, place="nantwich", position=Position(latitude=53.0, longitude=-2.0)
    )

    assert located(written) == written
    assert located(replace(written, position=None)).position == Position(latitude=53.09, longitude=-2.445)


def test_of_a_place_that_is_not_shown_exactly_follows_only_what_is_shown() -> None:
    secret = Location(town="Crewe", postcode="CW2 9ZZ", precision="district")

    found = located(secret)

    assert (found.area, found.place, found.position) == (OWN, "crewe", None)
    assert located(replace(secret, precision="hidden")) == replace(secret, precision="hidden")


def test_without_outline_and_postcodes_the_district_decides() -> None:
    assert located(Location(postcode="AL7 4AA"), offer=NOWHERE).area == "E10000015"
    assert located(Location(town="London", postcode="EC1N 8BA"), offer=NOWHERE).area is None
