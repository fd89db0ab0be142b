"""How a service looks in a list: a card where one chooses by facts, a row where name and place will do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.places import where
from local_offer.records import Service
from local_offer.views.catalogue import registered_needs, said_needs
from local_offer.views.distances import Distances
from local_offer.views.freshness import freshness_of, newest_source
from local_offer.views.once import once
from local_offer.views.related.related import MayHelp

SIGNS = ("place", "who", "how", "cost")
"""The icons before the facts of a card, in their order."""
MOST_FACTS = 3
_KINDS = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """`phone` is the number with which to ring, its first for calls."""

    id: str
    name: str
    place: str
    facts: str
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """What one chooses by. `facts` are an icon and what is said, of what is known; `phone` the number to ring.

    `year` is that of the page or register from which its facts are, 0 where that has no date; nothing where someone
    who knows them has checked them.
    """

    id: str
    name: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    phone: str
    state: str
    year: int | None


def row(service: Service, offer: Offer, distances: Distances | None = None) -> Row:
    """For a school: its place and kind, then its needs and ages as far as they are known. For others: its place and
    ages, then its summary. For each the number to ring.

    Whether it is closed for now, will be, or has no times today stands before all. With `distances` a school outside
    says how far it is from the area. Each is worked out once, as one stands in up to forty lists.
    """
    made = _made(offer)
    key = service.id, distances is not None
    if key not in made or made[key][0] is not service:
        made[key] = service, _row(service, offer, distances)
    return made[key][1]


@once
def _made(_: Offer) -> dict[tuple[str, bool], tuple[Service, Row]]:
    """By its id and whether it says how far it is: a service and its row."""
    return {}


def _row(service: Service, offer: Offer, distances: Distances | None) -> Row:
    state = _state(service, offer)
    place = where(service, offer)
    if distances and service.setting and service.coverage.scope != "local":
        place = f"{place}, {far}" if (far := _far(distances.from_edge(service), offer)) and place else place or far
    if service.setting is None:
        return Row(
            id=service.id,
            name=service.name,
            place=words.sentences(state, place, words.ages(service.ages)),
            facts=service.summary,
            phone=_rung(service, offer),
        )
    kind = offer.title_of("setting-kinds", service.setting.kind)
    phase = service.setting.phase
    if service.setting.kind in ("maintained-school", "academy", "school") and phase:
        kind = f"{offer.title_of('phases', phase)} school"
    facts = list(_needs(service, offer))
    if stated := words.ages(service.ages):
        facts.append(words.lower_first(stated) if facts else stated)
    return Row(
        id=service.id,
        name=service.name,
        place=words.sentences(state, place, kind),
        facts="; ".join(facts),
        phone=_rung(service, offer),
    )


def _far(miles: float | None, offer: Offer) -> str:
    if miles is None:
        return ""
    counted = words.count(round(miles), "mile") if miles >= 1 else "less than a mile"
    return f"{counted} from the {offer.council.area}"


def _rung(service: Service, offer: Offer) -> str:
    """Its own number, else its provider's. Not of what is not open: nobody would answer."""
    provider = offer.provider_of(service)
    phones = (*service.contact.phones, *(provider.contact.phones if provider else ()))
    return next((phone.number for phone in phones if words.way_of(phone) == "call"), "") if service.is_open else ""


def row_beside(beside: MayHelp, offer: Offer) -> Row:
    """The same of what may help too, with why: `Also speech, 2 miles away`."""
    made = row(beside.service, offer)
    need = offer.contract.vocabularies["needs"].terms.get(beside.need)
    shared = f"also {need.notes.get('short') or words.lower_first(need.title)}" if need else ""
    miles = round(beside.miles) if beside.miles is not None else None
    away = "" if miles is None else f"{words.count(miles, 'mile')} away" if miles else "less than a mile away"
    why = ", ".join(filter(None, (shared, away)))
    return replace(made, place=words.sentences(why[:1].upper() + why[1:], made.place))


def _needs(service: Service, offer: Offer) -> Iterator[str]:
    """Whose word it is goes with them: of up to twelve kinds that the register lists, the first tell enough."""
    if said := [offer.title_of("needs", need) for need in said_needs(service)]:
        yield words.listed(said)
    registered = [words.lower_first(offer.title_of("needs", need)) for need in registered_needs(service)]
    if registered:
        more = [words.count(len(registered) - _KINDS, "other kind")] if registered[_KINDS:] else []
        yield f"{'registered' if said else 'Registered'} for {words.together([*registered[:_KINDS], *more])}"


def card(service: Service, offer: Offer, today: date) -> Card:
    facts = [(sign, said) for sign, said in zip(SIGNS, _facts(service, offer), strict=True) if said]
    return Card(
        id=service.id,
        name=service.name,
        summary=service.summary,
        facts=tuple(facts[:MOST_FACTS]),
        phone=_rung(service, offer),
        state=_state(service, offer),
        year=_year(service, today),
    )


def _year(service: Service, today: date) -> int | None:
    fresh = freshness_of(service, today)
    if fresh.state == "fresh":
        return None
    said_on = newest_source(service)
    return fresh.checked.year if fresh.checked else int(said_on[:4]) if said_on else 0


def _state(service: Service, offer: Offer) -> str:
    """What keeps families from going there today, or soon; else nothing."""
    if state := words.state(service.status, offer.title_of):
        return state
    if service.times_begin and not service.sessions:
        return f"From {words.day_in_words(service.times_begin)}"
    return "Ask for the times" if service.times_ended and not service.sessions else ""


def _facts(service: Service, offer: Offer) -> tuple[str, str, str, str]:
    routes = [offer.title_of("access-routes", route) for route in service.access.routes]
    return (
        where(service, offer),
        words.ages(service.ages),
        _how(service, routes),
        "Free" if service.cost.free == "yes" else "",
    )


def _how(service: Service, routes: Sequence[str]) -> str:
    if not routes or service.is_open:
        return routes[0] if routes else ""
    return f"When it opens: {words.lower_first(routes[0])}"


def finder_card(service: Service, offer: Offer, today: date) -> dict[str, object]:
    """A card as the finder's script reads it. What is false or empty is left out; `list.js` names the parts."""
    made = card(service, offer, today)
    parts = {
        "a": f"services/{made.id}/",
        "n": made.name,
        "s": made.summary,
        "f": _facts(service, offer),
        "t": made.phone,
        "st": made.state,
        "ro": max((place.position.within or 0 for place in service.locations if place.position), default=0),
    }
    aged = {} if made.year is None else {"y": made.year}
    return {name: part for name, part in parts.items() if part} | aged
