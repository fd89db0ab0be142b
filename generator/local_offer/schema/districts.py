"""Which postcode districts there are, such as `CW1`, and where they lie."""

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
    text = (files.folder() / "postcode-districts.csv").read_text(encoding="utf-8")
    rows = (line.split(",") for line in text.splitlines()[1:])
    return MappingProxyType({district: (float(latitude), float(longitude)) for district, latitude, longitude in rows})


def districts() -> frozenset[str]:
    return frozenset(positions())


@cache
def areas() -> frozenset[str]:
    """The letters with which the districts begin."""
    return frozenset(re.split("[0-9]", district)[0] for district in positions())


def is_district(district: str) -> bool:
    return district in positions() or district.rstrip("0123456789") in areas_beyond()
