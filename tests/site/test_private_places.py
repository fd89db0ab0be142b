"""A place that must not be found exactly is given away by no file of the site."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.site.commands import build, differences, files_of, local_offer
from tests.site.council import Council

SECRET = {
    "name": "Lantern House",
    "address": "17 Quiet Lane, Hollowbrook",
    "town": "Crewe",
    "postcode": "CW1 3QX",
    "area": "E06000049",
    "place": "crewe",
    "position": {"latitude": 53.10234, "longitude": -2.44567},
    "transport": "Bus 42 to Quiet Lane",
}
OTHER = {
    **SECRET,
    "name": "Beacon House",
    "address": "99 Silent Street, Nook",
    "postcode": "CW1 9ZZ",
    "position": {"latitude": 53.08765, "longitude": -2.40123},
    "transport": "Bus 7 to Silent Street",
}
OUTLINE = [[[-2.8, 52.9], [-2.0, 52.9], [-2.0, 53.4], [-2.8, 53.4], [-2.8, 52.9]]]
BOUNDARY = {
    "type": "FeatureCollection",
    "features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": OUTLINE}}],
}
KINDS = pytest.mark.parametrize("precision", ["district", "hidden"])


def council_with(folder: Path, place: Mapping[str, object], precision: str) -> Council:
    """A refuge, a school and a centre with several places, each at a place that asks not to be found."""
    council = Council(folder)
    council.write("offer/boundary.geojson", json.dumps(BOUNDARY))
    council.write("offer/vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    locations = f"locations: {json.dumps([{**place, 'precision': precision}])}\n"
    council.service(
        "refuge", f"{locations}contact: {{phones: [{{number: 01270 000000}}], address: {place['address']!r}}}\n"
    )
    council.service("small-school", f"{locations}setting: {{kind: independent-school}}\n")
    council.service("drop-in", locations + "description: We meet in the town.\n")
    return council


def digits(place: Mapping[str, object]) -> list[str]:
    position = place["position"]
    assert isinstance(position, dict)
    return [str(position["latitude"]), str(position["longitude"])]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The site by how precisely its places may be found."""
    folder = tmp_path_factory.mktemp("here")
    councils = {kind: council_with(folder / kind, SECRET, kind) for kind in ("district", "hidden")}
    return {kind: build(council.folder, council.folder / "site") for kind, council in councils.items()}


@KINDS
def test_no_file_of_the_site_holds_the_place(precision: str, here: Mapping[str, Path]) -> None:
    told = re.compile(r"Lantern|Quiet Lane|Hollowbrook|3QX|Bus 42|" + "|".join(digits(SECRET))[:-2])
    # Where every postcode district lies is the same for each council, and so holds nothing of a record.
    ours = {name: content for name, content in files_of(here[precision]).items() if "/places/districts/" not in name}
    # The spreadsheet to fill in, the picture and the typeface are no text, and the same whatever the records say.
    no_text = (".xlsx", ".png", ".woff2")
    everything = {name: content.decode() for name, content in ours.items() if not name.endswith(no_text)}
    assert "services/refuge/index.html" in everything
    assert {name for name, content in everything.items() if told.search(content)} == set()


@KINDS
def test_the_site_is_the_same_wherever_in_the_district_the_place_is(
    precision: str, here: Mapping[str, Path], tmp_path: Path
) -> None:
    there = council_with(tmp_path / "there", OTHER, precision)

    second = build(there.folder, tmp_path / "second")

    assert differences(files_of(here[precision]), files_of(second)) == []


def test_a_hidden_place_tells_not_even_its_town(here: Mapping[str, Path]) -> None:
    page = (here["hidden"] / "services" / "refuge" / "index.html").read_text(encoding="utf-8")

    assert "They tell you where when you get in touch" in page
    assert "Crewe" not in page
    assert "CW1" not in page


def test_a_place_known_by_its_district_tells_the_district_and_the_town(here: Mapping[str, Path]) -> None:
    page = (here["district"] / "services" / "refuge" / "index.html").read_text(encoding="utf-8")

    assert "CW1" in page
    assert "Crewe" in page
    assert "They give the exact address when you get in touch" in page


@pytest.mark.parametrize(
    "text",
    ["description: Come to cw13qx.", "access: {how: We are at 17 Quiet Lane.}"],
)
def test_a_text_that_gives_the_place_away_stops_the_build(text: str, council: Council) -> None:
    council.write("offer/vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    council.service("refuge", f"locations: {json.dumps([{**SECRET, 'precision': 'hidden'}])}\n{text}\n")

    ended = local_offer("build", folder=council.folder)

    assert ended.returncode == 1
    assert "[hidden-place-in-text]" in ended.stderr


def test_a_providers_own_address_gives_no_hidden_place_away(council: Council) -> None:
    council.write("offer/vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    council.service("refuge", f"locations: {json.dumps([{**SECRET, 'precision': 'hidden'}])}\n")
    council.organisation("example-trust", "contact: {address: '17 Quiet Lane, Hollowbrook, Crewe CW1 3QX'}\n")

    ended = local_offer("build", folder=council.folder)

    assert ended.returncode == 1
    assert "[hidden-place-elsewhere]" in ended.stderr
