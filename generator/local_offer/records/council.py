"""What only the council knows: facts for guides, documents, and what there is none of; as in `schema/council.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - fields below are called date, as in the schema


@dataclass(frozen=True, kw_only=True, slots=True)
class FactSource:
    """`date` and `read` are as precise as the page is: `2026`, `2026-11` or `2026-11-02`."""

    name: str
    url: str | None = None
    date: str | None = None
    read: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LookedFor:
    """Where a fact was looked for that nobody knows yet, and what was found in its place."""

    date: Date
    where: tuple[str, ...]
    found: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CouncilFact:
    """What a guide may name: said in words (`value`), answered by a record, or not known yet."""

    value: str | None = None
    service: str | None = None
    organisation: str | None = None
    source: FactSource | None = None
    checked: Date | None = None
    unknown_since: Date | None = None
    looked_for: LookedFor | None = None

    @property
    def says(self) -> tuple[str, ...]:
        """The ways in which it says something; one that is sound has one."""
        ways = ("value", "service", "organisation", "unknown_since")
        return tuple(way for way in ways if getattr(self, way) is not None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    url: str
    title: str | None = None
    date: Date | None = None
    period: str | None = None
    checked: Date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class NoneExist:
    """The council's word that there is no such provider, `local` or `outside` the council's area."""

    provider: str
    where: str
    date: Date
    says: str
