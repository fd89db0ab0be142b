"""Who provides services; fields as in `schema/organisation.json`."""

from dataclasses import dataclass
from datetime import date

from local_offer.records.parts import Checked, Contact, Publish, Registers, Source


@dataclass(frozen=True, kw_only=True, slots=True)
class Organisation:
    id: str
    path: str
    name: str
    kind: str
    sources: tuple[Source, ...]
    also_known_as: tuple[str, ...] = ()
    summary: str | None = None
    description: str | None = None
    contact: Contact = Contact()
    registers: Registers = Registers()
    checked: Checked | None = None
    review_by: date | None = None
    publish: Publish = Publish()
    former_ids: tuple[str, ...] = ()
