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


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "{}", "null", "5", '{"features": []}', '{"features": [{"geometry": null}]}', "\udc00",
        "[" * 100_000,
        _geojson({"type": "Point", "coordinates": [1, 2]}),
        _geojson({"type": "Polygon", "coordinates": []}),
        _geojson({"type": "Polygon", "coordinates": [[]]}),
        _geojson({"type": "Polygon", "coordinates": [[[1, 2], [1, 2], [1, 2]]]}),
        _geojson({"type": "Polygon", "coordinates": [[["a", "b"]]]}),
        _geojson({"type": "Polygon", "coordinates": [[[370409, 354748], [380409, 354748], [380409, 364748]]]}),
        _geojson({"type": "Polygon", "coordinates": [[[float("nan"), 1], [2, 3], [4, 5]]]}),
    ],
)  # fmt: skip
def test_what_is_no_outline_is_reported(folder: Folder, text: str) -> None:
    folder.write("boundary.geojson", text.encode("utf-8", "surrogatepass"))

    assert folder.rules() == ["not-an-outline"]
    assert folder.offer().boundary == ()
