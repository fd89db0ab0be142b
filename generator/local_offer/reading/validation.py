"""What a document's values have wrong against their schema."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from local_offer.diagnostics import Fault, Pointer
from local_offer.reading.formats import formats
from local_offer.reading.words import Breach, name_of, words_for


def validator(schema: Mapping[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=formats)


def faults(values: Any, checker: Draft202012Validator, path: str, own_name: str) -> list[Fault]:
    """Every fault of `values`, which are changed in one way: a whole number where text belongs becomes its text.

    An editor who writes `urn: 111507` means the digits.
    """
    errors = list(checker.iter_errors(values))
    made = [_made_text(values, error) for error in errors]
    if any(made):
        errors = list(checker.iter_errors(values))
    return [fault for error in errors for fault in _faults(error, path, own_name)]


def _made_text(values: Any, error: ValidationError) -> bool:
    if error.validator != "type" or error.validator_value != "string" or type(error.instance) is not int:
        return False
    *way, last = error.absolute_path
    for step in way:
        values = values[step]
    values[last] = str(error.instance)
    return True


def _faults(error: ValidationError, path: str, own_name: str) -> Iterator[Fault]:
    pointer: Pointer = tuple(error.absolute_path)
    breach = Breach(
        keyword=str(error.validator),
        limit=error.validator_value,
        value=error.instance,
        schema=cast(Mapping[str, Any], error.schema),
        message=error.message,
    )
    for rule, more, message, remedy in words_for(breach, name_of(pointer, own_name)):
        at_key = rule == "unknown-field"
        yield Fault(path=path, pointer=pointer + more, rule=rule, message=message, remedy=remedy, at_key=at_key)
