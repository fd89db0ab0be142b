"""What only the council knows: facts for guides, documents, and what there is none of; as in `schema/council.json`."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - fields below are called date, as in the schema


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
