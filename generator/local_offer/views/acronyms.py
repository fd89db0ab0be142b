"""Short forms such as SENCO: where they stand in a text, and those that are names."""

import re
from collections.abc import Iterator

from local_offer.offer import Offer

# Two capitals at least, perhaps with small letters: SEND, EHCP, SENCOs. Not within an address, an email or a path.
_ACRONYM = re.compile(r"(?<![\w&@./#-])[A-Z][A-Za-z]*[A-Z][a-z]?(?![\w@-]|\.\w)")


def acronyms_in(text: str) -> Iterator[str]:
    """Each as often as it stands there."""
    return (found[0] for found in _ACRONYM.finditer(text))


def acronyms_in_names(offer: Offer) -> frozenset[str]:
    """What services, organisations and places are called is a name, and needs no meaning."""
    names = [name for record in offer.providers_and_services for name in (record.name, *record.also_known_as)]
    return frozenset(found for name in names for found in acronyms_in(name))
