"""What a document's values have wrong against their schema."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from local_offer.diagnostics import MOST_IN_FILE, Fault, Pointer, fault
from local_offer.reading import unseen
from local_offer.reading.soundness import IsSound, soundness
from local_offer.reading.words import Breach, name_of, words_for

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

_TEXT = ("string", ["string", "object"])
_WHOLE, _DECIMAL = re.compile("-?(?:0|[1-9][0-9]{0,8})"), re.compile(r"-?[0-9]{1,9}\.[0-9]{1,9}")
_NEEDED = {"wrong-kind/nothing": "wrong-kind/nothing-needed", "too-short/empty": "too-short/empty-needed"}
"""What is said of an empty field that may be left out, and of one that may not."""


class Checker:
    """Holds values to a schema. What it needs for that is made when the first are asked about."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self.schema = schema

    @cached_property
    def is_sound(self) -> IsSound:
        return soundness(self.schema)

    @cached_property
    def _all_errors(self) -> "Callable[[Any], Iterator[ValidationError]]":
        from local_offer.reading.schema_errors import all_errors  # loads jsonschema, which sound records do without

        return all_errors(self.schema)

    def errors(self, values: Any) -> "list[ValidationError]":
        """All that is wrong, in the words of jsonschema."""
        return [] if self.is_sound(values) else list(self._all_errors(values))


def faults(values: Any, checker: Checker, path: str, own_name: str) -> list[Fault]:
    """Every fault of `values`, which are changed in four ways that keep what an editor means.

    A whole number where text belongs becomes its text, as in `urn: 111507`; a number in quotes where
    one belongs becomes that, as in `from: "5"`; the line end that a
    block of YAML text keeps goes where one line belongs, as in `summary: |`; and a
    word that a list had before becomes that of today.
    """
    errors = checker.errors(values)
    mended = [_is_mended(values, error) for error in errors]
    if any(mended):
        errors = checker.errors(values)
    found: list[Fault] = []
    for error in errors:
        found += _faults(error, path, own_name, MOST_IN_FILE - len(found), checker.schema)
    return [*found, *unseen.in_values(values, path)]


def _is_mended(values: Any, error: "ValidationError") -> bool:
    value = error.instance
    meant: str | float
    if error.validator == "type" and error.validator_value in _TEXT and type(value) is int:
        meant = str(value)
    elif error.validator == "pattern" and str(value).endswith("\n") and not _is_of_a_key(error):
        meant = str(value).rstrip("\n")
    elif (number := _number_in_quotes(value, error)) is not None:
        meant = number
    elif error.validator == "enum" and isinstance(value, str) and value in _formerly(error):
        meant = _formerly(error)[value]
    else:
        return False
    *way, last = error.absolute_path
    for step in way:
        values = values[step]
    values[last] = meant
    return True


def _number_in_quotes(value: object, error: "ValidationError") -> float | None:
    is_number, is_age = error.validator == "type" and error.validator_value == "number", error.validator_value == "age"
    if not (is_number or is_age or error.validator_value == "integer") or not isinstance(value, str):
        return None
    if _WHOLE.fullmatch(value):
        return int(value)
    return float(value) if is_number and _DECIMAL.fullmatch(value) else None


def _formerly(error: "ValidationError") -> Mapping[str, str]:
    return cast(Mapping[str, Mapping[str, str]], error.schema).get("formerly", {})


def _faults(
    error: "ValidationError", path: str, own_name: str, shown: int, schema: Mapping[str, Any]
) -> Iterator[Fault]:
    """`shown` is of how many a person sees the remedy: of others the word that was meant is not looked for."""
    pointer: Pointer = tuple(error.absolute_path)
    if _is_of_a_key(error):
        pointer = (*pointer, str(error.instance))
    breach = Breach(
        keyword=str(error.validator),
        limit=error.validator_value,
        value=error.instance,
        schema=cast(Mapping[str, Any], error.schema),
        message=error.message,
    )
    for place, said in enumerate(words_for(breach, name_of(pointer, own_name))):
        near = said.near() if place < shown else ""
        at_key = said.key == "unknown-field" or _is_of_a_key(error)
        key = _NEEDED.get(said.key, said.key) if _is_needed(pointer, schema) else said.key
        yield fault(key, path, pointer + said.more, at_key=at_key, line=0, near=near, **said.filled)


def _is_needed(pointer: Pointer, schema: Mapping[str, Any]) -> bool:
    """Whether a record must have the field, so that nobody may be told to take it out."""
    is_needed = False
    for step in pointer:
        is_needed = step in schema.get("required", ())
        schema = schema.get("items", {}) if isinstance(step, int) else schema.get("properties", {}).get(step, {})
    return is_needed


def _is_of_a_key(error: "ValidationError") -> bool:
    return "propertyNames" in error.absolute_schema_path
