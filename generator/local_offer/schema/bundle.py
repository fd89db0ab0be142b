"""Schemas as the site publishes them: each in one file, with what it refers to inside and the council's own words."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from typing import Any

from local_offer.schema import files
from local_offer.schema.area import said_of
from local_offer.schema.contract import Contract
from local_offer.schema.vocabulary import Vocabulary

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def bundle(kind: str, contract: Contract, address: str) -> dict[str, Any]:
    """The schema of one kind of record, in which every reference is to its own `$defs`.

    Editors load one file and no more, and show titles and descriptions of choices, since
    vocabularies keep their `oneOf`. `address` becomes its `$id`; empty for none.
    """
    name = f"{kind}.json"
    parts: dict[str, Any] = {}
    document = _referring(files.read(name), name, contract, parts)
    top = {"$schema": DIALECT, **({"$id": address} if address else {})}
    whole: dict[str, Any] = said_of(contract.area, {**document, "$defs": dict(sorted(parts.items()))})
    return {**top, **whole}


def published_vocabulary(vocabulary: Vocabulary, address: str) -> dict[str, Any]:
    """A list of words by itself."""
    top = {"$schema": DIALECT, **({"$id": address} if address else {})}
    return {**top, **_words(vocabulary)}


def _referring(part: Any, file: str, contract: Contract, parts: dict[str, Any]) -> Any:
    if isinstance(part, list):
        return [_referring(entry, file, contract, parts) for entry in part]
    if not isinstance(part, dict):
        return part
    here = {key: _referring(value, file, contract, parts) for key, value in part.items() if key != "$ref"}
    if "$ref" not in part:
        return _with_whole_numbers(here)
    return {"$ref": f"#/$defs/{_part(part['$ref'], file, contract, parts)}", **here}


def _with_whole_numbers(part: dict[str, Any]) -> dict[str, Any]:
    """The part, which takes a number as our reading does where text of figures belongs, as in `urn: 111507`."""
    is_of_figures = part.get("format") == "partial-date" or "[0-9]" in part.get("pattern", "")
    if part.get("type") == "string" and is_of_figures:
        return {**part, "type": ["string", "integer"]}
    return part


def _part(reference: str, file: str, contract: Contract, parts: dict[str, Any]) -> str:
    """The name under which the target of a reference stands in `parts`, where it is put if it is not there."""
    target_file, _, pointer = reference.partition("#")
    target_file = normpath(join(dirname(file), target_file)) if target_file else file
    name = (pointer.removeprefix("/$defs/") or target_file.removesuffix(".json")).replace("/", "-")
    if name not in parts:
        parts[name] = {}  # holds the place of one that refers to itself
        if target_file.startswith("vocabularies/"):
            words = target_file.removeprefix("vocabularies/").removesuffix(".json")
            parts[name] = _words(contract.vocabularies[words])
        else:
            target: Any = files.read(target_file)
            for step in pointer.split("/")[1:]:
                target = target[step]
            parts[name] = _referring(target, target_file, contract, parts)
    return name


def _words(vocabulary: Vocabulary) -> Mapping[str, Any]:
    terms = [
        {"const": term.id, "title": term.title, "description": term.description or term.title}
        for term in vocabulary.terms.values()
    ]
    return {"title": vocabulary.title, **({"oneOf": terms} if terms else {"type": "string"})}
