"""The quick check of a record says the same as jsonschema: of every record of the tests, and of every field."""

from collections.abc import Iterator, Mapping
from functools import cache
from math import inf
from pathlib import Path
from typing import Any

import pytest
from tests.folder import SOUND

from local_offer.reading import yaml
from local_offer.reading.names import FOLDERS
from local_offer.reading.schema_errors import all_errors
from local_offer.reading.soundness import KNOWN, soundness
from local_offer.schema import contract

SCHEMAS = contract().schemas
OFFERS = SOUND.parent
ODD: tuple[Any, ...] = (
    None, True, False, 0, 1, 1.0, 1.5, -1, 26, 10**30, inf, "", " ", "a", "A B", "a\n", "\ud800", "٣", "x" * 5000,
    "2026-02-30", "2026-02-28\n", "24:00", "https://a.b", "[", [], {}, [[]], ["a", "a"], [1, 1.0], [{}, {}],
    list(map(str, range(300))), {"": None}, {"a": {}}, {"a": {"title": "A"}},
)  # fmt: skip
"""What some field somewhere might take, and most must not."""
OTHER: tuple[Any, ...] = (None, True, 1, "", [], {})


def parts(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The schema and each that stands in it."""
    yield schema
    below = [*schema.get("properties", {}).values(), *(schema.get(name) for name in _ONE)]
    for part in below:
        if isinstance(part, dict):
            yield from parts(part)


_ONE = ("items", "additionalProperties", "propertyNames")


@cache
def every_part() -> tuple[Mapping[str, Any], ...]:
    """Each once, though many fields refer to it."""
    return tuple({id(part): part for schema in SCHEMAS.values() for part in parts(schema)}.values())


def changed(value: Any, schema: Mapping[str, Any]) -> Iterator[Any]:
    """The example of a field, changed a little in each way that a keyword of a schema asks about."""
    yield value
    if isinstance(value, str):
        yield from (f"{value}\n", f" {value}", value.upper(), [value], value * schema.get("maxLength", 1))
    elif isinstance(value, list):
        yield from (value[:1] * 2, value * 200, [*value, None], {"a": value})
    elif isinstance(value, dict):
        yield {**value, "colour": "red"}
        for name in value:
            yield {other: value[other] for other in value if other != name}
            yield from ({**value, name: other} for other in OTHER)
    elif isinstance(value, int | float):
        limits = [schema[limit] for limit in ("minimum", "maximum") if limit in schema]
        yield from (
            str(value),
            value + 0.5,
            float(value),
            *limits,
            *(limit + step for limit in limits for step in (-1, 1)),
        )


@pytest.mark.parametrize("kind", SCHEMAS)
def test_every_keyword_of_our_schemas_is_known_to_the_quick_check(kind: str) -> None:
    assert {keyword for part in parts(SCHEMAS[kind]) for keyword in part} <= KNOWN


def test_the_quick_check_of_a_field_says_what_jsonschema_says() -> None:
    for part in every_part():
        is_sound, errors = soundness(part), all_errors(part)
        examples = [each for example in part.get("examples", ()) for each in changed(example, part)]
        for value in (*ODD, *examples):
            assert is_sound(value) == (next(errors(value), None) is None), (part, value)


def test_the_quick_check_of_a_record_says_what_jsonschema_says() -> None:
    made = {kind: (soundness(schema), all_errors(schema)) for kind, schema in SCHEMAS.items()}
    said = {True: 0, False: 0}
    for file in sorted(OFFERS.rglob("*.yaml")):
        values = yaml.parse(file.read_bytes().decode("utf-8", "replace"), file.name).values
        is_sound, errors = made[_kind_of(file)]

        answer = is_sound(values)

        assert answer == (next(errors(values), None) is None), file
        said[answer] += 1
    assert min(said.values()) > 50


def _kind_of(file: Path) -> str:
    named = [FOLDERS[part] for part in file.parts if part in FOLDERS]
    return named[-1] if named else file.stem if file.stem in SCHEMAS else "service"


def test_what_is_not_known_is_asked_of_jsonschema() -> None:
    assert not soundness({"type": "string", "const": "a"})("a")
    assert not soundness({"properties": {"a": {"oneOf": [{"type": "string"}]}}})({"a": "b"})
    assert soundness({"properties": {"a": {"oneOf": [{"type": "string"}]}}})({})
