"""Needs that a special school says in its own name, such as "School for the Deaf"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from local_offer.imports.draft import Draft
from local_offer.offer import Offer
from local_offer.records import Service

SOURCE = {"name": "Its own name", "facts": "Needs"}
"""The page of the school says so by this name: see `school.html`."""


def with_needs_of_name(draft: Draft, here: Service | None, offer: Offer) -> Draft:
    """The draft with them and with the name as their source, unless the record already says for which needs it is.

    What the register lists stays beside them; a name says the main thing and seldom all.
    """
    needs = [] if here and here.needs else list(needs_in(draft.values["name"], offer))
    if not needs:
        return draft
    values = {**draft.values, "needs": needs, "sources": [*draft.values["sources"], dict(SOURCE)]}
    return replace(draft, values=values)


def needs_in(name: str, offer: Offer) -> Iterator[str]:
    """By phrases and not by single words, since there are a Deaf Hill and a Blind Lane."""
    words = " ".join(re.findall(r"\w+", name.casefold()))
    for id, term in offer.contract.vocabularies["needs"].terms.items():
        if any(f" {phrase} " in f" {words} " for phrase in str(term.notes.get("in_names", "")).split("; ") if phrase):
            yield id
