"""`local-offer import boundary`: one council's outline out of a file of many."""

import json
from collections.abc import Callable
from math import cos, pi, sin
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.folder import Folder

from local_offer.cli import main

SETTINGS = """\
site_name: Cheshire East SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Cheshire East, gss: E06000049}}]
"""
Points = list[list[float]]


def _round(east: float = -2.35, north: float = 53.2, wide: float = 0.3, count: int = 900) -> Points:
    """A coast of many points, wound as a map wants it."""
    angles = [2 * pi * n / count for n in range(count)]
    ring = [[east + wide * cos(angle), north + wide * 0.6 * sin(angle)] for angle in angles]
    return [*ring, ring[0]]


OWN, HOLE, ISLET, FAR = (
    _round(),
    _round(wide=0.02, count=90),
    _round(east=-2.9, wide=0.0001, count=9),
    _round(east=-0.1),
)


def _area(shape: Any, kind: str = "MultiPolygon", **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": shape}}


def _file(*areas: dict[str, Any], **more: Any) -> str:
    return json.dumps({"type": "FeatureCollection", **more, "features": areas})


NATIONAL = _file(
    _area([[FAR]], CTYUA24CD="E06000001", CTYUA24NM='A {brace} and a "quote'),
    _area([[OWN, HOLE], [ISLET]], CTYUA24CD="E06000049", CTYUA24NM="Cheshire East"),
    name="Counties", crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},
)  # fmt: skip


@pytest.fixture
def take(folder: Folder, tmp_path: Path) -> Callable[[str | bytes], Result]:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")

    def taken(content: str | bytes) -> Result:
        file = tmp_path / "national.geojson"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        words = ["import", "boundary", str(file), "--write", "--source", "ONS, Counties", "--into", str(folder.path)]
        return CliRunner().invoke(main, words)

    return taken


def test_the_councils_area_is_taken_out_of_a_national_file(folder: Folder, take: Callable[[str], Result]) -> None:
    done = take(NATIONAL)

    outer, hole = folder.offer().boundary
    written = json.loads((folder.path / "offer" / "boundary.geojson").read_text(encoding="utf-8"))
    assert (done.exit_code, folder.told()) == (0, [])
    assert "Cheshire East: " in done.output
    assert "of 1,002 points kept; 1 island too small for a map left out" in done.output
    assert 20 < len(outer) < 400
    assert (outer[0], len(hole) > 3) == ((-2.05, 53.2), True)
    assert written["properties"] == {
        "gss": "E06000049", "source": "ONS, Counties", "licence": "Open Government Licence v3.0",
    }  # fmt: skip


@pytest.mark.parametrize("content", [_area([OWN], "Polygon"), _area([OWN], "Polygon", gss="E06000049"), None])
def test_an_outline_by_itself_is_taken(folder: Folder, take: Callable[[str], Result], content: Any) -> None:
    done = take(json.dumps(content or {"type": "Polygon", "coordinates": [OWN]}))

    assert (done.exit_code, len(folder.offer().boundary)) == (0, 1)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (_file(_area([[FAR]], LAD23CD="E06000001")), "none of its areas has the council's code E06000049"),
        (
            _file(_area([[FAR]]), _area([[OWN]])),
            "2 areas without codes; take a file in which your council is",
        ),
        (
            _file(*(_area([[OWN]], WD24CD=ward, LAD24CD="E06000049") for ward in ("E05008610", "E05008611"))),
            "parts of it, such as wards; take a file in which your council is one area",
        ),
        (_file(_area([[FAR]])), "none of your places and postcodes lies in it; take the outline of your own council"),
        (_file(_area([[[[y, x] for x, y in OWN]]], gss="E06000049")), "look swapped"),
        (
            _file(_area([[[[370409, 354748], [380409, 354748], [380409, 364748]]]], gss="E06000049")),
            "in degrees (WGS84)",
        ),
        (_file(_area([OWN], "MultiLineString", gss="E06000049")), "export the layer of areas"),
        (
            _file(_area([[OWN]], gss="E06000049"), crs={"properties": {"name": "EPSG:27700"}}),
            "EPSG:27700, not in degrees",
        ),
        (NATIONAL[:-200], "download it again"),
        ('{"type":"Topology","objects":{}}', "download the layer as GeoJSON"),
        (b"PK\x03\x04", "take the GeoJSON file out of it"),
        ("code,name\nE06000049,Cheshire East\n", "this is no GeoJSON"),
        ("", "there is nothing in it"),
        ('{"type": "FeatureCollection", "features": []}', "there are 0 areas without codes"),
    ],
)
def test_what_is_no_outline_of_the_council_is_refused_with_the_remedy(
    folder: Folder, take: Callable[[str | bytes], Result], content: str | bytes, words: str
) -> None:
    done = take(content)

    assert (done.exit_code, words in done.output, folder.offer().boundary) == (1, True, ()), done.output
