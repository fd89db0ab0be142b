"""The offer's own names that a program could take for a person's, so that they are not."""

import re
from collections.abc import Iterable
from functools import lru_cache

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
    towns = {name for place in offer.places for name in (place.title, *place.towns)}
    towns |= {place.town for service in offer.services for place in service.locations if place.town}
    return like_persons(names, towns)


def like_persons(names: Iterable[str], towns: Iterable[str] = ()) -> tuple[str, ...]:
    """Those of the names that hold a first name and are more, in small letters, longest first.

    Of a town that is called like a person, such as Royston, it is what is said to be in it.
    """
    plainly, there = ({name.casefold().replace("’", "'") for name in group} for group in (names, towns))
    phrases = {name for name in plainly | there if _is_like_a_person(name)}
    phrases |= {f"in {town}" for town in there if is_a_person(town)}
    return tuple(sorted(phrases, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=50_000)
def _is_like_a_person(name: str) -> bool:
    """Kept, as after an edit all names but one are as they were."""
    return any(map(_is_first, _words(name))) and not is_a_person(name)


def is_a_person(name: str) -> bool:
    """Whether it may be a person's name and nothing more."""
    first, *others = _words(name) or [""]
    return len(others) < 3 and _is_first(first) and all(_is_first(word) or word in last_names() for word in others)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", name)


def _is_first(word: str) -> bool:
    return word in first_names() or word in first_names_and_words()
