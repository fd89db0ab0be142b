"""From the national grid to degrees: eastings and northings become latitude and longitude.

As Ordnance Survey's "A guide to coordinate systems in Great Britain" (annexes B and C) has it: the grid is undone,
which gives a latitude and longitude on Airy's ellipsoid of 1830; that point in space is shifted, turned and scaled by
Helmert's seven numbers; and there it is read off on the ellipsoid of WGS84, which satellites use. The seven are those
of EPSG:1314, which rounds the guide's. Without the correction grid OSTN15 the outcome is true to about 5 metres.
"""

from math import atan2, cos, hypot, radians, sin, sqrt, tan
from math import degrees as in_degrees

AIRY = (6_377_563.396, 6_356_256.909)
"""The two half-axes of an ellipsoid in metres."""
WGS84 = (6_378_137.0, 6_356_752.314245)
SCALE = 0.9996012717
TRUE_ORIGIN = (radians(49), radians(-2))
ORIGIN = (400_000.0, -100_000.0)
"""The grid's easting and northing of its true origin."""
SHIFT = (446.448, -125.157, 542.06)
TURN = tuple(radians(seconds / 3600) for seconds in (0.15, 0.247, 0.842))
GROWTH = -20.489e-6
NEAR = 1e-5
"""Metres, as in the guide: nearer than this a step along the meridian is not worth taking."""


def degrees(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude, WGS84, rounded to about a metre."""
    latitude, longitude = _read_off(_helmert(_in_space(*off_the_grid(easting, northing))))
    return round(in_degrees(latitude), 5), round(in_degrees(longitude), 5)


def off_the_grid(easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude in radians on Airy's ellipsoid: the inverse of a transverse Mercator projection."""
    latitude = TRUE_ORIGIN[0] + (northing - ORIGIN[1]) / (AIRY[0] * SCALE)
    while abs(short := northing - ORIGIN[1] - _meridian(latitude)) > NEAR:
        latitude += short / (AIRY[0] * SCALE)
    e2 = _eccentricity(AIRY)
    nu = AIRY[0] * SCALE / sqrt(1 - e2 * sin(latitude) ** 2)
    rho = nu * (1 - e2) / (1 - e2 * sin(latitude) ** 2)
    eta2, t, east = nu / rho - 1, tan(latitude), easting - ORIGIN[0]
    seven = t / (2 * rho * nu)
    eight = t / (24 * rho * nu**3) * (5 + 3 * t**2 + eta2 - 9 * t**2 * eta2)
    nine = t / (720 * rho * nu**5) * (61 + 90 * t**2 + 45 * t**4)
    ten = 1 / (cos(latitude) * nu)
    eleven = 1 / (cos(latitude) * 6 * nu**3) * (nu / rho + 2 * t**2)
    twelve = 1 / (cos(latitude) * 120 * nu**5) * (5 + 28 * t**2 + 24 * t**4)
    twelve_a = 1 / (cos(latitude) * 5040 * nu**7) * (61 + 662 * t**2 + 1320 * t**4 + 720 * t**6)
    return (
        latitude - seven * east**2 + eight * east**4 - nine * east**6,
        TRUE_ORIGIN[1] + ten * east - eleven * east**3 + twelve * east**5 - twelve_a * east**7,
    )


def _meridian(latitude: float) -> float:
    """Metres on the grid from the true origin northwards along its meridian."""
    a, b = AIRY
    n = (a - b) / (a + b)
    apart, together = latitude - TRUE_ORIGIN[0], latitude + TRUE_ORIGIN[0]
    return b * SCALE * (
        (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * apart
        - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(apart) * cos(together)
        + (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * apart) * cos(2 * together)
        - 35 / 24 * n**3 * sin(3 * apart) * cos(3 * together)
    )  # fmt: skip


def _in_space(latitude: float, longitude: float) -> tuple[float, float, float]:
    """Metres from the middle of the earth, for a point on Airy's ellipsoid."""
    e2 = _eccentricity(AIRY)
    nu = AIRY[0] / sqrt(1 - e2 * sin(latitude) ** 2)
    across = nu * cos(latitude)
    return across * cos(longitude), across * sin(longitude), nu * (1 - e2) * sin(latitude)


def _helmert(point: tuple[float, float, float]) -> tuple[float, float, float]:
    x, y, z = point
    (rx, ry, rz), larger = TURN, 1 + GROWTH
    return (
        SHIFT[0] + larger * (x - rz * y + ry * z),
        SHIFT[1] + larger * (rz * x + y - rx * z),
        SHIFT[2] + larger * (-ry * x + rx * y + z),
    )


def _read_off(point: tuple[float, float, float]) -> tuple[float, float]:
    x, y, z = point
    e2, across = _eccentricity(WGS84), hypot(x, y)
    latitude, before = atan2(z, across * (1 - e2)), 0.0
    while abs(latitude - before) > 1e-12:
        before = latitude
        nu = WGS84[0] / sqrt(1 - e2 * sin(latitude) ** 2)
        latitude = atan2(z + e2 * nu * sin(latitude), across)
    return latitude, atan2(y, x)


def _eccentricity(ellipsoid: tuple[float, float]) -> float:
    """Its square."""
    a, b = ellipsoid
    return 1 - (b / a) ** 2
