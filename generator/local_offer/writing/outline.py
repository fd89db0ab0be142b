"""The text of `offer/boundary.geojson`."""

import json
from collections.abc import Mapping, Sequence


def outline_text(polygons: Sequence[Sequence[Sequence[tuple[float, float]]]], properties: Mapping[str, str]) -> str:
    """One feature with what is known of it, each ring on a line of its own, so that a change can be read."""
    shapes = [",\n".join(json.dumps(ring, separators=(",", ":")) for ring in polygon) for polygon in polygons]
    said = json.dumps(properties, ensure_ascii=False)
    coordinates = ",\n".join(f"[{shape}]" for shape in shapes)
    return (
        f'{{"type": "Feature",\n"properties": {said},\n'
        f'"geometry": {{"type": "MultiPolygon", "coordinates": [\n{coordinates}\n]}}}}\n'
    )
