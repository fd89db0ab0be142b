"""What the council did to make, review and share its offer; fields as in `schema/log.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field below is called date, as in the schema

from local_offer.records.parts import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """A body that was asked, by name and role. `kind` is the group of the law to which it belongs."""

    name: str
    kind: str
    role: str | None = None
    where: str = "local"
    number: int = 1
    answered: str = "yes"
    asked_again: Date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEntry:
    id: str
    path: str
    date: Date
    kind: str
    what: str
    how: str | None = None
    groups: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    officers: tuple[str, ...] = ()
    about: str | None = None
    phase: str | None = None
    topics: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    by: str | None = None
    looked_at: str | None = None
    tried: tuple[str, ...] = ()
    asked_for: str | None = None
    came_after_days: int | None = None
    people: int | None = None
    heard: str | None = None
    outcome: str | None = None
    link: str | None = None
    next: Date | None = None
    changed: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
