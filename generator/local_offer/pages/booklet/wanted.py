"""Which booklets there are: one for each main topic, each town, each route of guides, and one of the whole offer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from local_offer.offer import Offer
from local_offer.records import Guide, Service
from local_offer.views.ages import BANDS
from local_offer.views.catalogue import Catalogue
from local_offer.views.groups import About
from local_offer.views.guides import routes

WHOLE = "whole"


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedBooklet:
    """What a booklet is to hold. `address` is that of the same list on the site, relative to its root."""

    id: str
    title: str
    lede: str
    address: str
    services: tuple[Service, ...] = ()
    guides: tuple[Guide, ...] = ()
    about: About = field(default_factory=About)
    drawing: str = ""
    is_brief: bool = False
    """Whether ordinary schools, and those outside the area, are told in brief."""


def every(catalogue: Catalogue) -> Iterator[WantedBooklet]:
    """The booklets of a site, the whole first."""
    yield whole(catalogue)
    for kind, lists in (("topic", catalogue.by_topic), ("place", catalogue.by_place)):
        for id in lists:
            yield from of_list(kind, id, catalogue)
    for route in routes(catalogue.offer):
        yield from of_route(route.id, catalogue.offer)


def of_needs(catalogue: Catalogue) -> Iterator[WantedBooklet]:
    for id in catalogue.by_need:
        yield from of_list("need", id, catalogue)


def whole(catalogue: Catalogue) -> WantedBooklet:
    """All that is here or near, and national help; ordinary schools and those far away are told in brief."""
    council = catalogue.offer.council
    return WantedBooklet(
        id=WHOLE,
        title="The whole local offer",
        lede=f"Help for children and young people from birth to 25 with special educational needs or a disability, "
        f"in {council.name}.",
        address="find/",
        services=catalogue.services,
        drawing="family",
        is_brief=True,
    )


def of_list(kind: str, id: str, catalogue: Catalogue) -> Iterator[WantedBooklet]:
    """The booklet of a `topic`, a `need`, a `place` or an `age` band; none where no such list is."""
    offer = catalogue.offer
    if kind == "age":
        for band in BANDS:
            if band.id == id and id in catalogue.by_age:
                yield WantedBooklet(
                    id=f"age-{id}", title=f"Ages {band.title}", lede=f"{band.description}.", address=f"ages/{id}/",
                    services=catalogue.by_age[id], about=About(band=band), drawing=f"age-{band.youngest}",
                )  # fmt: skip
    elif kind == "place":
        place = offer.place_by_id.get(id)
        if place and id in catalogue.by_place:
            yield WantedBooklet(
                id=f"place-{id}", title=place.title, lede=place.description or f"What is in {place.title}.",
                address=f"places/{id}/", services=catalogue.by_place[id], drawing="home",
            )  # fmt: skip
    else:
        term = offer.contract.vocabularies[f"{kind}s"].terms.get(id)
        lists = catalogue.by_topic if kind == "topic" else catalogue.by_need
        if term and id in lists:
            yield WantedBooklet(
                id=f"{kind}-{id}", title=term.title, lede=term.description, address=f"{kind}s/{id}/",
                services=lists[id], about=About(topic=id) if kind == "topic" else About(need=id),
                drawing=str(term.notes.get("drawing", "")), is_brief=kind == "need",
            )  # fmt: skip


def of_ids(ids: Sequence[str], offer: Offer) -> WantedBooklet:
    """A booklet of what someone has picked. Ids that nobody knows are left out."""
    picked = tuple(offer.service_by_id[id] for id in ids if id in offer.service_by_id)
    return WantedBooklet(id="picked", title="Picked for you", lede="What someone has put together for you.", address="",
                  services=picked)  # fmt: skip


def of_route(id: str, offer: Offer) -> Iterator[WantedBooklet]:
    for route in routes(offer):
        if route.id == id:
            notes = offer.contract.vocabularies["guide-routes"].terms[id].notes
            yield WantedBooklet(
                id=f"guides-{id}", title=route.title, lede=route.description, address="guides/", guides=route.guides,
                drawing=str(notes.get("drawing", "")),
            )  # fmt: skip
