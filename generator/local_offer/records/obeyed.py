"""What imports obey: entries taken out on purpose, and fields kept as they are; as in `schema/imports.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - fields below are called date, as in the schema


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenOut:
    """`record` is kind and id, as in `services/small-club`."""

    record: str
    name: str
    date: Date
    reason: str
    town: str | None = None
    urn: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """Fields of a record by their paths, such as `locations.town`."""

    record: str
    fields: tuple[str, ...]
    reason: str
