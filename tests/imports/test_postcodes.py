"""Postcodes near a council, from the lists that Ordnance Survey and the statistics office publish."""

from collections.abc import Sequence

import pytest

from local_offer.imports import postcodes
from local_offer.imports.postcodes import columns

SQUARE = (((-2.7, 53.0), (-2.0, 53.0), (-2.0, 53.4), (-2.7, 53.4), (-2.7, 53.0)),)
OURS, COUNTY = "E06000049", "E10000028"
HEADER = ["pcds", "lat", "long", "oslaua", "oscty", "doterm", "osgrdind"]
CREWE = ["CW1 2AF", "53.09796", "-2.43314", OURS, "E99999999", ""]


def _names(*tables: Sequence[Sequence[str]], within: float = 3) -> list[str]:
    districts = postcodes(tables, OURS, SQUARE, within)
    return [f"{district.name} {end}" for district in districts for end in district.ends]


def test_a_postcode_keeps_where_it_lies_and_its_council() -> None:
    (district,) = postcodes([[HEADER, CREWE]], OURS, SQUARE, 3)

    assert (district.name, district.ends) == ("CW1", ("2AF",))
    assert (district.latitudes, district.longitudes) == ((530980,), (-24331,))
    assert district.areas == (OURS,)


def test_a_county_has_the_local_offer_of_its_districts() -> None:
    leek = ["ST13 5AA", "53.1080", "-2.0250", "E07000198", COUNTY, ""]

    (district,) = postcodes([[HEADER, leek]], OURS, SQUARE, 3)

    assert district.areas == (COUNTY,)


@pytest.mark.parametrize("name", ["E07000198", "Staffordshire Moorlands"])
def test_a_district_of_our_county_is_ours_by_where_it_lies(name: str) -> None:
    rows = [["Postcode", "lat", "long", "district_gss"], ["CW1 2AF", "53.0", "-2.8", name]]
    rows += [[f"CW1 2A{end}", "53.09", "-2.43", name] for end in "GHJ"] + [["CW2 7LJ", "53.0", "-2.8", "E07000096"]]

    ours, other = postcodes([rows], COUNTY, SQUARE, 30)

    assert (set(ours.areas), other.areas) == ({COUNTY}, ("E07000096",))


def test_a_council_is_known_by_its_name_and_by_the_code_of_a_county_or_unitary_authority() -> None:
    rows = [["Postcode", "lat", "long", "CTYUA24CD"], [*CREWE[:3], "Cheshire East Council"]]

    (district,) = postcodes([rows], OURS, SQUARE, 3, {"Cheshire East Council": OURS}.get)

    assert district.areas == (OURS,)


def test_a_district_is_taken_whole_or_not_at_all() -> None:
    near = ["SY14 7AA", "53.02", "-2.72", "E06000050", "", ""]
    further = ["SY14 8AA", "53.00", "-2.90", "E06000050", "", ""]
    far = ["CH1 1AA", "53.19", "-2.89", "E06000050", "", ""]

    assert _names([HEADER, further, near, far]) == ["SY14 7AA", "SY14 8AA"]
    assert _names([HEADER, further, near, far], within=0.5) == []
    assert _names([HEADER, further, near, far], within=12) == ["CH1 1AA", "SY14 7AA", "SY14 8AA"]


def test_a_district_that_holds_a_postcode_of_ours_is_taken_wherever_it_ends() -> None:
    astray = ["CH1 1AA", "53.19", "-2.89", OURS, "", ""]

    assert _names([HEADER, astray]) == ["CH1 1AA"]


def test_several_files_are_one_list() -> None:
    nantwich = ["CW5 5AA", "53.0655", "-2.5165", OURS, "", ""]

    assert _names([HEADER, nantwich], [HEADER, CREWE, CREWE]) == ["CW1 2AF", "CW5 5AA"]


@pytest.mark.parametrize(
    "row",
    [
        ["CW1 2AG", "53.09796", "-2.43314", OURS, "", "202401"],
        ["CW1 2AG", "99.999999", "0.000000", OURS, "", ""],
        ["CW1 2AG", "", "", OURS, "", ""],
        ["CW1 2AGX", "53.09796", "-2.43314", OURS, "", ""],
        ["QQ1 2AG", "53.09796", "-2.43314", OURS, "", ""],
        ["CW1 2AG", "53.09796", "-2.43314", OURS, "", "", "9"],
        ["BT1 5AA", "54.60", "-5.93", "N09000003", "", ""],
        ["AB10 1AA", "57.15", "-2.10", "S12000033", "", ""],
        ["CW1 2AG"],
        [],
    ],
    ids=[
        "ended",
        "nowhere",
        "blank",
        "no postcode",
        "no district",
        "no grid reference",
        "Belfast",
        "Aberdeen",
        "short",
        "empty",
    ],
)
def test_a_row_that_is_of_no_use_is_left_out(row: list[str]) -> None:
    assert _names([HEADER, row, CREWE]) == ["CW1 2AF"]


def test_code_point_open_is_read_as_it_comes_without_a_header() -> None:
    row = ["CW2 7LJ", "10", "370409", "354748", "E92000001", "E19000001", "E18000002", "", OURS, "E05008621"]
    nowhere = ["CW2 7ZZ", "90", "0", "0", "E92000001", "", "", "", OURS, ""]

    (district,) = postcodes([[row, nowhere]], OURS, SQUARE, 3)

    assert district.ends == ("7LJ",)
    assert (district.latitudes[0], district.longitudes[0]) == (530891, -24433)
    assert district.areas == (OURS,)


@pytest.mark.parametrize(
    "header",
    [
        ["pcd", "pcd2", "pcds", "dointr", "doterm", "oscty", "oslaua", "lat", "long"],
        ["pcd7", "pcd8", "pcds", "dointr", "doterm", "cty25cd", "lad25cd", "lat", "long"],
        ["PCDS", "LAD23CD", "CTY23CD", "DOTERM", "LAT", "LONG"],
        ["Postcode", "Eastings", "Northings", "Admin_county_code", "Admin_district_code"],
        ["postcode", "latitude", "longitude", "area"],
        ["pcds", "laua", "cty", "oseast1m", "osnrth1m"],
        ["postcode", "ward_code", "la_code", "la_name", "lon", "lat"],
        ["postcode", "lat", "long", "utla_code"],
        ["Postcode", "LAD Code", "LNG", "Latitude"],
        ["postcode", "lad_code", "lng", "lat"],
        ["Postcode", "local authority code", "X", "Y"],
    ],
)
def test_columns_are_known_by_the_names_of_several_years(header: list[str]) -> None:
    found = columns(header).numbers

    assert header[found["postcode"]].casefold() in ("pcds", "postcode")
    assert {"latitude", "longitude"} <= found.keys() or {"easting", "northing"} <= found.keys()
    assert "district" in found


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ([], "no column 'postcode'"),
        (["lat", "long", "oslaua"], "no column 'postcode' or 'pcds'"),
        (["pcds", "lat", "oslaua"], "no columns 'lat' and 'long'"),
        (["pcds", "lat", "long"], "no column for the council's code"),
        (["pcds", "lat", "long", "ward"], "; it has: pcds, lat, long, ward"),
    ],
)
def test_a_table_without_the_columns_is_refused(header: list[str], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        postcodes([[header]], OURS, SQUARE, 3)
