"""The schemas with every reference resolved and the council's own topics and places put in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from posixpath import dirname, join, normpath
from typing import Any

from local_offer.schema import files
from local_offer.schema.area import AREA, said_of
from local_offer.schema.vocabulary import Term, Vocabulary, vocabulary, vocabulary_names

KINDS = (
    "service",
    "organisation",
    "comment",
    "log",
    "gap",
    "series",
    "guide",
    "council",
    "places",
    "topics",
    "hubs",
    "waivers",
    "imports",
)


@dataclass(frozen=True, kw_only=True)
class Contract:
    """`schemas` holds one self-contained JSON Schema for each kind of record.

    A vocabulary stands in it as `{"type": "string", "enum": [...], "vocabulary": name}`: the same
    meaning as its file's `oneOf`, and some thirty times quicker to check. With `formerly`, a word
    of before is read as that of today.
    """

    schemas: Mapping[str, Mapping[str, Any]]
    vocabularies: Mapping[str, Vocabulary]
    area: str = AREA
    """The word for what the council serves, which its texts hold."""

    def title_of(self, vocabulary_name: str, id: str) -> str:
        return self.vocabularies[vocabulary_name].title_of(id)


@cache
def _vocabularies(area: str) -> dict[str, Vocabulary]:
    return {name: vocabulary(name, area) for name in vocabulary_names()}


def contract(topics: Iterable[Term] = (), places: Iterable[Term] = (), area: str = AREA) -> Contract:
    """The contract for one council, whose own topics and places are added to the common ones; with its word `area`."""
    topics, places = tuple(topics), tuple(places)
    return _with_words(topics, places, area) if topics or places else _common(area)


@cache
def _common(area: str) -> Contract:
    return _with_words((), (), area)


def _with_words(topics: Iterable[Term], places: Iterable[Term], area: str) -> Contract:
    vocabularies = dict(_vocabularies(area))
    vocabularies["topics"] = vocabularies["topics"].with_terms(topics)
    vocabularies["places"] = vocabularies["places"].with_terms(places)
    resolver = _Resolver(vocabularies, area)
    schemas = {kind: resolver.resolve(files.read(f"{kind}.json"), f"{kind}.json") for kind in KINDS}
    return Contract(schemas=schemas, vocabularies=vocabularies, area=area)


class _Resolver:
    """Puts in the place of each reference what it refers to. That is worked out once and shared by all who refer to
    it: most fields of a record refer to the same few parts, and a check begins with this."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary], area: str) -> None:
        self._vocabularies, self._area = vocabularies, area
        self._targets: dict[tuple[str, str], Any] = {}

    def resolve(self, part: Any, file: str) -> Any:
        if isinstance(part, list):
            return [self.resolve(entry, file) for entry in part]
        if not isinstance(part, dict):
            return said_of(self._area, part)
        here = {key: self.resolve(value, file) for key, value in part.items() if key != "$ref"}
        return {**self._target(part["$ref"], file), **here} if "$ref" in part else here

    def _target(self, reference: str, file: str) -> Any:
        name, _, pointer = reference.partition("#")
        target_file = normpath(join(dirname(file), name)) if name else file
        if (target_file, pointer) not in self._targets:
            self._targets[target_file, pointer] = self._look_up(target_file, pointer)
        return self._targets[target_file, pointer]

    def _look_up(self, file: str, pointer: str) -> Any:
        if file.startswith("vocabularies/"):
            terms = self._vocabularies[file.removeprefix("vocabularies/").removesuffix(".json")]
            formerly = {"formerly": terms.formerly} if terms.formerly else {}
            return {"type": "string", "enum": list(terms.terms), "vocabulary": terms.name, **formerly}
        target: Any = files.read(file)
        for step in pointer.split("/")[1:]:
            target = target[step]
        return self.resolve(target, file)
