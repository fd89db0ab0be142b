"""All that values have wrong against a schema, as jsonschema tells it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from local_offer.reading.formats import FORMATS
from local_offer.reading.soundness import compiled


def all_errors(schema: Mapping[str, Any]) -> Callable[[Any], Iterator[ValidationError]]:
    """The function that tells them of values."""
    found: Callable[[Any], Iterator[ValidationError]] = _Validator(schema, format_checker=_formats()).iter_errors
    return found


def _pattern(_: object, pattern: str, value: object, schema: object) -> Iterator[ValidationError]:
    if isinstance(value, str) and not compiled(pattern).search(value):
        yield ValidationError("has the wrong form")


def _unique(checker: Any, wanted: bool, value: object, schema: Mapping[str, Any]) -> Iterator[ValidationError]:
    # A list that is too long is at fault already, and comparing its entries would take time without bound.
    if isinstance(value, list) and len(value) <= schema.get("maxItems", len(value)):
        yield from Draft202012Validator.VALIDATORS["uniqueItems"](checker, wanted, value, schema)


_Validator: type[Draft202012Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"pattern": _pattern, "uniqueItems": _unique}
)


def _formats() -> FormatChecker:
    ours = FormatChecker(formats=())
    for name, has_form in FORMATS.items():
        ours.checks(name)(has_form)
    return ours
