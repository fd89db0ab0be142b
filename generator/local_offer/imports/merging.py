"""A draft beside the record that is there: what is blank is filled, what a person wrote or took out stays so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

GROW = ("topics", "sources")
"""Every record has these, so they are never blank; all other lists are filled only when they are."""


@dataclass(frozen=True, kw_only=True)
class Merged:
    """`filled` names the fields that were added; `differs` those where the import says something else."""

    values: dict[str, Any]
    filled: tuple[str, ...]
    differs: tuple[str, ...]


def merged(
    there: Mapping[str, Any], new: Mapping[str, Any], *, is_new: bool = False, only_adds: bool = False
) -> Merged:
    """An entry that a list lacks may have been taken out of it on purpose. So a source is added only with a fact
    that was filled from it, and a topic only with a fact of a draft that `only_adds`. A record that `is_new` was made
    by this same import: nobody can have taken anything out."""
    filled: list[str] = []
    differs: list[str] = []
    values = _merge(there, {key: value for key, value in new.items() if key not in GROW}, "", filled, differs)
    grow = GROW if is_new or (filled and only_adds) else ("sources",) if filled else ()
    for key in GROW:
        more = list(_new_entries(there.get(key, []), new.get(key, [])))
        if more and (key in grow or key not in there):
            values[key] = [*there.get(key, []), *more]
            filled.append(key)
        elif more and key == "topics":
            differs.append(f"topics: {there[key]!r} is kept, the import has {new[key]!r}")
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
