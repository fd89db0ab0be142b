"""A draft beside the record that is there: what is blank is filled, what a person wrote stays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

GROW = ("topics", "sources")
"""Lists to which an import may add entries. All others it fills only when they are missing."""


@dataclass(frozen=True, kw_only=True)
class Merged:
    """`filled` names the fields that were added; `differs` those where the import says something else."""

    values: dict[str, Any]
    filled: tuple[str, ...]
    differs: tuple[str, ...]


def merged(there: Mapping[str, Any], new: Mapping[str, Any]) -> Merged:
    filled: list[str] = []
    differs: list[str] = []
    values = _merge(there, new, "", filled, differs)
    return Merged(values=values, filled=tuple(filled), differs=tuple(differs))


def _merge(
    there: Mapping[str, Any], new: Mapping[str, Any], prefix: str, filled: list[str], differs: list[str]
) -> dict[str, Any]:
    values = dict(there)
    for key, value in new.items():
        name = f"{prefix}{key}"
        if key not in values:
            values[key] = value
            filled.append(name)
        elif isinstance(value, dict) and isinstance(values[key], dict):
            values[key] = _merge(values[key], value, f"{name}.", filled, differs)
        elif key == "locations" and len(value) == len(values[key]) == 1:
            values[key] = [_merge(values[key][0], value[0], "locations.", filled, differs)]
        elif key in GROW and not prefix:
            more = list(_new_entries(values[key], value))
            if more:
                values[key] = [*values[key], *more]
                filled.append(name)
        elif values[key] != value:
            differs.append(f"{name}: {values[key]!r} is kept, the import has {value!r}")
    return values


def _new_entries(there: list[Any], new: list[Any]) -> Iterator[Any]:
    known = [_mark(entry) for entry in there]
    for entry in new:
        if _mark(entry) not in known:
            yield entry


def _mark(entry: Any) -> Any:
    """What tells an entry from others: a source is the same source when it is read again on a later day."""
    return (entry.get("name"), entry.get("url")) if isinstance(entry, dict) else entry
