"""What only the council knows, fact by fact: what it says, or since when it says that it does not know it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import CouncilFact, FactSource, Guide, LookedFor
from local_offer.views.guides import marks_of

ADVICE_GUIDE = "information-advice-and-support"
ADVICE_WAYS = ("iass_phone", "iass_email")
"""Every guide sends families to the advice service, of which this guide tells, by these facts."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldFact:
    """`says` is empty while the council says nothing, or that it is `unknown_since` a day. `guides` wait for it."""

    name: str
    title: str
    says: str
    unknown_since: date | None
    looked_for: LookedFor | None
    records: tuple[str, ...]
    """The records that answer it, as in `services/small-club`; empty where the council says it itself."""
    source: FactSource | None
    checked: date | None
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
    return tuple(_told(name, slot["title"], guides.get(name, ()), offer) for name, slot in slots.items())


def missing_facts(guide: Guide, offer: Offer) -> tuple[ToldFact, ...]:
    """What a guide names and nobody tells, in the guide's order."""
    slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
    names = dict.fromkeys(mark.name for _, mark in marks_of(guide) if mark.kind == "local" and mark.name in slots)
    return tuple(_told(name, slots[name]["title"], (), offer) for name in names if name not in offer.facts)


def _told(name: str, title: str, guides: Iterable[str], offer: Offer) -> ToldFact:
    fact = offer.known.get(name, CouncilFact())
    return ToldFact(
        name=name,
        title=title,
        says=offer.facts.get(name, ""),
        unknown_since=fact.unknown_since,
        looked_for=fact.looked_for,
        records=tuple(record for record, _ in fact.named),
        source=fact.source,
        checked=fact.checked,
        guides=tuple(guides),
    )
