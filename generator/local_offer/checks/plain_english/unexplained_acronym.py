"""A short form must be known to everyone, be in the glossary, or have its meaning beside it."""

import re
from collections.abc import Iterator, Sequence

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.glossary import glossary
from local_offer.schema.plain_words import plain_words
from local_offer.schema.text_forms import advice, part
from local_offer.views.acronyms import acronyms_in, acronyms_in_names
from local_offer.views.texts import Text

_TWO_CAPITALS = re.compile("[A-Z][A-Za-z]*[A-Z]")


def faults(offer: Offer, texts: Sequence[Text]) -> Iterator[Fault]:
    known = plain_words().known.union(form for entry in glossary() for form in entry.forms)
    known |= acronyms_in_names(offer)
    whole = {guide.path: guide.text for guide in offer.guide_pages}
    longest = advice()["longest_acronym"]
    told: set[tuple[str, str]] = set()
    for text in texts:
        if not _TWO_CAPITALS.search(text.text):
            continue
        for acronym in acronyms_in(part("no-acronyms").sub(" ", text.text)):
            if len(acronym) > longest or acronym in known or acronym.removesuffix("s") in known:
                continue
            if (text.path, acronym) in told or _is_explained(acronym, whole.get(text.path, text.text)):
                continue
            told.add((text.path, acronym))
            yield fault("unexplained-acronym", text.path, text.pointer, line=text.line, acronym=acronym)


def _is_explained(acronym: str, text: str) -> bool:
    """In brackets after its words, with its meaning in brackets or in words behind it, or as a short form of a page."""
    written = re.escape(acronym)
    beside = rf"\({written}\)|\b{written}s? (?:\(|means |stands for |is short for )"
    return bool(re.search(rf"{beside}|^\*\[{written}\] ?:", text, re.MULTILINE))
