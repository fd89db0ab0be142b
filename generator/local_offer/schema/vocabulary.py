"""Closed lists of words: each a JSON Schema whose `oneOf` holds a constant, a title and a description."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from local_offer.schema import files
from local_offer.schema.area import AREA, said_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One word of a vocabulary. `notes` holds what only some vocabularies say, such as a need's broad area."""

    id: str
    title: str
    description: str = ""
    notes: Mapping[str, str | bool | int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """The terms in the order in which families should meet them."""

    name: str
    title: str
    terms: Mapping[str, Term]
    formerly: Mapping[str, str] = field(default_factory=dict)
    """What some were called before, by that: a record may say it still, and means the word of today."""

    def __contains__(self, id: str) -> bool:
        return id in self.terms

    def __getitem__(self, id: str) -> Term:
        return self.terms[id]

    def title_of(self, id: str) -> str:
        return self.terms[id].title

    def with_terms(self, more: Iterable[Term]) -> "Vocabulary":
        return replace(self, terms={**self.terms, **{t.id: t for t in more}})


def vocabulary(name: str, area: str = AREA) -> Vocabulary:
    """`area` is the council’s word for what it serves."""
    document = said_of(area, files.read(f"vocabularies/{name}.json"))
    terms = {
        entry["const"]: Term(
            id=entry["const"],
            title=entry["title"],
            description=entry["description"],
            notes={key: value for key, value in entry.items() if key not in ("const", "title", "description")},
        )
        for entry in document.get("oneOf", [])
    }
    return Vocabulary(name=name, title=document["title"], terms=terms, formerly=document.get("formerly", {}))


def in_words_of_today(value: Any, schema: Mapping[str, Any]) -> Any:
    """The value of a record, with each word that a list had before as it is called now."""
    if isinstance(value, dict):
        parts = schema.get("properties", {})
        return {key: in_words_of_today(entry, parts.get(key, {})) for key, entry in value.items()}
    if isinstance(value, list):
        return [in_words_of_today(entry, schema.get("items", {})) for entry in value]
    return schema["formerly"].get(value, value) if isinstance(value, str) and "formerly" in schema else value


def vocabulary_names() -> tuple[str, ...]:
    prefix = "vocabularies/"
    return tuple(name[len(prefix) : -len(".json")] for name in files.names() if name.startswith(prefix))
