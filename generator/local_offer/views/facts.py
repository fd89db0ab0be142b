"""What only the council knows, fact by fact: what it says, or since when it says that it does not know it."""

from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.views.guides import marks_of


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldFact:
    """`says` is empty while the council says nothing, or that it is `unknown_since` a day. `guides` wait for it."""

    name: str
    title: str
    says: str
    unknown_since: date | None
    guides: tuple[str, ...]

    @property
    def state(self) -> str:
        return "told" if self.says else "unknown" if self.unknown_since else "not told"


def told_facts(offer: Offer) -> tuple[ToldFact, ...]:
    """Every fact that may be told, in the order of the schema."""
    slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
    guides: dict[str, list[str]] = {}
    for guide in offer.guides:
        for name in dict.fromkeys(mark.name for _, mark in marks_of(guide) if mark.kind == "local"):
            guides.setdefault(name, []).append(guide.id)
    return tuple(
        ToldFact(
            name=name,
            title=slot["title"],
            says=offer.facts.get(name, ""),
            unknown_since=offer.unknown_facts.get(name),
            guides=tuple(guides.get(name, ())),
        )
        for name, slot in slots.items()
    )
