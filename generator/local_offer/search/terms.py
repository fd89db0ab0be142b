"""From text to the terms of the index, by lunr's own stop words and stemmer. `words.js` does the same to queries."""

import re
import unicodedata
from functools import cache

from lunr import stop_word_filter
from lunr.stemmer import PorterStemmer

from local_offer.schema.unseen_signs import bare

STOP_WORDS: frozenset[str] = frozenset(stop_word_filter.WORDS)

# Letters and digits of any alphabet, as in words.js: what both cut alike, both find.
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`")


class _Stemmer(PorterStemmer):  # type: ignore[misc]  # lunr has no types
    """lunr's stemmer as lunr.js has it, which leaves the y of `play` and `money`; the one in Python makes it an i."""

    b: str
    """The word; `k` is the place of its last letter."""
    k: int

    def step1c(self) -> None:
        if self.k > 1 and self.b[self.k] == "y" and self.b[self.k - 1] not in "aeiou":
            self.b = f"{self.b[: self.k]}i"


_stemmer = _Stemmer()


def words_of(text: str) -> list[str]:
    """Lower case, without accents and apostrophes: `Down’s café` gives `downs` and `cafe`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", bare(text))
        text = "".join(sign for sign in text if not unicodedata.category(sign).startswith("M"))
    return _WORD.findall(text.translate(_APOSTROPHES).lower())


def terms_of(text: str) -> list[str]:
    return [term for word in words_of(text) if (term := term_of(word))]


@cache
def term_of(word: str) -> str:
    """The stem of a word; nothing for a stop word."""
    return "" if word in STOP_WORDS else stem(word)


@cache
def stem(word: str) -> str:
    return str(_stemmer.stem(word))
