"""Which postcode districts there are, such as `CW1`, where they lie, and in which councils."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from local_offer.schema import files
from local_offer.schema.text_forms import areas_beyond


@cache
def positions() -> Mapping[str, tuple[float, float]]:
    """By district of Great Britain, in the order of areas and numbers, the middle of its postcodes.

    Latitude and longitude in degrees (WGS84), from OS Code-Point Open; see `schema/README.md`.
    """
    return MappingProxyType({district: (float(north), float(east)) for district, north, east, _ in _rows()})


@cache
def councils() -> Mapping[str, tuple[str, ...]]:
    """By district the GSS codes of the councils of England in which its postcodes lie, that with most of them first.

    None for a district of Scotland or Wales.
    """
    return MappingProxyType({district: tuple(codes.split()) for district, _, _, codes in _rows()})


@cache
def _rows() -> tuple[list[str], ...]:
    text = (files.folder() / "postcode-districts.csv").read_text(encoding="utf-8")
    return tuple(line.split(",") for line in text.splitlines()[1:])


def districts() -> frozenset[str]:
    return frozenset(positions())


@cache
def areas() -> frozenset[str]:
    """The letters with which the districts begin."""
    return frozenset(re.split("[0-9]", district)[0] for district in positions())


def is_district(district: str) -> bool:
    return district in positions() or district.rstrip("0123456789") in areas_beyond()
