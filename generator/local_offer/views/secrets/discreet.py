"""What others may read, with each text left out that would tell a secret: faults, and the review of a change."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from local_offer.diagnostics import Diagnostic
from local_offer.views.secrets.lookout import Lookout

LEFT_OUT = "(left out here: it tells of a place that an entry hides)"
_NAMES = frozenset({"id", "kind", "path", "rule", "level", "what"})
"""Fields that name a record or say what sort of thing it is told of."""
Told = TypeVar("Told")


def discreet(diagnostics: Iterable[Diagnostic], lookout: Lookout) -> Iterator[Diagnostic]:
    """Their messages stand in public beside a change."""
    for told in diagnostics:
        yield without_secrets(told, lookout)


def without_secrets(told: Told, lookout: Lookout) -> Told:
    """A value such as a review, with `LEFT_OUT` in the place of each text in it that tells a secret."""
    return _without(told, lookout) if lookout else told


def _without(value: Any, lookout: Lookout) -> Any:
    if isinstance(value, str):
        return LEFT_OUT if lookout.found(value) else value
    if isinstance(value, tuple):
        entries = tuple(_without(entry, lookout) for entry in value)
        return value if all(new is old for new, old in zip(entries, value, strict=True)) else entries
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in _NAMES}
    changed = {name: new for name, part in parts.items() if (new := _without(part, lookout)) is not part}
    return replace(value, **changed) if changed else value
