"""Points on the map that a text gives: in degrees with as many decimals as it likes, and as minutes and seconds."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import product

_DECIMAL = re.compile(r"(?<![0-9.])([0-9]{1,2})[.,·]([0-9]{3,15})(?![0-9])")
_MINUTES = re.compile(
    r"(?<![0-9])([0-9]{1,2})\s*[°ºd]\s*([0-9]{1,2}(?:\.[0-9]+)?)\s*(?:['’′m]\s*(?:([0-9]{1,2}(?:\.[0-9]+)?))?)?"
)
APART = 80
"""Letters between a latitude and its longitude at most."""
NEAR = 0.0002
"""Degrees, some 15 metres: nearer than the next house that has a page of its own."""


@dataclass(frozen=True, slots=True)
class Point:
    latitude: float
    longitude: float

    def beginnings(self) -> Iterator[tuple[str, str]]:
        """The first digits of its latitude and longitude, cut or rounded: two of them stand in each text that gives it
        in degrees and their decimals."""
        north, east = (int(abs(degrees) * 1000) for degrees in (self.latitude, self.longitude))
        steps = (-1, 0, 1)
        return ((str(north + one), _digits(east + other)) for one, other in product(steps, steps))


def _digits(thousandths: int) -> str:
    """As they stand in a text: 0.12 degrees as 0120."""
    return f"{max(0, thousandths):04}"


@dataclass(frozen=True, slots=True)
class _Angle:
    """`within` is how far off it may be, by the decimals that are given; `place` where in the text it stands."""

    degrees: float
    within: float
    place: int


class Points:
    """What a text gives; looked for only when asked, since few texts hold any."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def angles(self) -> tuple[_Angle, ...]:
        return tuple(sorted((*_decimals(self._text), *_minutes(self._text)), key=lambda angle: angle.place))


def is_at(point: Point, points: Points) -> bool:
    """Whether both its latitude and its longitude stand near each other."""
    norths = [angle.place for angle in points.angles if abs(angle.degrees - abs(point.latitude)) <= angle.within]
    easts = [angle.place for angle in points.angles if abs(angle.degrees - abs(point.longitude)) <= angle.within]
    # Both are in the order of the text: only those around are looked at, however many there are.
    around = (
        (north, easts[bisect_left(easts, north - APART) : bisect_right(easts, north + APART)]) for north in norths
    )
    return any(east != north for north, near in around for east in near)


def _decimals(text: str) -> Iterator[_Angle]:
    for found in _DECIMAL.finditer(text):
        # One that was cut is off by less than its last digit, one that was rounded by half of it.
        within = max(NEAR, 10.0 ** -len(found[2]))
        yield _Angle(float(f"{found[1]}.{found[2]}"), within, found.start())


def _minutes(text: str) -> Iterator[_Angle]:
    for found in _MINUTES.finditer(text):
        degrees = int(found[1]) + float(found[2]) / 60 + float(found[3] or 0) / 3600
        yield _Angle(degrees, 0.0004, found.start())
