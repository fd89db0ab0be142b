"""The records that are there, and which of them a draft is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from local_offer.imports import Draft
from local_offer.reading import values_of

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


Standings = dict[tuple[str, str], Standing]
"""By kind and id."""


def read_standings(folder: Path) -> Standings:
    """Every sound record of the council's folder."""
    return {
        (kind, id): Standing(path=path, values=values, text=(folder / path).read_text(encoding="utf-8-sig"))
        for kind, id, path, values in values_of(folder)
    }


def marks(values: Values) -> frozenset[tuple[str, str]]:
    """By what a record's sources know it: their name or address, and what they call the entry."""
    return frozenset(
        (str(source[key]).casefold(), str(source["entry"]))
        for source in values.get("sources", [])
        if "entry" in source
        for key in ("name", "url")
        if key in source
    )


def are_apart(ours: Values, theirs: Values) -> bool:
    """Whether one list has both, and calls them differently."""
    known, new = marks(ours), marks(theirs)
    return bool({name for name, _ in known} & {name for name, _ in new}) and not known & new


def signs_of(values: Values) -> frozenset[tuple[str, str]]:
    """By what a service may be known under another name: its numbers, postcodes, email and page."""
    contact = values.get("contact", {})
    numbers = ("".join(filter(str.isdigit, phone.get("number", ""))) for phone in contact.get("phones", ()))
    signs = [("telephone number", number) for number in numbers]
    signs += [("postcode", place.get("postcode", "")) for place in values.get("locations", ())]
    signs += [
        ("email", contact.get("email", "").casefold()),
        ("page", contact.get("website", "").casefold().rstrip("/")),
    ]
    return frozenset((name, sign) for name, sign in signs if sign)


def known_id(draft: Draft, there: Standings) -> str:
    """The id of the record under the draft's own id, with or without a number behind it, if that is the same thing."""
    id = own_id(draft, there)
    return id if (draft.kind, id) in there else ""


def own_id(draft: Draft, there: Standings) -> str:
    """The draft's id, or one with a number behind it where that id belongs to something else."""
    id, number = draft.id, 1
    while (draft.kind, id) in there and not _is_same(draft, there[draft.kind, id].values):
        number += 1
        id = f"{draft.id[:76]}-{number}"  # 80 with a number of three digits
    return id


def _is_same(draft: Draft, values: Values) -> bool:
    urn = values.get("registers", {}).get("urn")
    if draft.urn and urn:
        return bool(draft.urn == urn)
    if are_apart(values, draft.values):
        return False
    if draft.only_adds or str(values["name"]).casefold() == str(draft.values["name"]).casefold():
        return True
    # Someone may have mended its name since.
    pages = {source.get("url") for source in values["sources"]} - {None}
    return any(source.get("url") in pages for source in draft.values["sources"] if "entry" not in source)
