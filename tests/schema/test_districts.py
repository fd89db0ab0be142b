"""Which postcode districts there are, and where."""

import pytest

from local_offer.schema import is_district
from local_offer.schema.districts import councils, districts, positions
from local_offer.schema.vocabulary import vocabulary


@pytest.mark.parametrize(("district", "is_one"), [("CW1", True), ("EC1A", True), ("BT7", True), ("CW99", False)])
def test_a_district_is_known(district: str, is_one: bool) -> None:
    assert is_district(district) is is_one


def test_every_district_of_great_britain_has_a_position_in_it() -> None:
    assert len(positions()) == len(districts()) == 2864
    assert all(49 < latitude < 61 and -9 < longitude < 2 for latitude, longitude in positions().values())
    assert positions()["CW1"] == pytest.approx((53.10, -2.44), abs=0.02)


def test_every_council_of_england_has_a_district_and_no_other_code_is_told() -> None:
    told = {code for codes in councils().values() for code in codes}

    assert told == set(vocabulary("areas").terms)
    assert (councils()["CW1"], councils()["CF10"]) == (("E06000049",), ())
