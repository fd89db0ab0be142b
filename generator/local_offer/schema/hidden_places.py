"""What must be known to find a place in a text, however it is written there: `hidden-places.json`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True)
class PlaceWords:
    """`short` holds by each way to write a kind of street, a number or a building the one to which all are brought.

    `streets` holds by short form every way to write it, `streets_elsewhere` words of other languages. `before_counted`
    and `counted` stand beside numbers of other things. `named` and `alike` are signs by their name in HTML, and letters
    that look like ours.
    """

    streets: Mapping[str, tuple[str, ...]]
    short: Mapping[str, str]
    streets_first: frozenset[str]
    streets_elsewhere: str
    before_counted: tuple[str, ...]
    counted: tuple[str, ...]
    passed_over: frozenset[str]
    rooms: frozenset[str]
    named: Mapping[str, str]
    alike: Mapping[str, str]
    common_streets: frozenset[str]
    ordinary: frozenset[str]
    buildings: frozenset[str]


def document() -> Mapping[str, Any]:
    """The file as it stands, for the form for providers."""
    return files.read("hidden-places.json")


@cache
def place_words() -> PlaceWords:
    told = document()
    streets = {short: (short, *ways.split()) for short, ways in told["streets"].items()}
    return PlaceWords(
        streets=streets,
        short={way: short for short, ways in streets.items() for way in ways} | told["shortened"],
        streets_first=frozenset(told["streets_first"].split()),
        streets_elsewhere=told["streets_elsewhere"],
        before_counted=tuple(told["before_counted"].split()),
        counted=tuple(told["counted"].split()),
        passed_over=frozenset(told["passed_over"].split()),
        rooms=frozenset(told["rooms"].split()),
        named=told["named"],
        alike=told["alike"],
        common_streets=frozenset(told["common_streets"].split()),
        ordinary=frozenset(told["ordinary"].split()),
        buildings=frozenset(told["buildings"].split()),
    )
