"""The ways in: pages that lead to every topic, need, age and place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.listings import listings
from local_offer.pages.lists import sheets
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.views.ages import BANDS
from local_offer.views.catalogue import Catalogue

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
    needs_lede = "What is hard, or what is different? You do not need a diagnosis to look."
    for title, lede, address, groups in (
        ("Topics", "What is it about? Choose a topic.", "topics/", _topics(catalogue, offer)),
        ("Needs", needs_lede, "needs/", _needs(catalogue, offer)),
        ("Ages", "Help changes with age. Choose how old your child is, or how old you are.", "ages/", _ages(catalogue)),
        ("Places", f"Find what is near you in {offer.council.name}.", "places/", _places(catalogue, offer)),
    ):
        yield Sheet(
            address=address,
            make=lambda t=title, le=lede, a=address, g=groups: _index(t, le, a, g),  # type: ignore[misc]
        )
    for listing in listings(catalogue, offer):
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
        Way(
            title=t.title,
            description=t.description,
            address=f"topics/{t.id}/",
            count=len(catalogue.by_topic.get(t.id, ())),
        )
        for t in terms
    )
    return [Group(title="", ways=listed)]


def _needs(catalogue: Catalogue, offer: Offer) -> list[Group]:
    terms = offer.contract.vocabularies["needs"].terms.values()
    groups = []
    for area in offer.contract.vocabularies["need-areas"].terms.values():
        listed = tuple(
            Way(
                title=t.title,
                description=t.description,
                address=f"needs/{t.id}/",
                count=len(catalogue.by_need.get(t.id, ())),
            )
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
        Way(
            title=b.title,
            description=b.description,
            address=f"ages/{b.id}/",
            count=len(catalogue.by_age.get(b.id, ())),
        )
        for b in BANDS
    )
    return [Group(title="", ways=listed)]


def _places(catalogue: Catalogue, offer: Offer) -> list[Group]:
    listed = [
        Way(
            title=p.title,
            description=p.description or "",
            address=f"places/{p.id}/",
            count=len(catalogue.by_place.get(p.id, ())),
        )
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
