"""Where services are, as GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterable

from local_offer.exports.data.rows import Row
from local_offer.exports.data.tables import rows_lines

_POINT = ("latitude", "longitude")


def geojson(rows: Iterable[Row]) -> str:
    """A point a line for each place whose position the public may know; longitude comes first."""
    placed = [row for row in rows if row["latitude"] is not None]
    told = rows_lines({name: value for name, value in row.items() if name not in _POINT} for row in placed)
    features = (
        f'{{"type": "Feature", "geometry": {{"type": "Point", "coordinates": {_point(row)}}}, "properties": {said}}}'
        for row, said in zip(placed, told, strict=True)
    )
    return '{"type": "FeatureCollection", "features": [\n' + ",\n".join(features) + "\n]}\n"


def _point(row: Row) -> str:
    return json.dumps([row["longitude"], row["latitude"]])
