"""From a frozen record back to the values of a document: what `building` makes of a document, the other way."""

from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from local_offer.records.ages import Age

_OF_NO_FILE = frozenset({"id", "path", "times_ended", "times_begin", "coming"})
"""Fields that stand in no document: see `building` and `as_of`."""


def stated(record: object) -> dict[str, Any]:
    """What a record states, as its document would: plain values, and nothing that is left blank or goes without
    saying."""
    values: dict[str, Any] = {}
    kind: type = type(record)
    for key, name, default in _named(kind):
        value = getattr(record, name)
        if value is not default and value != default:
            values[key] = value if isinstance(value, str) else _plain(value)
    return values


def _plain(value: object) -> Any:
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Age):
        return value.value
    return stated(value) if is_dataclass(value) else value


@cache
def _named(kind: type) -> tuple[tuple[str, str, object], ...]:
    """Each field as the document calls it, as the record does, and what it is where nobody says it."""
    return tuple(
        (field.name.rstrip("_"), field.name, field.default) for field in fields(kind) if field.name not in _OF_NO_FILE
    )
