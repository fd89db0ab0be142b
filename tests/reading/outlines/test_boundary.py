"""The council's outline."""

import json
from typing import Any

import pytest
from tests.folder import Folder

SQUARE = [[-2.7, 53.0], [-2.0, 53.0], [-2.0, 53.4], [-2.7, 53.0]]


def _geojson(shape: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": shape}]})


@pytest.mark.parametrize(
    "shape",
    [
        {"type": "Polygon", "coordinates": [SQUARE]},
        {"type": "MultiPolygon", "coordinates": [[SQUARE]]},
        {"type": "Polygon", "coordinates": [[[*point, 12.5] for point in SQUARE]]},
    ],
    ids=["polygon", "polygons", "with heights"],
)
def test_an_outline_is_read_as_rings_of_degrees(folder: Folder, shape: Any) -> None:
    folder.write("boundary.geojson", _geojson(shape))

    assert not folder.told()
    assert folder.offer().boundary == (tuple((x, y) for x, y in SQUARE),)


def test_an_offer_needs_no_outline(folder: Folder) -> None:
    assert not folder.told()
    assert folder.offer().boundary == ()


SWAPPED = [[y, x] for x, y in SQUARE]
POLYGON = {"type": "Polygon", "coordinates": [SQUARE]}


@pytest.mark.parametrize(
    "document",
    [
        POLYGON,
        {"type": "Feature", "properties": None, "geometry": POLYGON},
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE[:-1]]}},
        *(
            {"type": "Feature", "crs": {"type": "name", "properties": {"name": name}}, "geometry": POLYGON}
            for name in ("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326")
        ),
    ],
    ids=["a shape alone", "a feature alone", "left open", "its system is said", "its system is said in short"],
)
def test_an_outline_may_be_written_in_other_ways(folder: Folder, document: Any) -> None:
    folder.write("boundary.geojson", json.dumps(document))

    assert folder.offer().boundary == (tuple((x, y) for x, y in SQUARE),)


