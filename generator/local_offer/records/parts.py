"""Parts that several kinds of record hold; their fields are described in `schema/shared.json`."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class Phone:
    number: str
    label: str | None = None
    kind: str = "call"
    text: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    role: str | None = None
    phones: tuple[Phone, ...] = ()
    text_relay: str | None = None
    email: str | None = None
    website: str | None = None
    social: tuple[str, ...] = ()
    address: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Hours:
    days: tuple[str, ...] = ()
    opens: str | None = None
    closes: str | None = None
    repeats: str | None = None
    term: str | None = None
    from_: date | None = None
    to: date | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Registers:
    urn: str | None = None
    ukprn: str | None = None
    section_41: str | None = None
    section_41_date: date | None = None
    ofsted: str | None = None
    cqc: str | None = None
    charity: str | None = None
    company: str | None = None

    @property
    def told(self) -> dict[str, str]:
        """Numbers and answers that are there, by their names."""
        return {name: said for name in self.__slots__ if isinstance(said := getattr(self, name), str)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Checked:
    date: date
    by: str
    how: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Publish:
    from_: date | None = None
    to: date | None = None

    def is_shown_on(self, day: date) -> bool:
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """`date` and `read` are as precise as the source is: `2026`, `2026-11` or `2026-11-02`.

    `entry` is what the source calls it: its number there.
    """

    name: str
    url: str | None = None
    entry: str | None = None
    date: str | None = None
    read: str | None = None
    licence: str | None = None
    facts: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Position:
    """Degrees, WGS84. The place lies within so many miles of it; without that, there."""

    latitude: float
    longitude: float
    within: int | None = None
