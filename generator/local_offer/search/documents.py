"""What can be found: services, the lists and organisations that lead to them, guides and other pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.schema import contract
from local_offer.schema.fields import leaves
from local_offer.search.index import Texts
from local_offer.search.terms import words_of
from local_offer.views.ages import found_from_to
from local_offer.views.answered import Steps, stated, steps_to
from local_offer.views.catalogue import Catalogue, needs_of, places_of
from local_offer.words.opening import opening

BANDS = ("local", "neighbouring", "regional", "national", "online")
"""Scopes from near to far, the order in which services are numbered."""
ADULT, NEARLY_ADULT = 18 * 12, 16 * 12  # months
_NOT_SCHOOLS = ("nursery", "college", "special-college")


_APART = frozenset(
    {"name", "also_known_as", "keywords", "kinds", "topics", "needs", "summary", "organisation"}
    | {"setting.specialist_places", "setting.registered_for.needs"}
    | {"coverage.places", "locations.town", "locations.place", "locations.precision"}
)
"""Fields that are told among the texts by themselves. How exactly a place is shown only takes words away."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WrittenPage:
    """A page that the council wrote or one of ours about the offer, all in plain text.

    `short` is what menus call it, `asked` the small questions that it answers or other words for what it tells, and
    `in_short` what a card says of it.
    """

    address: str
    title: str
    short: str
    summary: str
    text: str
    asked: str = ""
    in_short: str = ""
    is_found: bool = True
    """Whether the finder should lead to it."""

    @property
    def is_guide(self) -> bool:
        return self.address.startswith("guides/") and self.address != "guides/"


@dataclass(frozen=True, kw_only=True, slots=True)
class Signpost:
    """What is found besides services. `kind` is `topic`, `need`, `place`, `guide`, `page` or `organisation`."""

    kind: str
    address: str
    title: str
    summary: str
    texts: Texts

    @property
    def is_read(self) -> bool:
        """It tells something itself."""
        return self.kind in ("guide", "page")


def in_order(catalogue: Catalogue, is_past: Callable[[Service], bool] = lambda _: False) -> tuple[Service, ...]:
    """The services as they are numbered: by band; in each the schools after all else; of either those past their day
    after the others, those that are not open last; then by main topic, so that what is found together stands together;
    then by name."""
    return tuple(sorted(catalogue.services, key=lambda service: _rank(service, is_past)))


def _rank(service: Service, is_past: Callable[[Service], bool]) -> tuple[object, ...]:
    scope, topic = service.coverage.scope, next(iter(service.topics), "")
    return BANDS.index(scope), is_school(service), not service.is_open, is_past(service), topic


def is_school(service: Service) -> bool:
    """Of which there are so many that they hide all else where nobody asks for a school."""
    return service.setting is not None and service.setting.kind not in _NOT_SCHOOLS


def is_for_adults(service: Service) -> bool:
    """Whoever asks for a child does not mean it. What is called so may begin at 16, or say no age."""
    begins = (found_from_to(service) or (NEARLY_ADULT, 0))[0]
    return begins >= ADULT or (begins >= NEARLY_ADULT and bool({"adult", "adults"} & set(words_of(service.name))))


def texts_of(service: Service, offer: Offer) -> Texts:
    provider = offer.provider_of(service)
    topics, needs = offer.contract.vocabularies["topics"], offer.contract.vocabularies["needs"]
    return (
        service.name,
        " ".join(service.also_known_as),
        " ".join((*service.keywords, *_kinds(service, offer))),
        " ".join(topics.title_of(topic) for topic in service.topics),
        " ".join(needs.title_of(need) for need in needs_of(service)),
        " ".join(_places(service, offer)),
        service.summary,
        " ".join(filter(None, [*_full_text(service, offer), provider.name if provider else ""])),
    )


