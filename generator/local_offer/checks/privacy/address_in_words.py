"""What people said is published without a full postcode, or the house and street where anyone lives."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from local_offer.checks.privacy.free_texts import free_texts
from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.schema.districts import areas
from local_offer.schema.text_forms import areas_beyond

# The inward half never holds C, I, K, M, O or V; people write O for 0.
_POSTCODE = re.compile(
    r"(?<!\w)(?P<area>[A-Z]{1,2})(?P<gap>[\s._-]?)(?:[0-9]|(?-i:O)){1,2}[A-HJKMNPR-Y]?[\s._–—-]*(?P<inward>(?:[0-9]|(?-i:O))[\s._-]?[ABD-HJLNP-UW-Z]{2})(?!\w)",
    re.IGNORECASE,
)
_STREET = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Court|Crescent|Grove|Gardens|Terrace|Place|Walk|Mews|Rise"
    "|Way|Row|Square|Hill"
)
_HOUSE = re.compile(rf"\b\d{{1,4}}[a-z]?,?\s+(?:[A-Z][a-z'’]+\s+){{1,3}}(?:{_STREET})\b")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for text in free_texts(offer):
        if has_postcode(text.words):
            yield text.fault("address-in-words/postcode")
        elif has_house(text.words):
            yield text.fault("address-in-words/house")


def has_postcode(text: str) -> bool:
    """Whether one stands in `text`. Half of one, such as CW1, tells nobody where someone lives."""
    return any(_is_postcode(found) for found in _POSTCODE.finditer(text))


def _is_postcode(found: re.Match[str]) -> bool:
    """Not "so 1 2nd", whose letters stand apart and are small, nor "M6 2nd exit"."""
    area, inward = found["area"], found["inward"]
    is_apart = bool(found["gap"]) and not area.isupper()
    is_ordinal = area.isupper() and re.fullmatch(r"1st|2nd|3rd|[4-90]th", inward)
    has_digit = any(letter.isdigit() for letter in found[0])
    return has_digit and area.upper() in _areas() and not is_apart and not is_ordinal


def has_house(text: str) -> bool:
    return _HOUSE.search(text) is not None


@cache
def _areas() -> frozenset[str]:
    return areas_beyond() | areas()
