"""What others may read, with each text left out that would tell a secret: faults, and the review of a change."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from local_offer.diagnostics import Diagnostic
from local_offer.views.personal.emails import has_personal_email
from local_offer.views.personal.telephones import has_mobile
from local_offer.views.secrets.lookout import Lookout

LEFT_OUT = "(left out here: it tells of a place that an entry hides)"
_NAMES = frozenset({"id", "kind", "path", "rule", "level", "what"})
"""Fields that name a record or say what sort of thing it is told of."""
_GIVEN = re.compile(r"'[^']+'|\[[^][]+\]")
"""How a message gives a value: in quotes, or as the list that it should be."""
Told = TypeVar("Told")


def discreet(diagnostics: Iterable[Diagnostic], lookout: Lookout) -> Iterator[Diagnostic]:
    """Their messages stand in public beside a change: none gives a value in which a person's own number stands."""
    for told in diagnostics:
        bare = replace(told, message=_without_numbers(told.message), remedy=_without_numbers(told.remedy))
        yield without_secrets(bare, lookout)


def _without_numbers(text: str) -> str:
    return _GIVEN.sub(lambda found: "'…'" if _is_of_a_person(found[0]) else found[0], text)


def _is_of_a_person(value: str) -> bool:
    return has_mobile(value) or has_personal_email(value, "")


def without_secrets(told: Told, lookout: Lookout) -> Told:
    """A value such as a review, with `LEFT_OUT` in the place of each text in it that tells a secret."""
    return _without(told, lookout) if lookout else told


def _without(value: Any, lookout: Lookout) -> Any:
    if isinstance(value, str):
        return LEFT_OUT if lookout.may_tell_of(value) and lookout.found(value) else value
    if isinstance(value, tuple):
        entries = tuple(_without(entry, lookout) for entry in value)
        return value if all(new is old for new, old in zip(entries, value, strict=True)) else entries
    if not is_dataclass(value) or isinstance(value, type):
        return value
    parts = {field.name: getattr(value, field.name) for field in fields(value) if field.name not in _NAMES}
    changed = {name: new for name, part in parts.items() if (new := _without(part, lookout)) is not part}
    return replace(value, **changed) if changed else value
