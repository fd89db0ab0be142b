"""The words of the index as they are written, to which a slip of the hand is led back."""

import json
from collections.abc import Iterable, Mapping

from local_offer.schema.names import names
from local_offer.search.index import FIELDS, Texts
from local_offer.search.terms import STOP_WORDS, words_of

SHORTEST = 4  # letters; in shorter words a slip cannot be told from another word
SHORTEST_NAME = 3
SHORTEST_IGNORED = 5  # "hire" is no slip for "here", but "chidl" is one for "child"
COMMON = 3  # documents
SPOKEN = tuple(FIELDS).index("text")
"""The fields before the full text: their words are the ones that families type."""


def spoken(texts: Texts) -> frozenset[str]:
    """The words of one document that families type."""
    return frozenset(word for text in texts[:SPOKEN] for word in words_of(text) if _is_kept(word))


def lexicon(found: Mapping[str, int], more: Iterable[str], ignored: Iterable[str], conditions: Iterable[str]) -> str:
    """JSON: the common words and the rare ones, each in the order of the alphabet, parted by spaces; and the `names` of
    conditions, less what is known or the name of a person.

    `found` says how many documents have a word among those that are `spoken`. `more` are phrases whose words count as
    common; `ignored` the words that say nothing of what is sought.
    """
    dull = {word for word in ignored if len(word) < SHORTEST_IGNORED}
    known = {word for phrase in more for word in words_of(phrase) if _is_kept(word)}
    common = (known | {word for word, count in found.items() if count >= COMMON}) - dull
    rare = found.keys() - common - dull
    known_already = {*common, *rare, *ignored, *STOP_WORDS, *" ".join(names().values()).split()}
    named = {word for name in conditions for word in words_of(name) if len(word) >= SHORTEST_NAME} - known_already
    lists = {part: " ".join(sorted(words)) for part, words in (("common", common), ("rare", rare), ("names", named))}
    return json.dumps(lists, ensure_ascii=False, separators=(",", ":")) + "\n"


def _is_kept(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word not in STOP_WORDS
