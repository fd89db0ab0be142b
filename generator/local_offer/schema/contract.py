"""The schemas with every reference resolved and the council's own topics and places put in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from posixpath import dirname, join, normpath
from typing import Any

from local_offer.schema import files
from local_offer.schema.vocabulary import Term, Vocabulary, vocabulary, vocabulary_names

KINDS = ("service", "organisation", "comment", "log", "gap", "guide", "council", "places", "topics", "waivers")


@dataclass(frozen=True, kw_only=True)
class Contract:
    """`schemas` holds one self-contained JSON Schema for each kind of record.

    A vocabulary stands in it as `{"type": "string", "enum": [...], "vocabulary": name}`: the same
    meaning as its file's `oneOf`, and some thirty times quicker to check.
    """

    schemas: Mapping[str, Mapping[str, Any]]
    vocabularies: Mapping[str, Vocabulary]

    def title_of(self, vocabulary_name: str, id: str) -> str:
        return self.vocabularies[vocabulary_name].title_of(id)


@cache
def _vocabularies() -> dict[str, Vocabulary]:
    return {name: vocabulary(name) for name in vocabulary_names()}


def contract(topics: Iterable[Term] = (), places: Iterable[Term] = ()) -> Contract:
    """The contract for one council, whose own topics and places are added to the common ones."""
    vocabularies = dict(_vocabularies())
    vocabularies["topics"] = vocabularies["topics"].with_terms(topics)
    vocabularies["places"] = vocabularies["places"].with_terms(places)
    schemas = {kind: _resolved(files.read(f"{kind}.json"), f"{kind}.json", vocabularies) for kind in KINDS}
    return Contract(schemas=schemas, vocabularies=vocabularies)


def _resolved(part: Any, file: str, vocabularies: Mapping[str, Vocabulary]) -> Any:
    if isinstance(part, list):
        return [_resolved(entry, file, vocabularies) for entry in part]
    if not isinstance(part, dict):
        return part
    here = {key: _resolved(value, file, vocabularies) for key, value in part.items() if key != "$ref"}
    if "$ref" not in part:
        return here
    return {**_target(part["$ref"], file, vocabularies), **here}


def _target(reference: str, file: str, vocabularies: Mapping[str, Vocabulary]) -> Any:
    name, _, pointer = reference.partition("#")
    target_file = normpath(join(dirname(file), name)) if name else file
    if target_file.startswith("vocabularies/"):
        terms = vocabularies[target_file.removeprefix("vocabularies/").removesuffix(".json")]
        return {"type": "string", "enum": list(terms.terms), "vocabulary": terms.name}
    target: Any = files.read(target_file)
    for step in pointer.split("/")[1:]:
        target = target[step]
    return _resolved(target, target_file, vocabularies)
