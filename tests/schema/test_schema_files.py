"""The schemas are the one source of truth: sound, and explained in every part."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from local_offer.reading.validation import Checker
from local_offer.schema import Term, contract, files
from local_offer.schema.contract import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
NOT_SCHEMAS = (
    "conditions.json",
    "bank-holidays.json",
    "duties.json",
    "common-hubs.json",
    "crisis.json",
    "languages.json",
    "directory-terms.json",
    "fields.json",
    "glossary.json",
    "law.json",
    "mailboxes.json",
    "names.json",
    "no-answers.json",
    "plain-words.json",
    "private-numbers.json",
    "private-words.json",
    "registers.json",
    "rules.json",
    "secure-hosts.json",
    "hidden-places.json",
    "text-forms.json",
    "thesaurus.json",
    "time-limits.json",
    "unseen-signs.json",
    "what-to-ask.json",
    "words-in-cells.json",
)
SCHEMAS = [name for name in files.names() if name not in NOT_SCHEMAS and not name.startswith("translations/")]
VOCABULARIES = [name for name in SCHEMAS if name.startswith("vocabularies/")]
# A council's own words, so that an example of a place can be tried.
COUNCILS = contract(places=[Term(id="exampletown", title="Exampletown")])


def _properties() -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in KINDS:
        yield from _below(kind, COUNCILS.schemas[kind])


def _below(way: str, schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, field in schema.get("properties", {}).items():
        yield f"{way}.{name}", field
        yield from _below(f"{way}.{name}", field)
    for part in ("items", "additionalProperties"):
        if isinstance(schema.get(part), dict):
            yield from _below(f"{way}[]", schema[part])


PROPERTIES = dict(_properties())


def test_a_schema_is_sound_json_schema_2020_12() -> None:
    for name in SCHEMAS:
        document = files.read(name)

        Draft202012Validator.check_schema(document)

        assert document["$schema"] == DIALECT
        assert document["title"]
        assert document["description"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_with_its_references_resolved_is_sound(kind: str) -> None:
    schema = COUNCILS.schemas[kind]

    Draft202012Validator.check_schema(schema)

    assert '"$ref"' not in str(schema).replace("'", '"')


def test_every_property_has_title_description_and_example() -> None:
    for way in PROPERTIES:
        field = PROPERTIES[way]

        assert field["title"].strip()
        assert field["description"].endswith((".", "?"))
        assert field["examples"]


def test_every_example_is_sound() -> None:
    for way in PROPERTIES:
        checker = Checker(PROPERTIES[way])

        for example in PROPERTIES[way]["examples"]:
            assert not checker.errors(example)


def test_every_group_of_fields_is_closed() -> None:
    for way in [way for way, field in PROPERTIES.items() if field.get("type") == "object"]:
        assert PROPERTIES[way]["additionalProperties"] is False


def test_every_text_and_list_has_a_limit() -> None:
    for way in [way for way, field in PROPERTIES.items() if field.get("type") in ("string", "array")]:
        field = PROPERTIES[way]
        bounds = {"maxLength", "maxItems", "enum", "format", "pattern"}
        if way.endswith(("waivers.waivers", "imports.taken_out", "imports.kept", ".record")):
            bounds |= {"items"}  # the council's own file, as long as it needs to be

        assert bounds & set(field)


def test_every_term_has_a_title_and_a_description() -> None:
    for name in VOCABULARIES:
        document = files.read(name)

        for term in document.get("oneOf", []):
            assert term["const"].strip()
            assert term["title"].strip()
            assert term["description"].endswith(".")
        assert document.get("oneOf") or name == "vocabularies/places.json"


def test_no_term_stands_twice() -> None:
    for name in VOCABULARIES:
        terms = files.read(name).get("oneOf", [])

        for part in ("const", "title"):
            assert len({term[part] for term in terms}) == len(terms)


def test_every_need_belongs_to_a_broad_area() -> None:
    vocabularies = contract().vocabularies

    for need in vocabularies["needs"].terms.values():
        assert need.id == "any" or str(need.notes["area"]) in vocabularies["need-areas"]


def test_every_code_of_the_register_has_its_need() -> None:
    codes = {need.notes.get("register") for need in contract().vocabularies["needs"].terms.values()}

    wanted = {"SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", "OTH"}
    assert wanted <= codes


def test_every_council_area_has_its_register_code_and_region() -> None:
    areas = contract().vocabularies["areas"].terms.values()

    assert len(areas) == 153
    assert len({area.notes["la_code"] for area in areas}) == 153
    assert len({area.notes["region"] for area in areas}) == 9


def test_the_glossary_explains_every_entry() -> None:
    for entry in files.read("glossary.json")["terms"]:
        assert entry["term"].strip()
        assert entry["definition"].strip()
