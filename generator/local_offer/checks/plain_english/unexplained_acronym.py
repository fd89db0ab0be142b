"""A short form must be known to everyone, be in the glossary, or have its meaning beside it."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.schema.glossary import glossary
from local_offer.schema.plain_words import plain_words
from local_offer.views.texts import texts

_ACRONYM = re.compile(r"(?<![\w&@./#-])[A-Z][A-Za-z]*[A-Z][a-z]?(?![\w@-]|\.\w)")
_LONGEST = 8
_NOT_READ = re.compile(r"\{\{.*?\}\}|\]\([^)]*\)|<[^>]*>|https?://\S+")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = plain_words().known.union(form for entry in glossary() for form in entry.forms)
    known |= _in_names(offer)
    whole = {guide.path: guide.text for guide in offer.guides}
    told: set[tuple[str, str]] = set()
    for text in texts(offer):
        for match in _ACRONYM.finditer(_NOT_READ.sub(" ", text.text)):
            acronym = match[0]
            if len(acronym) > _LONGEST or acronym in known or acronym.removesuffix("s") in known:
                continue
            if (text.path, acronym) in told or _is_explained(acronym, whole.get(text.path, text.text)):
                continue
            told.add((text.path, acronym))
            yield Fault(
                path=text.path,
                pointer=text.pointer,
                line=text.line,
                rule="unexplained-acronym",
                message=f"'{acronym}' is not explained",
                remedy=f"write what it stands for, then {acronym} in brackets; or add it to the glossary",
                level="warning",
            )


def _in_names(offer: Offer) -> frozenset[str]:
    """What services, organisations and places are called is a name, and needs no meaning."""
    names = [name for record in offer.providers_and_services for name in (record.name, *record.also_known_as)]
    return frozenset(found[0] for name in names for found in _ACRONYM.finditer(name))


def _is_explained(acronym: str, text: str) -> bool:
    """In brackets after its words, or with its meaning in brackets or in words behind it."""
    written = re.escape(acronym)
    return bool(re.search(rf"\({written}\)|\b{written}s? (?:\(|means |stands for |is short for )", text))
