"""A record that is there, and the signs by which another may be the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from local_offer.words.links import plain_page
from local_offer.words.postcodes import plain_postcode
from local_offer.words.telephones import plain_number

Values = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A record that is there. `is_new` when this import made it; `text` is what its file holds, or will."""

    path: str
    values: Values
    text: str
    is_new: bool = False

    @cached_property
    def signs(self) -> frozenset[tuple[str, str]]:
        return signs_of(self.values)


def marks(values: Values) -> frozenset[tuple[str, str]]:
    """By what a record's sources know it: their name or address, and what they call the entry."""
    return frozenset(
        (str(source[key]).casefold(), str(source["entry"]))
        for source in values.get("sources", [])
        if "entry" in source
        for key in ("name", "url")
        if key in source
    )


def lists_of(values: Values) -> frozenset[str]:
    """The names and addresses of the lists that have an entry of their own for it."""
    return frozenset(name for name, _ in marks(values))


def source_names(values: Values) -> frozenset[str]:
    """The lists in which it stands; a page of its own is none."""
    return frozenset(source["name"] for source in values.get("sources", ()) if "url" not in source)


def are_apart(ours: Values, theirs: Values) -> bool:
    """Whether one list has both, and calls them differently."""
    return bool(lists_of(ours) & lists_of(theirs)) and not marks(ours) & marks(theirs)


def signs_of(values: Values) -> frozenset[tuple[str, str]]:
    """By what a service may be known under another name: its numbers, postcodes, email and page."""
    contact = values.get("contact", {})
    numbers = (plain_number(phone.get("number", "")) for phone in contact.get("phones", ()))
    signs = [("telephone number", number) for number in numbers]
    signs += [("postcode", plain_postcode(place.get("postcode", ""))) for place in values.get("locations", ())]
    signs += [
        ("email", contact.get("email", "").casefold()),
        ("page", plain_page(contact.get("website", ""))),
    ]
    return frozenset((name, sign) for name, sign in signs if sign)
