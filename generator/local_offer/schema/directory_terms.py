"""What the words of other directories' taxonomies mean in our vocabularies."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from local_offer.schema import files

VOCABULARIES = ("topics", "needs", "facilities", "communication")


@dataclass(frozen=True, kw_only=True, slots=True)
class DirectoryTerms:
    """`meanings` gives, by a term in its `bare` form, ids of our vocabularies by the vocabulary's name.

    Terms that are `passed_over` say nothing that helps, and are not told.
    """

    meanings: Mapping[str, Mapping[str, tuple[str, ...]]]
    passed_over: frozenset[str] = frozenset()


def directory_terms() -> DirectoryTerms:
    document = files.read("directory-terms.json")
    meanings = {
        term: {name: tuple(group[name]) for name in VOCABULARIES if name in group}
        for group in document["groups"]
        for term in group["terms"]
    }
    return DirectoryTerms(meanings=meanings, passed_over=frozenset(document["passed_over"]))


def bare(term: str) -> str:
    """The words of a term in small letters: `3/4 year old funded providers` gives `3 4 year old funded providers`."""
    return " ".join(re.findall(r"\w+", term.casefold().replace("_", " ")))


def with_own(terms: DirectoryTerms, own: Mapping[str, Mapping[str, Iterable[str]]]) -> DirectoryTerms:
    """The terms with a council's own meanings, which win. One without any meaning is passed over."""
    added = {bare(term): {name: tuple(ids) for name, ids in meaning.items()} for term, meaning in own.items()}
    return DirectoryTerms(
        meanings={**terms.meanings, **{term: meaning for term, meaning in added.items() if meaning}},
        passed_over=frozenset(terms.passed_over | {term for term, meaning in added.items() if not meaning}),
    )
