"""What people said is published without a full postcode, or the house and street where anyone lives."""

from collections.abc import Iterator
from functools import cache

from local_offer.checks.privacy.free_texts import Texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.schema.districts import areas
from local_offer.schema.private_words import private
from local_offer.schema.text_forms import areas_beyond


def faults(record: Texts, known: KnownNames) -> Iterator[Fault]:
    for text in record.texts if record.is_said else ():
        if has_postcode(text.words):
            yield text.fault("address-in-words/postcode")
        elif has_house(text.words):
            yield text.fault("address-in-words/house")


def has_postcode(text: str) -> bool:
    """Whether one stands in `text`. Half of one, such as CW1, tells nobody where someone lives."""
    return any(_is_postcode(found[0], *found.groups()) for found in private("postcode").finditer(text))


def _is_postcode(whole: str, area: str, gap: str, inward: str) -> bool:
    """Not "so 1 2nd", whose letters stand apart and are small, nor "M6 2nd exit"."""
    is_apart = bool(gap) and not area.isupper()
    is_ordinal = area.isupper() and private("ordinal").fullmatch(inward)
    has_digit = any(letter.isdigit() for letter in whole)
    return has_digit and area.upper() in _areas() and not is_apart and not is_ordinal


def has_house(text: str) -> bool:
    return private("house").search(text) is not None


@cache
def _areas() -> frozenset[str]:
    return areas_beyond() | areas()
