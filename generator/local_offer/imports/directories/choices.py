"""What a council decides about a feed: what its terms mean, and what single entries are about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from local_offer.schema import Contract
from local_offer.schema.directory_terms import VOCABULARIES, DirectoryTerms, directory_terms, with_own

Meaning: TypeAlias = Mapping[str, Sequence[str]]
"""Ids of our vocabularies by the vocabulary's name."""


@dataclass(frozen=True, kw_only=True)
class Choices:
    """`entries` are by the entry's number in the feed; `topic` is that of entries whose terms give none."""

    terms: DirectoryTerms = field(default_factory=directory_terms)
    entries: Mapping[str, Meaning] = field(default_factory=dict)
    topic: str = ""


def choices_from(values: Mapping[str, Any], contract: Contract, topic: str = "") -> Choices:
    """From the values of a map's YAML file: `terms: {Cadets: {topics: [clubs]}}`, and `entries` in the same way.

    A term with an empty meaning is passed over. Raises `ValueError` for what is not there.
    """
    for part in values:
        if part not in ("terms", "entries"):
            raise ValueError(f"the map has no part '{part}'; its parts are terms, entries")
    if topic:
        _refuse_unknown("--topic", "topics", topic, contract)
    terms = {str(term): _meaning(str(term), meaning, contract) for term, meaning in values.get("terms", {}).items()}
    entries = {str(id): _meaning(str(id), meaning, contract) for id, meaning in values.get("entries", {}).items()}
    return Choices(terms=with_own(directory_terms(), terms), entries=entries, topic=topic)


def _meaning(name: str, meaning: Any, contract: Contract) -> dict[str, list[str]]:
    if meaning is None or meaning == "":
        return {}
    if not isinstance(meaning, dict):
        raise ValueError(f"'{name}' must be written as '{name}: {{topics: [clubs]}}'")
    found: dict[str, list[str]] = {}
    for vocabulary, words in meaning.items():
        if vocabulary not in VOCABULARIES:
            raise ValueError(f"'{name}': there is no '{vocabulary}'; write {', '.join(VOCABULARIES)}")
        found[vocabulary] = [str(word) for word in words] if isinstance(words, list) else [str(words)]
        for word in found[vocabulary]:
            _refuse_unknown(name, vocabulary, word, contract)
    return found


def _refuse_unknown(name: str, vocabulary: str, word: str, contract: Contract) -> None:
    if word not in contract.vocabularies[vocabulary].terms:
        raise ValueError(f"'{name}': '{word}' is not one of our {vocabulary}")
