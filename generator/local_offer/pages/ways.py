"""The ways in: topics, needs, ages and places, each with its own pages and their crossings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.lists import Chip, Listing, listing_of, sheets
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.pages.words import lower_first
from local_offer.views.ages import BANDS
from local_offer.views.catalogue import Catalogue, Lists

MOST_CHIPS = 12
HOME = Crumb(title="Home")


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A line on a page of ways: where it leads and how many services are there."""

    title: str
    description: str
    address: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    title: str
    ways: tuple[Way, ...]


def ways(catalogue: Catalogue, offer: Offer, today: date) -> Iterator[Sheet]:
    """Every page of ways and every list they lead to."""
    for title, lede, address, groups in (
        ("Topics", "What is it about? Choose a topic.", "topics/", _topics(catalogue, offer)),
        ("Needs", "What is hard, or what is different? You do not need a diagnosis to look.", "needs/", _needs(catalogue, offer)),
        ("Ages", "Help changes with age. Choose how old your child is, or how old you are.", "ages/", _ages(catalogue)),
        ("Places", f"Find what is near you in {offer.council.name}.", "places/", _places(catalogue, offer)),
    ):  # fmt: skip
        yield Sheet(
            address=address,
            make=lambda t=title, le=lede, a=address, g=groups: _index(t, le, a, g),  # type: ignore[misc]
        )
    for listing in _listings(catalogue, offer):
        yield from sheets(listing, offer, today)


def _index(title: str, lede: str, address: str, groups: Sequence[Group]) -> Page:
    values = {"title": title, "lede": lede, "groups": groups}
    return Page(
        address=address,
        title=title,
        description=lede,
        crumbs=(HOME, Crumb(title=title)),
        section="find",
        body=body("ways.html", address, values),
    )


def _topics(catalogue: Catalogue, offer: Offer) -> list[Group]:
    terms = offer.contract.vocabularies["topics"].terms.values()
    listed = tuple(
        Way(title=t.title, description=t.description, address=f"topics/{t.id}/", count=len(catalogue.by_topic.get(t.id, ())))
        for t in terms
    )
    return [Group(title="", ways=listed)]


def _needs(catalogue: Catalogue, offer: Offer) -> list[Group]:
    terms = offer.contract.vocabularies["needs"].terms.values()
    groups = []
    for area in offer.contract.vocabularies["need-areas"].terms.values():
        listed = tuple(
            Way(title=t.title, description=t.description, address=f"needs/{t.id}/", count=len(catalogue.by_need.get(t.id, ())))
            for t in terms
            if t.notes.get("area") == area.id
        )
        groups.append(Group(title=area.title, ways=listed))
    everyone = Way(
        title="Any need",
        description="Help for every special educational need or disability.",
        address="needs/any/",
        count=len(catalogue.by_need.get("any", ())),
    )
    return [*groups, Group(title="For everyone", ways=(everyone,))]


def _ages(catalogue: Catalogue) -> list[Group]:
    listed = tuple(
        Way(title=b.title, description=b.description, address=f"ages/{b.id}/", count=len(catalogue.by_age.get(b.id, ())))
        for b in BANDS
    )
    return [Group(title="", ways=listed)]


def _places(catalogue: Catalogue, offer: Offer) -> list[Group]:
    listed = [
        Way(title=p.title, description=p.description or "", address=f"places/{p.id}/", count=len(catalogue.by_place.get(p.id, ())))
        for p in offer.places
    ]
    everywhere = [
        Way(
            title="All of the borough",
            description="Teams, helplines and clinics for every town.",
            address="places/whole-borough/",
            count=len(catalogue.whole_borough),
        ),
        Way(
            title="Outside the borough",
            description="Nearby councils and the region.",
            address="outside-the-borough/",
            count=len(catalogue.nearby),
        ),
        Way(
            title="Anywhere in the country",
            description="National charities, helplines and specialist places.",
            address="national/",
            count=len(catalogue.national),
        ),
    ]
    towns = [Group(title="Towns and villages", ways=tuple(listed))] if listed else []
    return [*towns, Group(title="Wider", ways=tuple(everywhere))]


