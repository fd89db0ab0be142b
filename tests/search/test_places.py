"""Where postcodes and towns lie, as the finder loads it."""

import csv
import gzip
import json
from collections.abc import Iterator, Mapping
from datetime import date
from math import cos, hypot, radians
from typing import Any

import pytest
from tests.folder import Folder, read, service
from tests.town import town

from local_offer.offer import Offer, published
from local_offer.schema.districts import positions
from local_offer.search.places import place_files, plain

TODAY = date(2026, 11, 23)
HEADER = "postcode,latitude,longitude,area\n"
AT_CREWE = "[{town: Crewe, position: {latitude: 53.0932, longitude: -2.4504}}]"


@pytest.fixture(scope="module")
def offer() -> Offer:
    return published(read(town())[0], TODAY)


@pytest.fixture(scope="module")
def files(offer: Offer) -> Mapping[str, str]:
    return dict(place_files(offer))


def _decoded(file: Any) -> Iterator[tuple[str, float, float, str]]:
    """What `places.js` makes of a district's file."""
    for digit, (ends, norths, easts, *more) in file["sectors"].items():
        runs = more[0] if more else [0, len(norths)]
        areas = [area for area, number in zip(runs[::2], runs[1::2], strict=True) for _ in range(number)]
        north, east = (round(degrees * 10_000) for degrees in file["centre"])
        for number, area in enumerate(areas):
            north, east = north + norths[number], east + easts[number]
            end = digit + ends[2 * number : 2 * number + 2]
            yield end, north / 10_000, east / 10_000, file["areas"][area]


def test_every_postcode_is_within_ten_metres_of_its_row(files: Mapping[str, str]) -> None:
    found = {
        f"{path.removeprefix('places/postcodes/').removesuffix('.json')} {end}": (latitude, longitude, area)
        for path, text in files.items()
        if path.startswith("places/postcodes/")
        for end, latitude, longitude, area in _decoded(json.loads(text))
    }
    with (town() / "offer" / "postcodes.csv").open(encoding="utf-8", newline="") as rows:
        expected = {row["postcode"]: row for row in csv.DictReader(rows)}

    assert found.keys() == expected.keys()
    for postcode, row in expected.items():
        latitude, longitude, area = found[postcode]
        north = 111_200 * (latitude - float(row["latitude"]))
        east = 111_200 * (longitude - float(row["longitude"])) * cos(radians(latitude))
        assert hypot(north, east) < 10
        assert (area == "Exampleshire") is (row["area"] == "E06000049")


def test_a_postcode_names_the_council_that_has_a_local_offer_for_it(files: Mapping[str, str]) -> None:
    buxton = json.loads(files["places/postcodes/SK17.json"])

    assert buxton["areas"][0] == "Exampleshire"
    assert "Derbyshire" in buxton["areas"]
    assert "" not in buxton["areas"]


def test_every_district_of_the_country_is_there_once_and_says_whether_its_postcodes_are(
    offer: Offer, files: Mapping[str, str]
) -> None:
    rows: dict[str, list[float]] = {}
    for path, text in files.items():
        if path.startswith("places/districts/"):
            area = json.loads(text)
            assert {name.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ").rstrip("0123456789") for name in area} == {
                path.removeprefix("places/districts/").removesuffix(".json")
            }
            rows |= area

    assert {name: tuple(row[:2]) for name, row in rows.items() if row[0]}.items() <= positions().items()
    assert rows.keys() == positions().keys()
    assert rows["M1"][2:] == [0, "Manchester"]
    assert rows["EH1"] == [None, None, 0, ""]
    assert {name for name, row in rows.items() if row[2:] == [1]} == {district.name for district in offer.postcodes}


def test_no_file_is_large(files: Mapping[str, str]) -> None:
    sizes = {path: len(gzip.compress(text.encode())) for path, text in files.items()}

    assert max(sizes.values()) < 8 * 1024
    assert sizes["places/towns.json"] < 3 * 1024


def test_files_are_the_same_again_and_sound_json(offer: Offer, files: Mapping[str, str]) -> None:
    assert list(place_files(offer)) == list(files.items())
    assert all(json.loads(text) for text in files.values())


def test_towns_come_with_those_first_that_have_most_services(files: Mapping[str, str]) -> None:
    towns = json.loads(files["places/towns.json"])

    assert list(towns)[:2] == ["macclesfield", "crewe"]
    assert towns["macclesfield"][4].startswith("SK1")
    assert towns["wistaston"][1:] == towns["crewe"][1:]
    assert towns["london"] == ["London", None, None, "London"]
    assert "near crewe" not in towns


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("St. Anne's-on-Sea", "st annes on sea"),
        ("Saint Anne’s on Sea", "st annes on sea"),
        ("  CREWE ", "crewe"),
        ("Tŷ Newydd", "ty newydd"),
        ("...", ""),
    ],
)
def test_a_town_is_compared_by_its_plain_name(name: str, expected: str) -> None:
    assert plain(name) == expected


@pytest.mark.parametrize("precision", ["district", "hidden"])
def test_a_place_that_must_not_be_found_is_in_no_file(folder: Folder, precision: str) -> None:
    folder.write("services/a.yaml", service(locations=AT_CREWE.replace("[{", f"[{{precision: {precision}, ")))

    towns = _towns(folder)

    assert towns == {}


def test_towns_lie_in_the_middle_of_their_services(folder: Folder) -> None:
    folder.write("services/a.yaml", service(locations=AT_CREWE))
    folder.write("services/b.yaml", service(name="B", locations=AT_CREWE.replace("53.0932", "53.1032")))
    folder.write("services/c.yaml", service(name="C", locations="[{town: CREWE}]"))

    assert _towns(folder) == {"crewe": ["Crewe", 53.0982, -2.4504]}


def test_a_place_of_the_council_wins_over_a_name_that_belongs_to_another(folder: Folder) -> None:
    folder.write(
        "vocabulary/places.yaml",
        "a: {title: Aston, towns: [Barton, Crewe], position: {latitude: 53.1, longitude: -2.1}}\n"
        "b: {title: Barton, position: {latitude: 53.2, longitude: -2.2}}\n"
        "c: {title: Without a position}\n",
    )
    folder.write("services/a.yaml", service(locations=AT_CREWE))

    towns = _towns(folder)

    assert towns == {"crewe": ["Crewe", 53.1, -2.1], "aston": ["Aston", 53.1, -2.1], "barton": ["Barton", 53.2, -2.2]}


def test_without_a_council_code_no_postcode_is_said_to_be_elsewhere(folder: Folder) -> None:
    folder.write("postcodes.csv", HEADER + "CW1 2AG,53.0981,-2.4324,E06000049\n")

    file = json.loads(dict(place_files(folder.offer()))["places/postcodes/CW1.json"])

    assert file == {"areas": ["this council"], "centre": [53.0981, -2.4324], "sectors": {"2": ["AG", [0], [0]]}}


def _towns(folder: Folder) -> Any:
    return json.loads(dict(place_files(published(folder.offer(), TODAY)))["places/towns.json"])
