"""A point by its letters and figures: as references of the national grid, and as an open location code."""

from collections.abc import Iterator

from local_offer.views.national_grid import degrees
from local_offer.views.secrets.points import Point

_SQUARE = 100_000
"""Metres of a square with two letters: that of a grid of five by five, and of another within it."""
_LETTERS = "abcdefghjklmnopqrstuvwxyz"
_CODE = "23456789cfghjmpqrvwx"
_STEPS = (20.0, 1.0, 0.05, 0.0025, 0.000125)
"""Degrees of each pair of a code (github.com/google/open-location-code)."""


def references(point: Point) -> Iterator[str]:
    """In small letters, without blanks and signs: of 100, 10 and 1 metres, and a code of some 14 metres."""
    yield from _on_the_grid(point)
    if code := "".join(_code(point)):
        yield code[4:]  # the first four are left away beside the name of a town


def _on_the_grid(point: Point) -> Iterator[str]:
    if not (49 < point.latitude < 61.5 and -9 < point.longitude < 2.5):
        return  # an old version of a record may say anything
    east, north = _metres(point)
    if not (0 <= east < 7 * _SQUARE and 0 <= north < 13 * _SQUARE):
        return
    column, row = int(east // _SQUARE), 19 - int(north // _SQUARE)
    letters = _LETTERS[row // 5 * 5 + (column + 10) // 5] + _LETTERS[row % 5 * 5 + column % 5]
    for figures in (3, 4, 5):
        step = 10 ** (5 - figures)
        yield f"{letters}{int(east % _SQUARE // step):0{figures}}{int(north % _SQUARE // step):0{figures}}"


def _metres(point: Point) -> tuple[float, float]:
    """East and north on the grid: guessed, and put right by what the guess is in degrees."""
    east, north = 400_000 + (point.longitude + 2) * 67_000, (point.latitude - 49) * 111_200 - 100_000
    for _ in range(8):
        latitude, longitude = degrees(east, north)
        east += (point.longitude - longitude) * 67_000
        north += (point.latitude - latitude) * 111_200
    return east, north


def _code(point: Point) -> Iterator[str]:
    if abs(point.latitude) >= 90 or abs(point.longitude) >= 180:
        return
    north, east = point.latitude + 90, point.longitude + 180
    for step in _STEPS:
        # Half of the smallest step of a float keeps 0.05 times 3 from being one less.
        first, second = int(north / step + 1e-9), int(east / step + 1e-9)
        yield _CODE[first] + _CODE[second]
        north, east = north - first * step, east - second * step
