"""The filters of the finder: groups of choices, and which of them each service answers."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema.area import FORMER
from local_offer.views.access import diagnosis_needed, plan_needed
from local_offer.views.bands import is_nearby
from local_offer.views.catalogue import needs_of

ASK_YOURSELF = frozenset({"self-referral", "family-referral", "drop-in", "booking", "none-needed"})
"""Routes that a family can take without a professional."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    id: str
    title: str
    was: str = ""
    """Its id in addresses of searches that people kept."""


@dataclass(frozen=True, kw_only=True)
class Facet:
    """A group of choices. A service answers the group when it has one of those chosen.

    `for_all` names the choice that stands for every other: help for any need is help with autism too.
    """

    id: str
    title: str
    choices: tuple[Choice, ...]
    of: Callable[[Service], Iterable[str]]
    for_all: str = ""


def facets(offer: Offer) -> tuple[Facet, ...]:
    """In the order in which families should meet them. The ids stand in the addresses of searches."""
    return (
        Facet(id="where", title="Where", choices=_where(offer.council.area), of=lambda service: [where_of(service)]),
        _yes("free", "Free", lambda service: service.cost.free == "yes"),
        _yes("diagnosis", "No diagnosis needed", lambda service: diagnosis_needed(service) == "no"),
        _yes("plan", "No EHC plan needed", lambda service: plan_needed(service) == "no"),
        _yes("ask", "You can ask yourself", lambda service: not ASK_YOURSELF.isdisjoint(service.access.routes)),
        *_section_41(offer),
        _of_vocabulary(offer, "topic", "Topic", "topics", lambda service: service.topics),
        _of_vocabulary(offer, "need", "Need", "needs", needs_of, for_all="any"),
        _of_vocabulary(offer, "how", "How you get it", "delivery", lambda service: service.delivery),
        _of_vocabulary(offer, "has", "The place has", "facilities", facilities_of),
    )


def _where(area: str) -> tuple[Choice, ...]:
    return (
        Choice(id="local", title=f"In the {area}", was=FORMER if area == FORMER else ""),
        Choice(id="nearby", title="Nearby"),
        Choice(id="national", title="Anywhere in the country"),
        Choice(id="online", title="Online"),
    )


def where_of(service: Service) -> str:
    return "nearby" if is_nearby(service) else service.coverage.scope


def facilities_of(service: Service) -> list[str]:
    return list(dict.fromkeys(facility for location in service.locations for facility in location.facilities))


def _yes(id: str, title: str, holds: Callable[[Service], bool]) -> Facet:
    """A group of one choice."""
    choices = (Choice(id="yes", title=title),)
    return Facet(id=id, title=title, choices=choices, of=lambda service: ["yes"] if holds(service) else [])


def _section_41(offer: Offer) -> tuple[Facet, ...]:
    """Schools and colleges of the government's list, where the offer has any."""
    on_the_list = _yes("named", "You can ask for it in an EHC plan (section 41)", _is_approved)
    return (on_the_list,) if any(map(_is_approved, offer.services)) else ()


def _is_approved(service: Service) -> bool:
    return service.registers.section_41 == "yes"


def _of_vocabulary(
    offer: Offer, id: str, title: str, name: str, of: Callable[[Service], Iterable[str]], for_all: str = ""
) -> Facet:
    terms = offer.contract.vocabularies[name].terms.values()
    choices = tuple(Choice(id=term.id, title=term.title) for term in terms if term.id != for_all)
    return Facet(id=id, title=title, choices=choices, of=of, for_all=for_all)
