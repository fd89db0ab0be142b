"""Guides by route, and the services that each is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.records import Guide, Service
from local_offer.records.guide import RelatedQuery
from local_offer.schema.time_limits import time_limits
from local_offer.views.bands import by_name, is_national, is_nearby
from local_offer.views.catalogue import Catalogue, needs_of
from local_offer.views.marks import Mark, filled, marks


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """A group of guides, in the order in which families should meet them."""

    id: str
    title: str
    description: str
    guides: tuple[Guide, ...]


def routes(offer: Offer) -> tuple[Route, ...]:
    """Every route that has a guide. A guide that names none stands under no route."""
    terms = offer.contract.vocabularies["guide-routes"].terms.values()
    ordered = sorted(offer.guides, key=lambda guide: (guide.order, guide.id))
    made = (
        Route(
            id=term.id,
            title=term.title,
            description=term.description,
            guides=tuple(guide for guide in ordered if guide.route == term.id),
        )
        for term in terms
    )
    return tuple(route for route in made if route.guides)


def drawing_of(guide: Guide, offer: Offer) -> str:
    """The name of what is drawn at its head: its own, or that of its route."""
    routes = offer.contract.vocabularies["guide-routes"].terms
    of_route = routes[guide.route].notes.get("drawing", "") if guide.route and guide.route in routes else ""
    return guide.drawing or str(of_route)


def services_for(query: RelatedQuery, catalogue: Catalogue) -> tuple[Service, ...]:
    """What the query finds among what is not closed: local help first, then what is near, then the country's.

    Within each, services of a topic that the query names earlier come first, and main topics before others.
    """
    if not query.is_stated:
        return ()
    # Of thousands of services only those of its topics are looked at.
    of_topics = [catalogue.by_topic.get(topic, ()) for topic in query.topics]
    looked_at = {s.id: s for listed in of_topics for s in listed}.values() if of_topics else catalogue.services
    found = [service for service in sorted(looked_at, key=by_name) if _answers(query, service)]
    return tuple(sorted(found, key=lambda service: (distance(service), *_order_by_topic(query, service))))


def _order_by_topic(query: RelatedQuery, service: Service) -> tuple[int, bool]:
    first = min((query.topics.index(topic) for topic in service.topics if topic in query.topics), default=0)
    return first, bool(query.topics) and service.main_topic not in query.topics


def distance(service: Service) -> int:
    """0 for what is here, 1 for what is near, 2 for the country's."""
    return 2 if is_national(service) else 1 if is_nearby(service) else 0


def _answers(query: RelatedQuery, service: Service) -> bool:
    groups: tuple[tuple[tuple[str, ...], Iterable[str]], ...] = (
        (query.topics, service.topics),
        (query.needs, needs_of(service)),
        (query.adulthood, service.preparing_for_adulthood),
        (query.settings, (service.setting.kind,) if service.setting else ()),
        (query.coverage, (service.coverage.scope,)),
    )
    if any(wanted and not set(wanted) & set(has) for wanted, has in groups):
        return False
    return not query.words or first_word(query, service) < len(query.words)


def first_word(query: RelatedQuery, service: Service) -> int:
    """Which of the query's words, counted from 0, is the first that the service has."""
    if not query.words:
        return 0
    text = " ".join((service.name, *service.also_known_as, service.summary, *service.keywords)).casefold()
    return next((place for place, word in enumerate(query.words) if word.casefold() in text), len(query.words))


def marks_of(guide: Guide) -> Iterator[tuple[int, Mark]]:
    """Every mark, with its line in the file; those in the front matter are told by its first."""
    said = (part for answer in guide.answers for part in (answer.ask, answer.say, answer.more))
    for top in (guide.question, guide.description, guide.lede, guide.in_short, guide.law, *said):
        yield from ((1, mark) for mark in marks(top or ""))
    yield from ((guide.first_line + mark.line - 1, mark) for mark in marks(guide.text))


def said_in(guide: Guide) -> str:
    """The text as it is read: limits in words, and nothing for what the council fills in or what is worked out."""
    return filled(guide.text, lambda mark: time_limits()[mark.name].words if _is_limit(mark) else "")


def _is_limit(mark: Mark) -> bool:
    return mark.kind == "limit" and mark.name in time_limits()
