"""A draft beside the record that is there: what is blank is filled, what a person wrote or took out stays so.

Unless the council accepts what the import says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

GROW = ("topics", "sources")
"""Every record has these, so they are never blank; all other lists are filled only when they are."""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A field, such as `contact.email`, for which the record says `ours` and the import `theirs`."""

    field: str
    ours: Any
    theirs: Any

    def as_text(self, *, accepted: bool = False) -> str:
        if accepted:
            return f"{self.field}: was {self.ours!r}, is now {self.theirs!r}"
        return f"{self.field}: {self.ours!r} is kept, the import has {self.theirs!r}"


@dataclass(frozen=True, kw_only=True)
class Merged:
    """`filled` names the fields that were added; `differs` those where the import says something else."""

    values: dict[str, Any]
    filled: tuple[str, ...]
    differs: tuple[Difference, ...]


def merged(
    there: Mapping[str, Any],
    new: Mapping[str, Any],
    *,
    is_new: bool = False,
    only_adds: bool = False,
    accept: bool = False,
) -> Merged:
    """An entry that a list lacks may have been taken out of it on purpose. So a source is added only with a fact
    that was filled from it, and a topic only with a fact of a draft that `only_adds`. A record that `is_new` was made
    by this same import: nobody can have taken anything out.

    With `accept` the import's values take the place of ours where they differ. Even then no topic and no source goes.
    """
    merging = _Merging(accept=accept)
    values = merging.merge(there, {key: value for key, value in new.items() if key not in GROW}, "")
    is_changed = bool(merging.filled or (accept and merging.differs))
    for key in GROW:
        more = list(_new_entries(there.get(key, []), new.get(key, [])))
        is_wanted = key not in there or is_new or (is_changed and (only_adds or key == "sources"))
        if more and is_wanted:
            values[key] = [*there.get(key, []), *more]
            merging.filled.append(key)
        elif more and key == "topics":
            theirs = [*there[key], *more] if accept else new[key]
            merging.differs.append(Difference(field=key, ours=there[key], theirs=theirs))
            values[key] = theirs if accept else values[key]
    return Merged(values=values, filled=tuple(merging.filled), differs=tuple(merging.differs))


@dataclass(kw_only=True)
class _Merging:
    accept: bool
    filled: list[str] = field(default_factory=list)
    differs: list[Difference] = field(default_factory=list)

    def merge(self, there: Mapping[str, Any], new: Mapping[str, Any], prefix: str) -> dict[str, Any]:
        values = dict(there)
        for key, value in new.items():
            name = f"{prefix}{key}"
            if key not in values:
                values[key] = value
                self.filled.append(name)
            elif isinstance(value, dict) and isinstance(values[key], dict):
                values[key] = self.merge(values[key], value, f"{name}.")
            elif key == "locations" and len(value) == len(values[key]) == 1:
                values[key] = [self.merge(values[key][0], value[0], "locations.")]
            elif values[key] != value:
                self.differs.append(Difference(field=name, ours=values[key], theirs=value))
                values[key] = value if self.accept else values[key]
        return values


def _new_entries(there: list[Any], new: list[Any]) -> Iterator[Any]:
    known = [_mark(entry) for entry in there]
    for entry in new:
        if _mark(entry) not in known:
            yield entry


def _mark(entry: Any) -> Any:
    """What tells an entry from others: a source is the same source when it is read again on a later day."""
    return (entry.get("name"), entry.get("url")) if isinstance(entry, dict) else entry
