"""Points on the map that a text gives: in degrees with as many decimals as it likes, and as minutes and seconds."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

# What is rare in a text is looked for first: of a number with decimals its point, and the digits before it from there.
_DECIMALS = re.compile(r"[.,·](?:(?<=(?<![0-9.])[0-9].)|(?<=(?<![0-9.])[0-9]{2}.)())([0-9]{3,15})(?![0-9])")
"""The first group is there where two digits stand before the point."""
_WHOLE_NUMBERS = re.compile(r"[0-9](?<![0-9.,·-][0-9])(?:(?<!0)[0-9]+)?(?:,(?:0|[1-9][0-9]*)){8,}(?!,?-?[0-9]|[.·])")
"""A list of more of them than two points would be, such as how often a word stands where: in it a comma parts two
numbers and begins no decimals. A sign, a point or a zero in front anywhere in it, and it is no such list."""
_MANY_COMMAS = re.compile(r",[0-9]+(?:,[0-9]+){7}")
"""In each such list, and quickly found."""
_MINUTES = re.compile(r"[°ºd](?<=[0-9\s].)\s*([0-9]{1,2}(?:\.[0-9]+)?)\s*(?:['’′m]\s*(?:([0-9]{1,2}(?:\.[0-9]+)?))?)?")
_DEGREES = re.compile(r"(?<![0-9])[0-9]{1,2}\Z")
APART = 80
"""Letters between a latitude and its longitude at most."""
NEAR = 0.0002
"""Degrees, some 15 metres: nearer than the next house that has a page of its own."""
_TINY = 1e-9
"""More than a float is off."""


@dataclass(frozen=True, slots=True)
class Point:
    latitude: float
    longitude: float

    def norths(self) -> Iterator[str]:
        """The first letters and figures of its latitude, cut or rounded: some of them stand in each text that gives it,
        but for one with a sign for degrees."""
        yield from (str(thousandths) for thousandths in _given(self.latitude))
        yield from _minutes_of(self.latitude)

    def easts(self) -> Iterator[str]:
        """The same of its longitude: 0.12 degrees is 0120 or 0d07."""
        yield from (f"{thousandths:04}" for thousandths in _given(self.longitude))
        yield from _minutes_of(self.longitude)


def _minutes_of(degrees: float) -> Iterator[str]:
    nearest = int(abs(degrees) * 60)
    for minutes in (nearest - 1, nearest, nearest + 1):
        whole, rest = divmod(max(0, minutes), 60)
        yield from (f"{whole}d{rest}", f"{whole}d{rest:02}")


def _given(degrees: float) -> list[int]:
    """The thousandths of each number that gives them: one with three decimals may be cut or rounded, one with more is
    `NEAR`."""
    nearest = _thousandths(degrees)
    return sorted({_thousandths(max(0.0, abs(degrees) - NEAR - _TINY)), nearest, nearest + 1})


def _about(degrees: float) -> tuple[int, int, int]:
    nearest = _thousandths(degrees)
    return nearest - 1, nearest, nearest + 1


def _thousandths(degrees: float) -> int:
    return int(abs(degrees) * 1000)


_Angle = tuple[int, float, float]
"""Where in the text it stands, its degrees, and how far off they may be, by the decimals that are given."""


class Points:
    """What a text gives; looked for only when asked, since few texts hold any."""

    def __init__(self, text: str) -> None:
        self._text = text

    def near(self, degrees: float) -> list[int]:
        """The places of those that are these degrees, in their order."""
        found = (angle for thousandths in _about(degrees) for angle in self._by_thousandths.get(thousandths, ()))
        return sorted(place for place, given, within in found if abs(given - abs(degrees)) <= within)

    @cached_property
    def _by_thousandths(self) -> Mapping[int, Sequence[_Angle]]:
        found: dict[int, list[_Angle]] = defaultdict(list)
        for angle in (*_decimals(self._text), *_minutes(self._text)):
            found[int(angle[1] * 1000)].append(angle)
        return found


def is_at(point: Point, points: Points) -> bool:
    """Whether both its latitude and its longitude stand near each other."""
    norths = points.near(point.latitude)
    easts = points.near(point.longitude) if norths else []
    # Both are in the order of the text: only those around are looked at, however many there are.
    around = (
        (north, easts[bisect_left(easts, north - APART) : bisect_right(easts, north + APART)]) for north in norths
    )
    return any(east != north for north, near in around for east in near)


def _decimals(text: str) -> Iterator[_Angle]:
    if _MANY_COMMAS.search(text):
        text = _WHOLE_NUMBERS.sub(lambda listed: " " * len(listed[0]), text)
    for found in _DECIMALS.finditer(text):
        point, decimals = found.start(), found[2]
        start = point - (1 if found[1] is None else 2)
        # One that was cut is off by less than its last digit, one that was rounded by half of it.
        within = NEAR if len(decimals) > 3 else 0.001
        yield start, float(f"{text[start:point]}.{decimals}"), within


def _minutes(text: str) -> Iterator[_Angle]:
    end = 0
    for minutes in _MINUTES.finditer(text):
        sign = minutes.start()
        while sign > end and text[sign - 1].isspace():
            sign -= 1
        if before := _DEGREES.search(text, max(end, sign - 2), sign):
            end = minutes.end()
            degrees = int(before[0]) + float(minutes[1]) / 60 + float(minutes[2] or 0) / 3600
            yield before.start(), degrees, 0.0004
