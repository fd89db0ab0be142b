"""The published schemas: sound, whole in themselves, and true of every record."""

import json
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from tests.folder import SOUND
from tests.town import ADDED, town

from local_offer.exports import schemas
from local_offer.offer import Offer
from local_offer.reading import read
from local_offer.reading.yaml import parse
from local_offer.schema import files
from local_offer.schema.contract import KINDS
from local_offer.writing import editor_settings

ROOT = Path(__file__).parents[2]
SITE = "https://offer.council.gov.uk/"
SETTINGS: dict[str, Any] = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
BOUND: dict[str, str] = SETTINGS["yaml.schemas"]


@pytest.fixture(scope="module")
def offer() -> Offer:
    return read(town()).offer


@pytest.fixture(scope="module")
def published(offer: Offer) -> dict[str, Any]:
    return {address: json.loads(text()) for address, text in schemas(offer, SITE)}


def test_every_schema_is_sound_and_knows_its_address(published: dict[str, Any]) -> None:
    assert {f"schema/{kind}.json" for kind in KINDS} < set(published)
    for address, document in published.items():
        Draft202012Validator.check_schema(document)
        assert document["$id"] == SITE + address
        assert document["title"]


def test_every_reference_is_to_a_part_of_the_same_file(published: dict[str, Any]) -> None:
    for document in published.values():
        named = {reference.removeprefix("#/$defs/") for reference in _references(document)}
        assert named == set(document.get("$defs", {}))


def test_choices_keep_their_titles_and_descriptions(published: dict[str, Any], offer: Offer) -> None:
    parts = published["schema/service.json"]["$defs"]
    lists = [part for name, part in parts.items() if name.startswith("vocabularies-")]

    assert len(lists) > 20
    assert all(term["title"] and term["description"] for part in lists for term in part["oneOf"])
    assert [term["const"] for term in parts["vocabularies-places"]["oneOf"]] == [place.id for place in offer.places]
    assert published["schema/vocabularies/places.json"]["oneOf"] == parts["vocabularies-places"]["oneOf"]


def test_a_councils_own_topics_are_among_the_choices() -> None:
    documents = {address: text() for address, text in schemas(read(SOUND).offer, "")}

    assert "family-hubs" in documents["schema/service.json"]
    assert "$id" not in json.loads(documents["schema/service.json"])


def test_without_terms_a_list_takes_any_word() -> None:
    documents = {address: text() for address, text in schemas(Offer(), "")}

    assert json.loads(documents["schema/vocabularies/places.json"])["type"] == "string"


def test_the_published_schemas_accept_every_record(published: dict[str, Any]) -> None:
    seen = 0
    for bound, pattern in BOUND.items():
        checker = Draft202012Validator(published[f"schema/{Path(bound).name}"])
        for file in _matching(pattern):
            assert [error.message for error in checker.iter_errors(_values(file))] == [], file
            seen += 1
    assert seen > 50


def test_a_number_that_the_reading_takes_for_text_is_accepted(published: dict[str, Any]) -> None:
    registers = published["schema/service.json"]["$defs"]["registers"]

    Draft202012Validator(registers).validate({"urn": 111507})
    assert not Draft202012Validator(registers).is_valid({"urn": 1115.07})


def test_the_settings_name_schemas_that_are_there_and_accept_every_record() -> None:
    registry = Registry().with_resources(
        (f"file:///schema/{name}", Resource.from_contents(files.read(name)))
        for name in files.names()
        if "$schema" in files.read(name)
    )  # fmt: skip
    for bound, pattern in BOUND.items():
        assert (ROOT / bound).is_file()
        name = bound.removeprefix("./schema/")
        checker = Draft202012Validator({"$ref": f"file:///schema/{name}"}, registry=registry)
        for file in _matching(pattern)[::10]:
            assert [error.message for error in checker.iter_errors(_values(file))] == [], file


def test_every_record_file_is_bound_to_one_schema() -> None:
    for file in (town() / "offer").rglob("*.yaml"):
        path = file.relative_to(town()).as_posix()
        assert sum(file in town().glob(pattern) for pattern in BOUND.values() if _begins(pattern, path)) == 1, path


def test_the_settings_are_those_we_write() -> None:
    assert (ROOT / ".vscode/settings.json").read_text(encoding="utf-8") == editor_settings("./schema/")
    assert "redhat.vscode-yaml" in (ROOT / ".vscode/extensions.json").read_text(encoding="utf-8")
    assert f"{SITE}schema/service.json" in json.loads(editor_settings(f"{SITE}schema/"))["yaml.schemas"]


def _begins(pattern: str, path: str) -> bool:
    return fnmatch(path, pattern.replace("**/", "*"))


def _matching(pattern: str) -> list[Path]:
    return sorted(ADDED.glob(pattern))


def _values(file: Path) -> Any:
    document = parse(file.read_text(encoding="utf-8"), str(file))
    assert not document.diagnostics
    return document.values


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        part = list(part.values())
    if isinstance(part, list):
        for entry in part:
            yield from _references(entry)
