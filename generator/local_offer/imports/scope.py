"""Whom a listed service is for, by where it is: families close by, in the region, the whole country or nobody here."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from local_offer.offer import Offer
from local_offer.views.reach import Reach


@dataclass(frozen=True, kw_only=True)
class Scope:
    """`refusal` says why it is none of this council's offer."""

    coverage: dict[str, str] = field(default_factory=dict)
    refusal: str = ""


def for_all(reach: Reach, source: str) -> Scope:
    """Of what has no place. `source` is the name of the list."""
    why = "For the whole country." if reach == "national" else "Used online or by telephone, wherever you live."
    return Scope(coverage={"scope": reach, "why_listed": f"{why} {source} lists it."})


def beyond(councils: Sequence[str], offer: Offer, source: str) -> Scope:
    """Of what lies outside the council, in one of these; of those close by the first."""
    council, known = offer.council, offer.contract.vocabularies["areas"].terms
    if near := next((code for code in councils if code in council.neighbours and code in known), None):
        why = f"In {known[near].title}, close to {council.name}. {source} lists it."
        return Scope(coverage={"scope": "neighbouring", "why_listed": why})
    home = known[council.gss].notes.get("region") if council.gss in known else None
    for code in councils:
        if home and code in known and known[code].notes.get("region") == home:
            why = f"In {known[code].title}, in the {home}. {source} lists it."
            return Scope(coverage={"scope": "regional", "why_listed": why})
    where = f" in {known[councils[0]].title}," if councils and councils[0] in known else ""
    return Scope(refusal=f"lies{where} beyond the council, its neighbours and its region")