def _kinds(service: Service, offer: Offer) -> Iterator[str]:
    """What its kinds of help are called, wherever it is."""
    for kind in service.kinds:
        yield offer.title_of("kinds-of-help", kind).partition(" outside")[0]


def _places(service: Service, offer: Offer) -> Iterator[str]:
    yield from (offer.place_by_id[id].title for id in places_of(service) if id in offer.place_by_id)
    yield from dict.fromkeys(location.town for location in service.locations if location.town)


def _full_text(service: Service, offer: Offer) -> Iterator[str]:
    """Its words in the fields that are searched, and the titles of those that are chosen from a list, each once.

    Not the postcode: the finder takes one for a place to measure from.
    """
    chosen: dict[tuple[str, str], None] = {}
    for steps, vocabulary in _searched():
        for value in stated(service, steps):
            if vocabulary:
                chosen[(vocabulary, str(value))] = None
            else:
                yield str(value)
    yield from (offer.title_of(vocabulary, id) for vocabulary, id in chosen)


@cache
def _searched() -> tuple[tuple[Steps, str], ...]:
    """The fields that `schema/fields.json` says are found by their words, with their vocabularies, less those that
    have a place of their own among the texts."""
    paths = [leaf.path for leaf in leaves("service") if "search" in leaf.shown and leaf.path not in _APART]
    return tuple((steps_to(path), _vocabulary_of(path)) for path in paths)


def _vocabulary_of(path: str) -> str:
    schema: Mapping[str, Any] = contract().schemas["service"]
    for step in path.split("."):
        schema = schema.get("items", schema)["properties"][step]
    return str(schema.get("items", schema).get("vocabulary", ""))


def ways(catalogue: Catalogue, written: Iterable[WrittenPage]) -> tuple[Signpost, ...]:
    """Whatever holds at least one service, the guides and other pages."""
    offer = catalogue.offer
    vocabularies = offer.contract.vocabularies
    lists = (("topic", "topics", catalogue.by_topic), ("need", "needs", catalogue.by_need))
    found = [
        _way(kind, f"{name}/{id}/", vocabularies[name][id].title, vocabularies[name][id].description, len(services))
        for kind, name, listed in lists
        for id, services in listed.items()
    ]
    for id, services in catalogue.by_place.items():
        place = offer.place_by_id[id]
        found.append(_way("place", f"places/{id}/", place.title, place.description or "", len(services)))
    pages = sorted(written, key=lambda page: (not page.is_guide, page.address))
    found += [_page(page) for page in pages if page.is_found]
    found += [_organisation(body, offer) for body in offer.organisations]
    return tuple(found)


def _way(kind: str, address: str, title: str, description: str, count: int) -> Signpost:
    said = f"{description.removesuffix('.')}. " if description else ""
    counted = f"{count} service{'s' * (count != 1)} and schools" if count != 1 else "1 service"
    return Signpost(
        kind=kind,
        address=address,
        title=title,
        summary=f"{said}{counted}",
        texts=_texts(title, description),
    )


def _page(page: WrittenPage) -> Signpost:
    summary = f"{page.in_short} {page.summary}"
    return Signpost(
        kind="guide" if page.is_guide else "page",
        address=page.address,
        title=page.title,
        summary=page.in_short or opening(page.summary),
        texts=_texts(page.short or page.title, summary, page.text, known_as=page.title, keywords=page.asked),
    )


def _organisation(body: Organisation, offer: Offer) -> Signpost:
    text = " ".join(service.name for service in offer.services_by_organisation.get(body.id, ()))
    summary = body.summary or offer.title_of("organisation-kinds", body.kind)
    return Signpost(
        kind="organisation",
        address=f"organisations/{body.id}/",
        title=body.name,
        summary=summary,
        texts=_texts(body.name, summary, f"{body.description or ''} {text}"),
    )


def _texts(name: str, summary: str, text: str = "", *, known_as: str = "", keywords: str = "") -> Texts:
    return (name, known_as, keywords, "", "", "", summary, text)