def _listings(catalogue: Catalogue, offer: Offer) -> Iterator[Listing]:
    yield from _topic_listings(catalogue, offer)
    yield from _need_listings(catalogue, offer)
    for band in BANDS:
        yield listing_of(
            f"ages/{band.id}/",
            f"Ages {band.title}",
            f"{band.description}. These say that they are for these ages.",
            catalogue.by_age.get(band.id, ()),
            offer,
            [Crumb(title="Ages", address="ages/")],
            chips=_need_chips(catalogue, offer, band.id),
            note="Many more do not state an age. Look by topic or need too.",
        )
    for place in offer.places:
        yield listing_of(
            f"places/{place.id}/",
            place.title,
            f"What there is in {place.title}{f' ({lower_first(place.description)})' if place.description else ''}.",
            catalogue.by_place.get(place.id, ()),
            offer,
            [Crumb(title="Places", address="places/")],
            chips=_topic_chips(catalogue, offer, place.id),
            more=[("Help for all of the borough", "places/whole-borough/"), ("Outside the borough", "outside-the-borough/")],
        )
    yield listing_of(
        "places/whole-borough/",
        "All of the borough",
        f"Teams, helplines and clinics for every town in {offer.council.name}.",
        catalogue.whole_borough,
        offer,
        [Crumb(title="Places", address="places/")],
    )
    yield listing_of(
        "outside-the-borough/",
        "Outside the borough",
        "What lies in nearby councils and in the region, and why we list it.",
        catalogue.nearby,
        offer,
        [Crumb(title="Places", address="places/")],
        note=f"We list these because families of {offer.council.name} may use them. Each page says why.",
    )
    yield listing_of(
        "national/",
        "Anywhere in the country",
        "National charities, helplines, specialist schools and colleges.",
        catalogue.national,
        offer,
        [Crumb(title="Places", address="places/")],
    )


def _topic_listings(catalogue: Catalogue, offer: Offer) -> Iterator[Listing]:
    topics = Crumb(title="Topics", address="topics/")
    for topic in offer.contract.vocabularies["topics"].terms.values():
        places = catalogue.places_by_topic.get(topic.id, {})
        yield listing_of(
            f"topics/{topic.id}/",
            topic.title,
            topic.description,
            catalogue.by_topic.get(topic.id, ()),
            offer,
            [topics],
            chips=_most(places, lambda id: (f"In {offer.place_by_id[id].title}", f"topics/{topic.id}/{id}/")),
        )
        for id, services in places.items():
            place = offer.place_by_id[id]
            yield listing_of(
                f"topics/{topic.id}/{id}/",
                f"{topic.title} in {place.title}",
                f"{topic.description} These are in {place.title}, or serve it by name.",
                services,
                offer,
                [topics, Crumb(title=topic.title, address=f"topics/{topic.id}/")],
                more=[(f"{topic.title} in all of the borough and beyond", f"topics/{topic.id}/"), (f"Everything in {place.title}", f"places/{id}/")],
            )


def _need_listings(catalogue: Catalogue, offer: Offer) -> Iterator[Listing]:
    needs = Crumb(title="Needs", address="needs/")
    bands = {band.id: band for band in BANDS}
    for need in offer.contract.vocabularies["needs"].terms.values():
        ages = catalogue.ages_by_need.get(need.id, {})
        yield listing_of(
            f"needs/{need.id}/",
            need.title,
            need.description,
            catalogue.by_need.get(need.id, ()),
            offer,
            [needs],
            chips=_most(ages, lambda id: (f"Ages {bands[id].title}", f"needs/{need.id}/{id}/")),
            more=[] if need.id == "any" else [("Help for any need", "needs/any/")],
        )
        for id, services in ages.items():
            yield listing_of(
                f"needs/{need.id}/{id}/",
                f"{need.title}, ages {bands[id].title}",
                f"{need.description} These say that they are for ages {bands[id].title}.",
                services,
                offer,
                [needs, Crumb(title=need.title, address=f"needs/{need.id}/")],
                note="Others do not state an age. Look at the whole list too.",
                more=[(f"{need.title}, all ages", f"needs/{need.id}/"), (f"Everything for ages {bands[id].title}", f"ages/{id}/")],
            )


def _need_chips(catalogue: Catalogue, offer: Offer, band: str) -> list[Chip]:
    found = {
        need: listed[band]
        for need in offer.contract.vocabularies["needs"].terms
        if need != "any" and band in (listed := catalogue.ages_by_need.get(need, {}))
    }
    return _most(found, lambda need: (offer.title_of("needs", need), f"needs/{need}/{band}/"))


def _topic_chips(catalogue: Catalogue, offer: Offer, place: str) -> list[Chip]:
    found = {
        topic: listed[place]
        for topic in offer.contract.vocabularies["topics"].terms
        if place in (listed := catalogue.places_by_topic.get(topic, {}))
    }
    return _most(found, lambda topic: (offer.title_of("topics", topic), f"topics/{topic}/{place}/"))


def _most(lists: Lists, named: Callable[[str], tuple[str, str]]) -> list[Chip]:
    """The largest of the lists, in their own order."""
    largest = sorted(lists, key=lambda id: -len(lists[id]))[:MOST_CHIPS]
    return [
        Chip(title=title, count=len(lists[id]), address=address)
        for id in lists
        if id in largest
        for title, address in [named(id)]
    ]
