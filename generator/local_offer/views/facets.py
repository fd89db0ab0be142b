"""The filters of the finder: groups of choices, and which of them each service answers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema import Term
from local_offer.schema.area import FORMER
from local_offer.views.access import diagnosis_needed, plan_needed
from local_offer.views.bands import is_nearby
from local_offer.views.catalogue import needs_of
from local_offer.views.on.when import WEEKEND, days_of, parts_of_day, parts_of_year
from local_offer.views.once import once
from local_offer.words.ids import slug

ASK_YOURSELF = frozenset({"self-referral", "family-referral", "drop-in", "booking", "none-needed"})
"""Routes that a family can take without a professional."""

FREE = ("free", "free of charge", "no cost", "at no cost", "costs nothing", "does not cost anything")
NO_DIAGNOSIS = ("no diagnosis", "without diagnosis", "without a diagnosis", "not diagnosed", "no formal diagnosis")
NO_PLAN = ("no ehcp", "without ehcp", "without an ehcp", "no ehc plan", "without an ehc plan", "has no ehcp")
OWN_WAY = ("self refer", "self referral", "refer myself", "refer ourselves", "no referral", "without a referral")


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    id: str
    title: str
    was: str = ""
    """Its id in addresses of searches that people kept."""
    said: tuple[str, ...] = ()
    """Words with which people ask for it, in small letters."""


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


@once
def facets(offer: Offer) -> tuple[Facet, ...]:
    """In the order in which families should meet them, with the choices that some service answers. The ids stand in
    the addresses of searches."""
    return tuple(_that_some_answer(offer, _all(offer)))


def _all(offer: Offer) -> tuple[Facet, ...]:
    return (
        Facet(id="where", title="Where", choices=_where(offer.council.area), of=lambda service: [where_of(service)]),
        _yes("free", "Free", lambda service: service.cost.free == "yes", FREE),
        _yes("diagnosis", "No diagnosis needed", lambda service: diagnosis_needed(service) == "no", NO_DIAGNOSIS),
        _yes("plan", "No EHC plan needed", lambda service: plan_needed(service) == "no", NO_PLAN),
        _yes("ask", "You can ask yourself", can_ask_yourself, OWN_WAY),
        _yes("named", "You can ask for it in an EHC plan (section 41)", _is_approved),
        _of_vocabulary(offer, "topic", "Topic", "topics", lambda service: service.topics),
        _of_vocabulary(offer, "need", "Need", "needs", needs_of, for_all="any"),
        _days(offer),
        _times_of_day(offer),
        _times_of_year(offer),
        _of_vocabulary(offer, "how", "How you get it", "delivery", lambda service: service.delivery),
        _of_vocabulary(offer, "has", "The place has", "facilities", facilities_of),
        _languages(offer),
        _communication(offer),
    )


def _where(area: str) -> tuple[Choice, ...]:
    return (
        Choice(id="local", title=f"In the {area}", was=FORMER if area == FORMER else ""),
        Choice(
            id="nearby",
            title="Nearby",
            said=(f"outside the {area}", f"out of {area}", f"out of the {area}", "out of area", "outside our area"),
        ),
        Choice(id="national", title="Anywhere in the country"),
        Choice(id="online", title="Online"),
    )


def where_of(service: Service) -> str:
    return "nearby" if is_nearby(service) else service.coverage.scope


def can_ask_yourself(service: Service) -> bool:
    return not ASK_YOURSELF.isdisjoint(service.access.routes)


def facilities_of(service: Service) -> list[str]:
    return list(dict.fromkeys(facility for location in service.locations for facility in location.facilities))


def _yes(id: str, title: str, holds: Callable[[Service], bool], said: tuple[str, ...] = ()) -> Facet:
    """A group of one choice."""
    choices = (Choice(id="yes", title=title, said=said),)
    return Facet(id=id, title=title, choices=choices, of=lambda service: ["yes"] if holds(service) else [])


def _that_some_answer(offer: Offer, groups: Iterable[Facet]) -> Iterator[Facet]:
    """Each with the choices that some service answers; without one there is no group."""
    for facet in groups:
        answered = {choice for service in offer.services for choice in facet.of(service)}
        if choices := tuple(choice for choice in facet.choices if choice.id in answered):
            yield replace(facet, choices=choices)


def _days(offer: Offer) -> Facet:
    days = _of_vocabulary(offer, "day", "Day", "days", _days_on)
    weekend = Choice(id="weekend", title="At the weekend", said=("weekend", "weekends"))
    return replace(days, choices=(*days.choices, weekend))


def _days_on(service: Service) -> list[str]:
    days = days_of(service)
    return [*days, *(["weekend"] if {*WEEKEND} & {*days} else [])]


def _times_of_day(offer: Offer) -> Facet:
    return _of_vocabulary(offer, "time", "Time of day", "times-of-day", parts_of_day)


def _times_of_year(offer: Offer) -> Facet:
    return _of_vocabulary(offer, "holidays", "Time of year", "terms", parts_of_year)


def _languages(offer: Offer) -> Facet:
    """Those that records name, by alphabet. English is no choice."""
    spoken = {id: title for service in offer.services for id, title in languages_of(service).items()}
    choices = (Choice(id=id, title=title, said=(title.lower(),)) for id, title in sorted(spoken.items()))
    return Facet(id="languages", title="Language", choices=tuple(choices), of=languages_of)


def languages_of(service: Service) -> dict[str, str]:
    """By id, as records write them; a language has one id however it is spaced or spelt in large letters."""
    named = {slug(language): language for language in service.languages}
    return {id: title for id, title in named.items() if id and id != "english"}


def _communication(offer: Offer) -> Facet:
    return _of_vocabulary(
        offer, "communication", "Ways to communicate", "communication", lambda service: service.communication
    )


def _is_approved(service: Service) -> bool:
    return service.registers.section_41 == "yes"


def _of_vocabulary(
    offer: Offer, id: str, title: str, name: str, of: Callable[[Service], Iterable[str]], for_all: str = ""
) -> Facet:
    terms = offer.contract.vocabularies[name].terms.values()
    choices = tuple(Choice(id=term.id, title=term.title, said=_said(term)) for term in terms if term.id != for_all)
    return Facet(id=id, title=title, choices=choices, of=of, for_all=for_all)


def _said(term: Term) -> tuple[str, ...]:
    said = term.notes.get("said")
    return tuple(str(said).split(", ")) if said else ()
