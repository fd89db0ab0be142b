"""The phrases of a crisis as the finder's page holds them: each word in the form by which it is compared."""

from collections.abc import Iterator, Mapping
from typing import Any

from local_offer.schema.crisis import Crisis, CrisisKind
from local_offer.search.terms import stem, words_of

EXACT = "="
"""Before a word that stands for a meaning only as it is written, not in its other forms."""
_SIGNS = frozenset(["^", "$", "..", "."])


def crisis_phrases(crisis: Crisis) -> Mapping[str, Any]:
    """For the page's data: what `find/crisis.js` compares with the words that are typed."""
    words = _Words(crisis)
    return {
        "drop": " ".join(sorted(words.dropped)),
        "same": {name: " ".join(sorted(words.forms(name))) for name in crisis.same},
        "kinds": {kind.id: ";".join(words.phrases(kind)) for kind in crisis.kinds},
        "aside": ";".join(words.phrase(each) for each in crisis.aside),
        "studied": " ".join(crisis.studied),
        "unlike": " ".join(crisis.not_slips),
    }


class _Words:
    """The words of the data, each with what it means."""

    def __init__(self, crisis: Crisis) -> None:
        self._same = crisis.same
        self.dropped = frozenset(crisis.ignored)
        self._meaning = {form: name for name in crisis.same for form in self.forms(name)}

    def forms(self, name: str) -> set[str]:
        """What is compared: `=ran` as it is typed, `hit` by its stem."""
        return {word if word.startswith(EXACT) else stem(word) for word in self._same[name]} - {name}

    def phrases(self, kind: CrisisKind) -> Iterator[str]:
        yield from map(self.phrase, kind.phrases)
        yield from dict.fromkeys(" ".join(stem(word) for word in words_of(each)) for each in kind.elsewhere)

    def phrase(self, written: str) -> str:
        return " ".join(filter(None, (self._choice(choice) for choice in written.split(" "))))

    def _choice(self, choice: str) -> str:
        if choice in _SIGNS:
            return choice
        return "|".join(dict.fromkeys(token for word in choice.split("|") for token in self._tokens(word)))

    def _tokens(self, word: str) -> Iterator[str]:
        if word in _SIGNS or word in self._same:
            yield word
            return
        for each in words_of(word):
            yield self._meaning.get(EXACT + each) or self._meaning.get(stem(each)) or stem(each)
