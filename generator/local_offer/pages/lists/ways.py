"""The ways in: pages that lead to every topic, need, age and place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.lists import growing_up
from local_offer.pages.lists.listings import listings
from local_offer.pages.lists.lists import sheets
from local_offer.pages.lists.whereabouts import NATIONAL, OUTSIDE, WHOLE_AREA
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.views.ages import BANDS
from local_offer.views.catalogue import Catalogue, Lists
from local_offer.views.groups import Grouping

HOME = Crumb(title="Home")
BELOW = ("topics/", "needs/", "ages/", "places/", OUTSIDE, NATIONAL)
"""How the addresses of all these begin."""


class Heading(Protocol):
    """A term, an age band or a place."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str | None: ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """A line on a page of ways: where it leads and how many services are there."""

    title: str
    description: str
    address: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class WayGroup:
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
    yield growing_up.sheet(offer, catalogue)
    grouping = Grouping(offer)
    for listing in listings(catalogue):
        yield from sheets(listing, grouping, offer, today)


def groups(catalogue: Catalogue, offer: Offer) -> list[WayGroup]:
    """The ways in on one page: by topic, need, age and place, those that lead to something."""
    needs = [way for group in _needs(catalogue, offer) for way in group.ways]
    places = _places(catalogue, offer)
    listed = (
        ("By topic", _topics(catalogue, offer)[0].ways),
        ("By need", needs),
        ("By age", _ages(catalogue)[0].ways),
        ("By place", [way for group in places for way in group.ways]),
    )
    return [WayGroup(title=title, ways=tuple(way for way in ways if way.count)) for title, ways in listed]


def _index(title: str, lede: str, address: str, groups: Sequence[WayGroup]) -> Page:
    values = {"title": title, "lede": lede, "groups": groups}
    return Page(
        address=address,
        title=title,
        description=lede,
        crumbs=(HOME, Crumb(title=title)),
        section="find",
        body=body("ways.html", address, values),
    )


def _topics(catalogue: Catalogue, offer: Offer) -> list[WayGroup]:
    terms = offer.contract.vocabularies["topics"].terms.values()
    return [WayGroup(title="", ways=_ways(terms, "topics/", catalogue.by_topic))]


def _needs(catalogue: Catalogue, offer: Offer) -> list[WayGroup]:
    terms = offer.contract.vocabularies["needs"].terms.values()
    areas = offer.contract.vocabularies["need-areas"].terms.values()
    groups = [(area.title, [term for term in terms if term.notes.get("area") == area.id]) for area in areas]
    groups.append(("For everyone", [term for term in terms if "area" not in term.notes]))
    return [WayGroup(title=title, ways=_ways(group, "needs/", catalogue.by_need)) for title, group in groups]


def _ages(catalogue: Catalogue) -> list[WayGroup]:
    return [WayGroup(title="", ways=_ways(BANDS, "ages/", catalogue.by_age))]


def _places(catalogue: Catalogue, offer: Offer) -> list[WayGroup]:
    area = offer.council.area
    wider = (
        (f"All of the {area}", "Teams, helplines and clinics for every town.", WHOLE_AREA, catalogue.whole_area),
        (f"Outside the {area}", "Nearby councils and the region.", OUTSIDE, catalogue.nearby),
        ("Anywhere in the country", "National charities, helplines and special places.", NATIONAL, catalogue.national),
    )
    towns = WayGroup(title="Towns and villages", ways=_ways(offer.places, "places/", catalogue.by_place))
    everywhere = WayGroup(
        title="Wider",
        ways=tuple(
            Way(title=title, description=description, address=address, count=len(services))
            for title, description, address, services in wider
        ),
    )
    return [towns, everywhere] if offer.places else [everywhere]


def _ways(entries: Iterable[Heading], folder: str, lists: Lists) -> tuple[Way, ...]:
    return tuple(
        Way(
            title=entry.title,
            description=entry.description or "",
            address=f"{folder}{entry.id}/",
            count=len(lists.get(entry.id, ())),
        )
        for entry in entries
    )
