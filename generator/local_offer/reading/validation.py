"""What a document's values have wrong against their schema."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from local_offer.diagnostics import MOST_IN_FILE, Fault, Pointer, fault
from local_offer.reading import unseen
from local_offer.reading.formats import formats
from local_offer.reading.words import Breach, name_of, words_for

_TEXT = ("string", ["string", "object"])
_WHOLE, _DECIMAL = re.compile("-?(?:0|[1-9][0-9]{0,8})"), re.compile(r"-?[0-9]{1,9}\.[0-9]{1,9}")
_NEEDED = {"wrong-kind/nothing": "wrong-kind/nothing-needed", "too-short/empty": "too-short/empty-needed"}
"""What is said of an empty field that may be left out, and of one that may not."""


def _pattern(_: object, pattern: str, value: object, schema: object) -> Iterator[ValidationError]:
    # JSON Schema's `$` is the end of the text. Python's would let a line end stand behind it.
    if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
        yield ValidationError("has the wrong form")


def _unique(checker: Any, wanted: bool, value: object, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    # A list that is too long is at fault already, and comparing its entries would take time without bound.
    if isinstance(value, list) and len(value) <= schema.get("maxItems", len(value)):
        yield from Draft202012Validator.VALIDATORS["uniqueItems"](checker, wanted, value, schema)


_Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique}
)


def validator(schema: Mapping[str, Any]) -> Draft202012Validator:
    return _Validator(schema, format_checker=formats)


def faults(values: Any, checker: Draft202012Validator, path: str, own_name: str) -> list[Fault]:
    """Every fault of `values`, which are changed in four ways that keep what an editor means.

    A whole number where text belongs becomes its text, as in `urn: 111507`; a number in quotes where
    one belongs becomes that, as in `from: "5"`; the line end that a
    block of YAML text keeps goes where one line belongs, as in `summary: |`; and a
    word that a list had before becomes that of today.
    """
    errors = list(checker.iter_errors(values))
    mended = [_is_mended(values, error) for error in errors]
    if any(mended):
        errors = list(checker.iter_errors(values))
    found: list[Fault] = []
    for error in errors:
        found += _faults(error, path, own_name, MOST_IN_FILE - len(found), cast(Mapping[str, Any], checker.schema))
    return [*found, *unseen.in_values(values, path)]


def _is_mended(values: Any, error: ValidationError) -> bool:
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


def _number_in_quotes(value: object, error: ValidationError) -> float | None:
    is_number, is_age = error.validator == "type" and error.validator_value == "number", error.validator_value == "age"
    if not (is_number or is_age or error.validator_value == "integer") or not isinstance(value, str):
        return None
    if _WHOLE.fullmatch(value):
        return int(value)
    return float(value) if is_number and _DECIMAL.fullmatch(value) else None


def _formerly(error: ValidationError) -> Mapping[str, str]:
    return cast(Mapping[str, Mapping[str, str]], error.schema).get("formerly", {})


def _faults(error: ValidationError, path: str, own_name: str, shown: int, schema: Mapping[str, Any]) -> Iterator[Fault]:
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


def _is_of_a_key(error: ValidationError) -> bool:
    return "propertyNames" in error.absolute_schema_path
