"""What a newer extract of the register says of schools that are here: closed, followed by another, or gone from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from local_offer.imports.draft import Draft, Row, Skipped, without_blanks
from local_offer.imports.gias.days import day_of
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema import Term


def successors(links: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    """By URN: the URNs of what came after, as the register's own list of links has it."""
    after: dict[str, tuple[str, ...]] = {}
    for link in links:
        if link["LinkType"].casefold().startswith("successor"):
            after[link["URN"]] = (*after.get(link["URN"], ()), link["LinkURN"])
    return after


def closure(row: Row, number: int, here: Service, sources: list[dict[str, str]], after: Sequence[str]) -> Draft:
    """The draft that closes a school. Where several follow it, a person must say which is the one to use."""
    values: dict[str, Any] = {
        "status": {"state": "closed", "date": day_of(row, "CloseDate")},
        "registers": {"urn": row["URN"]},
        "sources": sources,
    }
    reason = row.get("ReasonEstablishmentClosed (name)", "")
    notes = [f"why it closed: {reason}"] if reason and reason != "Not applicable" and not here.is_closed else []
    if len(after) > 1:
        notes.append(f"several take its place: URN {', '.join(after)}; set 'replaced_by' where one is meant")
    return Draft(
        kind="service",
        id=here.id,
        values=without_blanks(values),
        row=number,
        notes=tuple(notes),
        only_adds=True,
        successor=after[0] if len(after) == 1 else "",
    )


PROPOSED = "the register says that it is proposed to close"


@dataclass(kw_only=True)
class Seen:
    """What an extract holds, which may be all of England or a part of one council."""

    urns: set[str] = field(default_factory=set)
    parts: set[tuple[str, str]] = field(default_factory=set)
    """Councils by their codes, and which sort of theirs was there."""

    def note(self, urn: str, area: Term | None, sort: str) -> None:
        self.urns.add(urn)
        if area:
            self.parts.add((area.id, sort))


def gone(ours: Iterable[Service], seen: Seen, offer: Offer) -> list[Skipped]:
    """Schools that are here, and not in an extract that holds others of their council and sort."""
    return [
        Skipped(row=0, name=each.name, reason=f"URN {each.registers.urn} is not in this list", urn=each.registers.urn)
        for each in ours
        if each.is_open
        and each.registers.urn
        and each.registers.urn not in seen.urns
        and each.setting
        and any((place.area, sort_of(each.setting.kind, offer)) in seen.parts for place in each.locations)
    ]


def sort_of(kind: str, offer: Offer) -> str:
    """Extracts are cut for special schools, for specialist colleges or for all others."""
    return kind if kind == "special-college" else "special" if is_special(kind, offer) else "other"


def is_special(kind: str, offer: Offer) -> bool:
    return bool(offer.contract.vocabularies["setting-kinds"][kind].notes.get("special"))
