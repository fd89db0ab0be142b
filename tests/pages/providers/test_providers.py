"""The form for providers asks for every field of the schema, once, in the schema's own words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.offer import Offer, published
from local_offer.pages import Page, sheets
from local_offer.pages.providers.yaml_example import yaml_example
from local_offer.reading import yaml
from local_offer.schema import fields as told
from local_offer.schema.rules import fill, rules

KINDS = told.KINDS


@pytest.fixture(scope="module")
def offer() -> Offer:
    return published(read(SOUND)[0], TODAY)


@pytest.fixture(scope="module")
def pages(offer: Offer) -> dict[str, Page]:
    return {s.address: s.make() for s in sheets(offer, frozenset(), TODAY) if s.address.startswith("providers/")}


@pytest.fixture(scope="module")
def form(pages: dict[str, Page]) -> Element:
    return tree(pages["providers/add/"])


def tree(page: Page) -> Element:
    parsed: Element = html5lib.parse(page.body, namespaceHTMLElements=False)
    return parsed


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_of_the_schema_is_in_one_part_of_the_form(kind: str, offer: Offer) -> None:
    placed = Counter(field for part in told.parts(kind) for field in part.fields)
    asked = {leaf.path.split(".")[0] for leaf in told.leaves(kind) if leaf.asked["form"]}

    assert placed == Counter(field for field in offer.contract.schemas[kind]["properties"] if field in asked)


def test_what_is_folded_is_a_field_of_the_schema(offer: Offer) -> None:
    known = {path for kind in KINDS for path in paths(offer.contract.schemas[kind])}

    folded = {f"{above}.{name}" for kind in KINDS for above, names in told.folded(kind).items() for name in names}

    assert folded <= known


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_can_be_entered_however_deep_it_is(kind: str, form: Element, offer: Offer) -> None:
    (record,) = [element for element in form.iter("div") if element.get("data-record") == kind]

    asked = {leaf.path for leaf in told.leaves(kind) if leaf.asked["form"]}
    groups = {path.rpartition(".")[0] for path in paths(offer.contract.schemas[kind])}
    assert set(entered(record)) - groups == asked


def test_each_field_says_what_the_schema_says_of_it(form: Element, offer: Offer) -> None:
    hints = {e.get("id"): "".join(e.itertext()) for e in form.iter("p") if str(e.get("id")).endswith("-hint")}
    schema = offer.contract.schemas["service"]["properties"]

    for name, field in schema.items():
        # An organisation is chosen by its name.
        if name != "organisation" and any(name in part.fields for part in told.parts("service")):
            assert field["description"] in hints[f"service-{name}-hint"]
    contact = schema["contact"]["properties"]
    assert contact["website"]["description"] in hints["service-contact-website-hint"]
    assert "https://example.org/" in hints["service-contact-website-hint"]


def test_choices_are_the_vocabularies(form: Element, offer: Offer) -> None:
    (needs,) = [e for e in form.iter("fieldset") if e.get("id") == "service-needs"]

    boxes = [(box.get("value"), box) for box in needs.iter("input")]

    assert [value for value, _ in boxes] == list(offer.contract.vocabularies["needs"].terms)
    said = "".join(needs.itertext())
    assert all(term.title in said for term in offer.contract.vocabularies["needs"].terms.values())


def test_what_html_can_check_is_left_to_it(form: Element) -> None:
    by_id = {e.get("id"): e for tag in ("input", "textarea") for e in form.iter(tag)}

    assert by_id["service-name"].get("required") is not None
    assert by_id["service-name"].get("maxlength") == "300"
    assert by_id["service-summary"].get("data-longest") == "200"
    assert by_id["service-contact-website"].get("type") == "url"
    assert by_id["service-contact-email"].get("type") == "email"
    assert by_id["service-ages-from"].get("maxlength") == "40"
    places = by_id["service-setting-capacity"]
    assert [places.get(name) for name in ("type", "min", "max", "step")] == ["number", "0", "20000", "1"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_field_guide_tells_every_field(kind: str, pages: dict[str, Page], offer: Offer) -> None:
    guide = tree(pages["providers/fields/"])
    ids = {e.get("id") for e in guide.iter() if e.get("id")}
    said = "".join(guide.itertext())

    assert {f"{kind}-{path.replace('.', '-')}" for path in paths(offer.contract.schemas[kind])} <= ids
    assert "On the page, in lists and results" in said
    assert all(leaf.nowhere in said for leaf in told.leaves(kind))
    assert all(field["description"] in said for field in fields(offer.contract.schemas[kind]))


def test_each_example_of_the_field_guide_is_yaml_that_we_read(pages: dict[str, Page], offer: Offer) -> None:
    guide = tree(pages["providers/fields/"])
    written = ["".join(e.itertext()) for e in guide.iter("pre")]

    read_back = [yaml.parse(text, "example.yaml") for text in written]

    assert len(written) > 150
    assert [document.diagnostics for document in read_back if document.diagnostics] == []
    examples = offer.contract.schemas["service"]["properties"]
    assert {"summary": examples["summary"]["examples"][0]} in [document.values for document in read_back]
    assert {"contact": {"phones": [{"number": "01632 960123"}]}} in [document.values for document in read_back]


@pytest.mark.parametrize(
    "value",
    [{"a": "no", "b": ["yes", "1: 2"], "c": [{"d": 1, "e": "x # y"}, {"d": 2.5}]}, ["07", "12:30", "- x"], "It’s £6"],
)
def test_an_example_reads_back_as_what_it_was(value: Any) -> None:
    assert yaml.parse(yaml_example(value), "example.yaml").values == value


def fields(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for field in schema["properties"].values():
        yield field
        inner = field if "properties" in field else field.get("items", {})
        if "properties" in inner:
            yield from fields(inner)


def paths(schema: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, field in schema["properties"].items():
        path = f"{above}.{name}" if above else name
        yield path
        inner = field if "properties" in field else field.get("items", {})
        if "properties" in inner:
            yield from paths(inner, path)


def entered(element: Element, above: str = "") -> Iterator[str]:
    """The paths of the fields of a form, those that wait in templates too."""
    for part in element:
        name = part.get("data-field")
        path = above if name is None else f"{above}.{name}" if above else name
        if name is not None:
            yield path
        yield from entered(part, path)


def test_every_rule_has_its_place_with_its_level_its_meaning_and_an_example(pages: dict[str, Page]) -> None:
    page = tree(pages["providers/rules/"])
    told = " ".join("".join(page.itertext()).split())
    words = " ".join("".join(e.itertext()) for e in page.iter("dl"))

    for rule in rules().values():
        assert [e.tag for e in page.iter() if e.get("id") == rule.id] == ["h3"]
        assert f"{rule.title} {rule.level.capitalize()} {rule.id} {rule.means}" in told
        for saying in rule.says:
            assert fill(saying.message, saying.example)[1:] in words
            assert fill(saying.remedy, saying.example)[1:] in words
