"""Which school takes the place of one that is here, such as an academy of its name, whether or not a link says so."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import token_set_ratio

from local_offer.imports.draft import Draft, Skipped
from local_offer.records import Service
from local_offer.words.postcodes import plain_postcode

_NEAR = 90.0
"""Per cent of the words of the shorter name, less those that most schools have."""
_SAYS_LITTLE = frozenset({"the", "school", "academy", "college", "of", "and", "at", "a", "trust"})


def with_successions(
    drafts: Sequence[Draft],
    closures: Sequence[Draft],
    gone: Sequence[Skipped],
    ours: Iterable[Service],
    linked: Container[str],
) -> tuple[list[Draft], list[Draft], list[Skipped]]:
    """The same, each knowing of the other: what closes of what follows, and what is new of what stood there before.

    `linked` are the schools of which the register's links say what came after.
    """
    here = {service.registers.urn or "": service for service in ours}
    fresh = [draft for draft in drafts if draft.urn not in here]
    after: dict[str, str] = {}
    closing = [
        _following(draft, here[draft.urn or ""], [] if draft.urn in linked else fresh, after) for draft in closures
    ]
    missing = [_missing(row, here[row.urn], fresh, after) for row in gone]
    return [replace(draft, predecessor=after.get(draft.urn or "", "")) for draft in drafts], closing, missing


def _following(closure: Draft, here: Service, fresh: Sequence[Draft], after: dict[str, str]) -> Draft:
    if not closure.successor and (urn := _successor(here, fresh)):
        note = f"URN {urn} has its name and place, so it is taken for what came after; --links says it for certain"
        closure = replace(closure, successor=urn, notes=(*closure.notes, note) if here.is_open else closure.notes)
    if closure.successor:
        after[closure.successor] = closure.urn or ""
    return closure


def _missing(row: Skipped, here: Service, fresh: Sequence[Draft], after: dict[str, str]) -> Skipped:
    if not (urn := _successor(here, fresh)):
        return row
    after[urn] = row.urn
    return replace(row, reason=f"{row.reason}, and URN {urn} has its name and place; close it here if that came after")


def _successor(here: Service, fresh: Iterable[Draft]) -> str:
    """The number of the only new school with its UKPRN, or with its name at its postcode."""
    found = [draft for draft in fresh if _is_of_one_place(here, draft)]
    return (found[0].urn or "") if len(found) == 1 else ""


def _is_of_one_place(here: Service, draft: Draft) -> bool:
    ukprn = draft.values["registers"].get("ukprn")
    if ukprn and ukprn == here.registers.ukprn:
        return True
    postcodes = {plain_postcode(place.postcode) for place in here.locations if place.postcode}
    theirs = {plain_postcode(place.get("postcode", "")) for place in draft.values.get("locations", ())}
    return bool(postcodes & theirs) and token_set_ratio(_words(here.name), _words(draft.values["name"])) >= _NEAR


def _words(name: str) -> str:
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", name.casefold()))
    return " ".join([word for word in words if word not in _SAYS_LITTLE] or words)
