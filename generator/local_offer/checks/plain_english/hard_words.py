"""Jargon, and words that hurt, have better ones."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.plain_words import plain_words
from local_offer.views.texts import Text


def faults(offer: Offer, texts: Sequence[Text]) -> Iterator[Fault]:
    words = plain_words()
    in_small = re.compile(_pattern().pattern)
    for text in texts:
        # Without regard to capitals a search takes four times as long, and most texts hold none.
        if not in_small.search(text.text.casefold()):
            continue
        for found in dict.fromkeys(match[0].casefold() for match in _pattern().finditer(text.text)):
            key, better = ("unkind-words", words.unkind) if found in words.unkind else ("hard-words", words.hard)
            yield fault(key, text.path, text.pointer, line=text.line, word=found, instead=better[found])


@cache
def _pattern() -> re.Pattern[str]:
    words = plain_words()
    every = sorted({*words.hard, *words.unkind}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, every))})\b", re.IGNORECASE)
