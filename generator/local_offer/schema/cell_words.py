"""What people write in a cell for the words of our lists, from `words-in-cells.json` and `directory-terms.json`."""

import re
from collections.abc import Mapping
from functools import cache

from local_offer.schema import files
from local_offer.schema.directory_terms import VOCABULARIES, bare, directory_terms


def ids_of_word(text: str, vocabulary: str) -> tuple[str, ...]:
    """The ids of the words that are meant; none where that is not certain."""
    return _ids(vocabulary).get(folded(text), ())


def folded(text: str) -> str:
    """The words of a text in small letters; a text of signs alone stays as it is."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold())) or text.strip()


@cache
def _ids(vocabulary: str) -> Mapping[str, tuple[str, ...]]:
    own = files.read("words-in-cells.json")["words"].get(vocabulary, {})
    known: dict[str, tuple[str, ...]] = {folded(word): (id,) for id, words in own.items() for word in words}
    if vocabulary in VOCABULARIES:
        terms = directory_terms().meanings
        known |= {bare(term): meaning[vocabulary] for term, meaning in terms.items() if vocabulary in meaning}
    return known
