"""From text to the terms of the index, by lunr's own stop words and stemmer. `words.js` does the same to queries."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import pairwise

from lunr import stop_word_filter
from lunr.stemmer import PorterStemmer

from local_offer.words.letters import plain

STOP_WORDS: frozenset[str] = frozenset(stop_word_filter.WORDS)
JOINING = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
"""Stop words that say nothing even in a name, but where there is nothing else, as in `To and From`."""

SHORT = 2  # telling words of a name

_LETTER, _SIGN = r"[a-z\x80-\U0010ffff]", r"[a-z0-9\x80-\U0010ffff]"
"""Of a plain text, in which beyond ASCII only letters, figures and marks of letters are left."""
_PIECE = re.compile(
    rf"(?P<short>{_LETTER}(?:(?:[.-]|\s?&\s?|\sand\s){_LETTER})+s?(?!\.?{_SIGN}|@)"  # A.D.H.D., R&R, A-Z, A and E
    rf"|{_LETTER}(?:\.?\s{_LETTER}){{2,}}(?!\.?{_SIGN}))"  # A D H D
    rf"|{_LETTER}[+#]+(?!{_SIGN})"  # C++
    rf"|{_SIGN}+(?:[.@]{_SIGN}+)*",  # a word, or an address of which no part is a short form
    re.ASCII,
)
_SIMPLE = re.compile(r"[a-z0-9]+")
_NOT_SIMPLE = re.compile(
    r"[^\x00-\x7f]|[a-z0-9][.@][a-z0-9]|[a-z][+#]"
    r"|(?<![a-z0-9])[a-z](?:[.&-]|\s&|\sand\s|\s[a-z](?![a-z0-9]))"
)
"""Where a plain text may hold what is more than words of ASCII with something between them. Few do."""
_NO_LETTER, _BETWEEN = re.compile(r"[^a-z\x80-\U0010ffff]|\band\b", re.ASCII), re.compile(r"[.@]")
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+"
)
"""Letters of Thai, Lao, Burmese, Khmer, Japanese and Chinese, which set no space between words."""


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
    """In plain letters: `Down’s café` gives `downs` and `cafe`, `A.D.H.D.` gives `adhd`."""
    read = plain(text)
    if not _NOT_SIMPLE.search(read):
        return _SIMPLE.findall(read)
    return [word for found in _PIECE.finditer(read) for word in _words(found)]


def _words(found: re.Match[str]) -> Iterator[str]:
    piece = found[0]
    if piece.isalnum() and piece.isascii():
        yield piece
    elif found["short"]:
        yield _NO_LETTER.sub("", piece)
    else:
        for word in _BETWEEN.split(piece):
            yield from [word] if word.isascii() else _parts(word)


def _parts(word: str) -> Iterator[str]:
    """Of a script without spaces every two letters side by side: whoever asks for a word asks for some of them."""
    end = 0
    for found in _WITHOUT_SPACES.finditer(word):
        if found.start() > end:
            yield word[end : found.start()]
        end = found.end()
        run = found[0]
        yield from (run[place : place + 2] for place in range(max(1, len(run) - 1)))
    if end < len(word):
        yield word[end:]


def terms_of(text: str) -> list[str]:
    return [*filter(None, map(term_of, words_of(text)))]


def terms_of_name(name: str) -> list[str]:
    """With the small words by which some are known, as in `IT Club`; all where there are no others: `To and From`."""
    words = words_of(name)
    telling = [word for word in words if word not in JOINING] or words
    return [stem(word) for word in telling]


def small_words(names: Iterable[str], ignored: Collection[str] = ()) -> list[str]:
    """Figures, single letters, small words and those that are `ignored`, of short names: `25` of `Club 25`.

    Where one is typed, the finder looks whether it is part of a name; in a longer name the other words are enough.
    """
    short = (words for name in names if len(set(terms_of(name))) <= SHORT for words in [words_of(name)])
    found = {
        word
        for words in short
        for word in words
        if len(word) == 1 or word.isdecimal() or word in STOP_WORDS or word in ignored
    }
    return sorted(found - JOINING)


def numbered(names: Iterable[str]) -> list[str]:
    """Each number of a name behind the words beside it, as `club 25`: where both are typed, it is nobody's age."""
    pairs = {
        f"{beside} {word}"
        for words in map(words_of, names)
        for one, other in pairwise(words)
        for word, beside in ((one, other), (other, one))
        if word.isdecimal() and len(word) < 3
    }
    return sorted(pairs)


@cache
def term_of(word: str) -> str:
    """The stem of a word; nothing for a stop word."""
    return "" if word in STOP_WORDS else stem(word)


@cache
def stem(word: str) -> str:
    """Of a word in other letters than those of English, itself."""
    return str(_stemmer.stem(word)) if word.isascii() else word
