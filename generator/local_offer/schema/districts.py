"""Which postcode districts there are, such as `CW1`."""

from functools import cache

from local_offer.schema import files

BEYOND = frozenset({"BT", "GY", "IM", "JE"})
"""Areas of Northern Ireland and the islands, whose districts our source does not list."""


@cache
def districts() -> frozenset[str]:
    text = (files.folder() / "postcode-districts.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return frozenset(f"{area}{district}" for area, *listed in rows for district in listed)


def is_district(district: str) -> bool:
    return district in districts() or district.rstrip("0123456789") in BEYOND
