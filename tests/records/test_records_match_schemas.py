"""The records and the schemas say the same; whoever changes one must change the other."""

import types
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any, Union, get_args, get_origin, get_type_hints

from local_offer.records import (
    Alert,
    BodyToAsk,
    ClassCount,
    Comment,
    CouncilFact,
    Document,
    ExpectedOutside,
    Gap,
    Guide,
    LinkingPage,
    LogEntry,
    NoneApplies,
    NotProvided,
    Organisation,
    Place,
    Series,
    Service,
    Statement,
    TermDates,
    Waiver,
)
from local_offer.records.ages import Age
from local_offer.schema import contract

SCHEMAS = contract().schemas
KINDS = {
    Service: SCHEMAS["service"],
    Organisation: SCHEMAS["organisation"],
    Comment: SCHEMAS["comment"],
    Guide: SCHEMAS["guide"],
    LogEntry: SCHEMAS["log"],
    Gap: SCHEMAS["gap"],
    Series: SCHEMAS["series"],
    LinkingPage: SCHEMAS["council"]["properties"]["council_page_that_links_here"],
    BodyToAsk: SCHEMAS["council"]["properties"]["bodies_to_ask"]["items"],
    Document: SCHEMAS["council"]["properties"]["documents"]["properties"]["reform_plan"],
    CouncilFact: SCHEMAS["council"]["properties"]["facts"]["properties"]["team_email"],
    NoneApplies: SCHEMAS["council"]["properties"]["none_applies"]["items"],
    Statement: SCHEMAS["council"]["properties"]["statements"]["items"],
    ClassCount: SCHEMAS["council"]["properties"]["registers"]["items"],
    ExpectedOutside: SCHEMAS["council"]["properties"]["expected_outside"]["items"],
    NotProvided: SCHEMAS["council"]["properties"]["not_provided"]["items"],
    Alert: SCHEMAS["council"]["properties"]["alerts"]["items"],
    TermDates: SCHEMAS["council"]["properties"]["term_dates"],
    Place: SCHEMAS["places"]["additionalProperties"],
    Waiver: SCHEMAS["waivers"]["properties"]["waivers"]["items"],
}
NOT_WRITTEN = {"id", "path", "text", "first_line", "coming", "times_ended", "times_begin", "within"}
"""Known from the file’s name, or from the day; a guide’s text, which stands below its values; and of a position how far
off the place may be, which the list of places never says."""

TAKEN_FOR_GRANTED = {"Service.status": {"state"}, "Service.setting.registered_for": {"needs"}}
"""Required where its group is written at all: a service without a status is open."""


def _pairs() -> dict[str, tuple[type, dict[str, Any]]]:
    """Every dataclass of the records beside its part of a schema, by its place in it."""
    pairs: dict[str, tuple[type, dict[str, Any]]] = {}

    def add(way: str, kind: type, schema: Any) -> None:
        pairs[way] = kind, schema
        hints = get_type_hints(kind)
        for field in fields(kind):
            name = field.name.rstrip("_")
            inner = _inner(hints[field.name])
            if isinstance(inner, type) and is_dataclass(inner) and inner is not Age:
                part = schema["properties"][name]
                add(f"{way}.{name}", inner, part.get("items", part))

    for kind, schema in KINDS.items():
        add(kind.__name__, kind, schema)
    return pairs


def _inner(hint: Any) -> Any:
    """The type within `X | None` and `tuple[X, ...]`."""
    if get_origin(hint) in (Union, types.UnionType):
        return _inner(next(argument for argument in get_args(hint) if argument is not types.NoneType))
    return _inner(get_args(hint)[0]) if get_origin(hint) is tuple else hint


PAIRS = _pairs()


def test_a_record_has_the_fields_of_its_schema_and_no_others() -> None:
    for way in PAIRS:
        kind, schema = PAIRS[way]

        names = {field.name.rstrip("_") for field in fields(kind)} - (NOT_WRITTEN - schema["properties"].keys())

        assert names == set(schema["properties"])


def test_a_field_without_a_default_is_one_the_schema_requires() -> None:
    for way in PAIRS:
        kind, schema = PAIRS[way]

        required = {f.name.rstrip("_") for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}

        assert required - NOT_WRITTEN | TAKEN_FOR_GRANTED.get(way, set()) == set(schema.get("required", []))


def test_a_field_holds_what_the_schema_says() -> None:
    for way in PAIRS:
        kind, schema = PAIRS[way]
        hints = get_type_hints(kind)

        for field in fields(kind):
            if field.name in NOT_WRITTEN - schema["properties"].keys():
                continue
            part = schema["properties"][field.name.rstrip("_")]
            hint = hints[field.name]
            is_list = "tuple" in str(hint)
            assert is_list == (part["type"] == "array")
            assert _type_of(part.get("items", part)) in (_inner(hint), is_dataclass(_inner(hint)) and "record")


def test_what_a_record_takes_for_granted_is_a_choice_of_the_schema() -> None:
    for way in PAIRS:
        kind, schema = PAIRS[way]

        for field in fields(kind):
            if isinstance(field.default, str) and field.name not in NOT_WRITTEN:
                assert field.default in schema["properties"][field.name]["enum"]


def test_records_cannot_be_changed() -> None:
    for kind, _ in PAIRS.values():
        assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
        assert hasattr(kind, "__slots__")


def _type_of(part: dict[str, Any]) -> object:
    if part.get("format") == "age":
        return Age
    if part["type"] == "string":
        return date if part.get("format") == "date" else str
    return {"integer": int, "number": float, "object": "record"}[part["type"]]
