"""From the values of a sound YAML document to a frozen record."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from local_offer.records.ages import Age, age_of
from local_offer.schema.files import WrongSchemaError

Values = Mapping[str, Any]
Record = TypeVar("Record")


def build(kind: type[Record], values: Values, **known: object) -> Record:
    """A record of `kind` from `values`, which the schema has already found sound.

    `known` are the fields that do not stand in the document, such as `id` and `path`. Raises `WrongSchemaError` where
    the schema has a field that the record has not.
    """
    return kind(**known, **_arguments(kind, values))


def _arguments(kind: type, values: Values) -> dict[str, Any]:
    converters = _converters(kind)
    if not values.keys() <= converters.keys():
        lacking = ", ".join(f"'{key}'" for key in values if key not in converters)
        file = f"generator/{kind.__module__.replace('.', '/')}.py"
        raise WrongSchemaError(f"{file}: {kind.__name__} has no {lacking}, which the schema has: add it there")
    return {converters[key][0]: converters[key][1](value) for key, value in values.items()}


@cache
def _converters(kind: type) -> dict[str, tuple[str, Callable[[Any], Any]]]:
    """By the field's name in the document: its name in the dataclass, and what turns its value."""
    hints = get_type_hints(kind)
    # `from` is a word of Python, so the dataclass says `from_`.
    return {f.name.rstrip("_"): (f.name, _converter(hints[f.name])) for f in fields(kind)}


def _converter(hint: Any) -> Callable[[Any], Any]:
    if get_origin(hint) is Union or type(hint).__name__ == "UnionType":
        (inner,) = [argument for argument in get_args(hint) if argument is not NoneType]
        return _converter(inner)
    if get_origin(hint) is tuple:
        each = _converter(get_args(hint)[0])
        return lambda values: tuple([each(value) for value in values])
    if hint is date:
        return date.fromisoformat
    if hint is float:
        return float
    if hint is Age:
        return age_of
    if hint is int:
        return int  # JSON Schema takes 5.0 for a whole number
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda values: hint(**_arguments(hint, values))
    return lambda value: value
