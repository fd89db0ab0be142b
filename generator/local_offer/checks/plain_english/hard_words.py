"""Jargon, and words that hurt, have better ones."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.schema.plain_words import plain_words
from local_offer.views.texts import Text


def faults(offer: Offer, texts: Sequence[Text]) -> Iterator[Fault]:
    words = plain_words()
    finder = AhoCorasick(_every())
    for text in texts:
        # A pattern of so many words takes ten times as long, and few texts hold one of them, be it within a word.
        if not finder.find_matches_as_indexes(text.text.casefold()):
            continue
        for found in dict.fromkeys(match[0].casefold() for match in _pattern().finditer(text.text)):
            key, better = ("unkind-words", words.unkind) if found in words.unkind else ("hard-words", words.hard)
            yield fault(key, text.path, text.pointer, line=text.line, word=found, instead=better[found])


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _every()))})\b", re.IGNORECASE)


def _every() -> list[str]:
    words = plain_words()
    return sorted({*words.hard, *words.unkind}, key=len, reverse=True)
