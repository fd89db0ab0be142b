"""Where an entry is, as far as that tells it from another of its name."""

from collections.abc import Mapping
from typing import Any

from local_offer.words.postcodes import plain_postcode

Values = Mapping[str, Any]


def postcodes_of(values: Values) -> frozenset[str]:
    return frozenset(plain_postcode(place["postcode"]) for place in values.get("locations", ()) if "postcode" in place)


def towns_of(values: Values) -> frozenset[str]:
    return frozenset(place["town"].casefold() for place in values.get("locations", ()) if "town" in place)


def spots_of(values: Values) -> frozenset[str]:
    """By what it may be known among others of its name: each postcode and town; else who provides it.

    The check tells two services of one name apart by the same, and by nothing where a place has neither.
    """
    provider = "" if values.get("locations") else values.get("organisation", "")
    return postcodes_of(values) | towns_of(values) or frozenset([f"by {provider}"])


def are_elsewhere(ours: Values, theirs: Values) -> bool:
    """Whether both say where they are, and it is not the same town."""
    one, other = postcodes_of(ours), postcodes_of(theirs)
    towns, their_towns = towns_of(ours), towns_of(theirs)
    if one & other:
        return False
    if towns and their_towns:
        return not towns & their_towns
    return bool(one and other) and not _districts(one) & _districts(other)


def _districts(postcodes: frozenset[str]) -> frozenset[str]:
    return frozenset(postcode[:-3] for postcode in postcodes)
