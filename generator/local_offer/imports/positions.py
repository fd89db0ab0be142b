"""Where something lies, from columns as registers and councils call them: on the globe or on the national grid."""

import re
from collections.abc import Mapping, Sequence

from local_offer.views.national_grid import degrees

NAMES: Mapping[str, tuple[str, ...]] = {
    "latitude": ("lat", "latitude", r"(\w+_)?lat(itude)?(_?wgs84)?", "y_wgs84", "y"),
    "longitude": ("long", "longitude", "lon", "lng", r"(\w+_)?(long?|lng|longitude)(_?wgs84)?", "x_wgs84", "x"),
    "easting": ("eastings?", "oseast1m", "east1m", "east", r"(\w+_)?eastings?(_\w+)?", r"(\w+_)?x(_?coord(inate)?)?"),
    "northing": (
        "northings?",
        "osnrth1m",
        "north1m",
        "north",
        r"(\w+_)?northings?(_\w+)?",
        r"(\w+_)?y(_?coord(inate)?)?",
    ),
}
"""By what a part of a position is: what its column may be called, the likelier names first."""


def column_called(patterns: Sequence[str], names: Sequence[str]) -> int | None:
    """The number of the column with the first of the names that one has; capitals, spaces and hyphens do not count."""
    plain = [re.sub(r"[\s-]+", "_", name.strip().casefold()) for name in names]
    found = (number for pattern in patterns for number, name in enumerate(plain) if re.fullmatch(pattern, name))
    return next(found, None)


def position(parts: Mapping[str, float | None]) -> tuple[float, float] | None:
    """Latitude and longitude in Great Britain, from parts called as in `NAMES`; nothing where they lie elsewhere.

    Lists put what they cannot place at 99.999999 or at the grid's corner.
    """
    latitude, longitude = parts.get("latitude"), parts.get("longitude")
    if latitude is not None and longitude is not None:
        if is_in_britain(latitude, longitude):
            return latitude, longitude
        if is_in_britain(longitude, latitude):  # the two are often in each other's column
            return longitude, latitude
    easting, northing = parts.get("easting"), parts.get("northing")
    if easting and northing and 50_000 < easting < 700_000 and 5_000 < northing < 1_300_000:
        found = degrees(easting, northing)
        return found if is_in_britain(*found) else None
    return None


def is_in_britain(latitude: float, longitude: float) -> bool:
    """Great Britain, with its islands, from Scilly to Shetland."""
    return 49 < latitude < 61 and -9 < longitude < 2
