"""Short forms such as SENCO: where they stand in a text, and those that are names."""

from collections.abc import Iterator

from local_offer.offer import Offer
from local_offer.schema.text_forms import part


def acronyms_in(text: str) -> Iterator[str]:
    """Each as often as it stands there."""
    return (found[0] for found in part("acronym").finditer(text))


def acronyms_in_names(offer: Offer) -> frozenset[str]:
    """What services, organisations and places are called is a name, and needs no meaning."""
    names = [name for record in offer.providers_and_services for name in (record.name, *record.also_known_as)]
    return frozenset(found for name in names for found in acronyms_in(name))
