"""What the council did to make, review and share its offer; fields as in `schema/log.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field below is called date, as in the schema

from local_offer.records.parts import Source


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEntry:
    id: str
    path: str
    date: Date
    kind: str
    what: str
    how: str | None = None
    groups: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    people: int | None = None
    heard: str | None = None
    outcome: str | None = None
    link: str | None = None
    next: Date | None = None
    changed: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
