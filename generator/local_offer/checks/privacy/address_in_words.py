"""What people said is published without a full postcode, or the house and street where anyone lives.

Services print their own address; of theirs only one that is said to be a home is at fault.
"""

from collections.abc import Iterator
from functools import cache

from local_offer.checks.privacy.free_texts import Texts
from local_offer.diagnostics import Fault
from local_offer.schema.districts import areas
from local_offer.schema.private_words import has, private
from local_offer.schema.text_forms import areas_beyond

SIGNS = (("home-address",),)
_HOUSES = ("house", "small-house", "flat", "house-by-name", "lives-at")


def faults(record: Texts) -> Iterator[Fault]:
    for text in record.texts:
        if not record.is_said:
            if has("home-address", text.words) and (has_house(text.words) or has_postcode(text.words)):
                yield text.fault("address-in-words/home")
        elif has_postcode(text.words):
            yield text.fault("address-in-words/postcode")
        elif has_house(text.words):
            yield text.fault("address-in-words/house")


def has_postcode(text: str) -> bool:
    """Whether one stands in `text`. Half of one, such as CW1, tells nobody where someone lives."""
    found = private("postcode").finditer(text)
    return any(_is_postcode(one[0], *one.groups()) for one in found) or has("spaced-postcode", text)


def _is_postcode(whole: str, area: str, gap: str, inward: str) -> bool:
    """Not "so 1 2nd", whose letters stand apart and are small, nor "M6 2nd exit"."""
    is_apart = bool(gap) and not area.isupper()
    is_ordinal = area.isupper() and private("ordinal").fullmatch(inward)
    has_digit = any(letter.isdigit() for letter in whole)
    return has_digit and area.upper() in _areas() and not is_apart and not is_ordinal


def has_house(text: str) -> bool:
    """A house by its number or its name, a flat, or where someone says that they live."""
    return any(has(way, text) for way in _HOUSES)


@cache
def _areas() -> frozenset[str]:
    return areas_beyond() | areas()
