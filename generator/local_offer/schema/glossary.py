"""Terms and acronyms that families meet, in plain words."""

import re
from dataclasses import dataclass
from functools import cache

from local_offer.schema import files


@dataclass(frozen=True, kw_only=True, slots=True)
class GlossaryEntry:
    """`is_current` is false for old words still seen on letters. `guide` is the id of a guide, or empty.

    `forms` are all ways to write the term. `is_in_place` is false for ordinary words, which pages leave as they are.
    """

    term: str
    full: str
    definition: str
    guide: str = ""
    is_current: bool = True
    forms: tuple[str, ...] = ()
    is_in_place: bool = True

    @property
    def id(self) -> str:
        """Its place on the page of words."""
        return f"word-{re.sub('[^a-z0-9]+', '-', self.term.casefold()).strip('-')}"


@cache
def glossary() -> tuple[GlossaryEntry, ...]:
    """In the order of the alphabet."""
    entries = [
        GlossaryEntry(
            term=entry["term"],
            full=entry["full"],
            definition=entry["definition"],
            guide=entry.get("guide", ""),
            is_current=entry.get("current", True),
            forms=(*entry["term"].split(" / "), *entry.get("forms", ())),
            is_in_place=entry.get("in_place", True),
        )
        for entry in files.read("glossary.json")["terms"]
    ]
    return tuple(sorted(entries, key=lambda entry: entry.term.casefold()))