def _polygon(*points: Any) -> str:
    return _geojson({"type": "Polygon", "coordinates": [points]})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *(
            (text, "this is not a GeoJSON")
            for text in (
                "[]", "{}", "null", "5", '{"features": []}', '{"type": "FeatureCollection", "features": 5}',
                '{"type": "FeatureCollection", "features": [{"geometry": null}]}', "[" * 100_000, "9" * 5_000,
                _geojson({"type": "Polygonn", "coordinates": [SQUARE]}),
                _geojson({"type": "GeometryCollection", "geometries": [POLYGON]}),
                _geojson({"type": "Polygon", "coordinates": []}),
                _geojson({"type": "Polygon", "coordinates": [[]]}),
                _geojson({"type": "Polygon", "coordinates": SQUARE}),
                _geojson({"type": "MultiPolygon", "coordinates": []}),
                _geojson({"type": "MultiPolygon", "coordinates": [SQUARE]}),
                json.dumps({"type": "Nonsense", "features": [{"type": "Feature", "geometry": POLYGON}]}),
                json.dumps({"type": "FeatureCollection", "features": [{"type": "Nonsense", "geometry": POLYGON}]}),
                _polygon([-2.7], [-2.0, 53.0]), _polygon(*([*point, 1, 2, 3] for point in SQUARE)),
            )
        ),
        (_geojson({"type": "Point", "coordinates": [1, 2]}), "this is a Point, which encloses nothing"),
        (_geojson({"type": "LineString", "coordinates": SQUARE}), "this is a LineString, which encloses nothing"),
        ("", "the outline is no JSON"),
        ('{\n  "type": ]', "geojson:2:11: error: the outline is no JSON: expecting value"),
        ('{"type": "Polygon",\n"type": "Polygon"}', "geojson:1:2: error: 'type' stands twice"),
        (_polygon(["a", "b"]), "'a' stands where"),
        (_polygon(*([str(x), str(y)] for x, y in SQUARE)), "'-2.7' stands where"),
        (_polygon([True, 53.0], *SQUARE), "'True' stands where"),
        (_polygon([None, 53.0], *SQUARE), "'None' stands where"),
        (_polygon([float("nan"), 1], [2, 3], [4, 5]), "'NaN' stands where"),
        (_polygon([float("inf"), 1], [2, 3], [4, 5]), "'Infinity' stands where"),
        (_polygon(*SWAPPED), "look swapped"),
        (_polygon([370409, 354748], [380409, 354748], [380409, 364748]), "370409, 354748 is not a longitude"),
        (_polygon([370.4, 354.7], [380.4, 354.7], [380.4, 364.7]), "370.4, 354.7 is not a longitude"),
        (_polygon([-180, -90], [180, -90], [180, 90], [-180, 90]), "-180, -90 is not a longitude"),
        (_polygon([179.5, 53], [-179.5, 53], [-179.5, 54]), "179.5, 53 is not a longitude"),
        (_polygon([-0.5, -0.5], [0.5, -0.5], [0.5, 0.5]), "-0.5, -0.5 is not a longitude"),
        (_polygon([10**400, 53.0], *SQUARE), "1000000000, 53 is not a longitude"),
        (_polygon(*SQUARE[:2]), "encloses nothing"),
        (_polygon(*SQUARE[:1] * 4), "encloses nothing"),
        (_polygon([-2.0, 53.0], [-2.1, 53.1], [-2.2, 53.2]), "encloses nothing"),
        (_polygon([-2.0, 53.0], [-2.0001, 53.0], [-2.0001, 53.0001]), "encloses nothing"),
        (_polygon([-6.0, 50.0], [1.7, 51.0], [-2.0, 55.8]), "larger than any council"),
        (_polygon(*([-2.7 + n / 1e5, 53.0 + n % 2] for n in range(20_001))), "has 20,002 points"),
        (" " * (2 * 1024 * 1024 + 1), "larger than 2048 KB"),
        (json.dumps({"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}, **POLYGON}), "EPSG::27700, not"),
        (json.dumps({"crs": {"properties": {"name": "EPSG:3857"}}, **POLYGON}), "EPSG:3857, not in degrees"),
        (json.dumps({"crs": 27700, **POLYGON}), "in another system, not in degrees"),
    ],
)  # fmt: skip
def test_what_is_no_outline_is_told_in_words(folder: Folder, text: str, words: str) -> None:
    folder.write("boundary.geojson", text)

    (said,) = folder.told()

    assert words in said
    assert folder.offer().boundary == ()


def test_what_is_no_text_is_no_outline(folder: Folder) -> None:
    folder.write("boundary.geojson", b"\xff")

    assert folder.rules() == ["not-utf-8"]


SETTINGS = """\
site_name: Cheshire East
plugins: [local-offer: {demonstration: An example., council: {name: Cheshire East, gss: E06000049}}]
"""
FAR = [[x + 1, y + 1] for x, y in SQUARE]
HOLE = [[-2.3, 53.1], [-2.2, 53.2], [-2.2, 53.1], [-2.3, 53.1]]


def _feature(points: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": points}}


def _collection(*features: dict[str, Any]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.mark.parametrize("hole", [HOLE, HOLE[::-1]])
def test_of_several_areas_the_one_with_the_councils_code_is_taken_with_its_holes(folder: Folder, hole: Any) -> None:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    folder.write(
        "boundary.geojson",
        _collection(_feature([FAR], CTYUA24CD="E06000001"), _feature([SQUARE, hole], LAD23CD="E06000049")),
    )

    assert not folder.told()
    assert folder.offer().boundary == tuple(tuple((x, y) for x, y in ring) for ring in (SQUARE, HOLE))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (_collection(_feature([SQUARE], LAD23CD="E06000001")), "has the council's code E06000049: there are E06000001"),
        (_collection(_feature([SQUARE]), _feature([FAR])), "code E06000049: there are 2 areas without codes"),
        (json.dumps(_feature([FAR], LAD23CD="E06000050")), "has the council's code E06000049: there are E06000050"),
        (_collection(_feature([FAR], ward="E05008621")), "none of your places and postcodes lies in it"),
    ],
)
def test_the_outline_of_another_council_is_refused_with_the_remedy(folder: Folder, text: str, words: str) -> None:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    folder.write("boundary.geojson", text)

    (told,) = folder.told()

    assert words in told
    assert "local-offer import boundary FILE" in told
    assert folder.offer().boundary == ()


@pytest.mark.parametrize(("position", "is_sound"), [("53.05, longitude: -2.2", True), ("54.0, longitude: -1.5", False)])
def test_an_outline_holds_the_places_of_the_council(folder: Folder, position: str, is_sound: bool) -> None:
    folder.write("boundary.geojson", _geojson(POLYGON))
    folder.write("vocabulary/places.yaml", f"crewe: {{title: Crewe, position: {{latitude: {position}}}}}\n")

    assert folder.rules() == ([] if is_sound else ["not-an-outline"])


def test_of_several_areas_none_is_taken_without_the_councils_code(folder: Folder) -> None:
    folder.write("boundary.geojson", _collection(_feature([FAR]), _feature([SQUARE])))

    assert "there are 2 areas in it, and the settings do not say which is yours" in folder.told()[0]
