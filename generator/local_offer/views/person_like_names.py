"""The offer's own names that a program could take for a person's, so that they are not."""

import re
from collections.abc import Iterable

from local_offer.offer import Offer
from local_offer.schema.names import first_names, first_names_and_words, last_names


def person_like_names(offer: Offer) -> tuple[str, ...]:
    """In small letters, longest first: names of services, organisations, buildings and places that hold a first name.

    A name that is a person's and nothing more tells nothing: a club may be called Ruby, and so may a child.
    """
    names = {record.name for record in offer.providers_and_services}
    names |= {name for record in offer.providers_and_services for name in record.also_known_as}
    names |= {
        name
        for service in offer.services
        for place in service.locations
        for name in (place.name, place.address)
        if name
    }
    names |= {name for place in offer.places for name in (place.title, *place.towns)}
    return like_persons(names)


def like_persons(names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that hold a first name and are more, in small letters, longest first."""
    plainly = {name.casefold().replace("’", "'") for name in names}
    return tuple(sorted((name for name in plainly if _is_like_a_person(name)), key=lambda name: (-len(name), name)))


def _is_like_a_person(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+", name)
    if not any(_is_first(word) for word in words):
        return False
    is_only_one = len(words) <= 3 and _is_first(words[0]) and all(_is_first(w) or w in last_names() for w in words[1:])
    return not is_only_one


def _is_first(word: str) -> bool:
    return word in first_names() or word in first_names_and_words()
