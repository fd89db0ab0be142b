"""The small pages behind the tiles of the home page: the guides, the services and the lists that each leads to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from local_offer.offer import Offer
from local_offer.records import Guide, Hub, Service, build
from local_offer.records.hub import HubGroup, HubLists
from local_offer.schema import files
from local_offer.views.ages import BANDS, begins_late
from local_offer.views.bands import is_rung
from local_offer.views.catalogue import Catalogue
from local_offer.views.guides import distance, first_word, services_for
from local_offer.views.starts import MOST_MORE, Start, Starts

MOST = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class ListNamed:
    """A list that a group leads to. `address` is relative to the site's root."""

    title: str
    address: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class HubPart:
    """A group of a hub. `services` are the first of `total`."""

    title: str
    guides: tuple[Guide, ...]
    services: tuple[Service, ...]
    total: int
    lists: tuple[ListNamed, ...]


@cache
def _common() -> Mapping[str, Hub]:
    return {id: build(Hub, values, id=id) for id, values in files.read("common-hubs.json").items()}


def hubs(offer: Offer) -> tuple[Hub, ...]:
    """The common ones in their order, each as the council has it, then its own."""
    every = {**_common(), **{hub.id: hub for hub in offer.own_hubs}}
    return tuple(hub for hub in every.values() if not hub.left_out)


def start_of(hub: Hub, offer: Offer) -> Start:
    """Its guides, as far as the council has them; else those of the first topic that it leads to."""
    if known := _guides(hub.guides, offer):
        return Start(first=known[0], more=known[1 : MOST_MORE + 1])
    topic = next((topic for group in hub.groups for topic in group.lists.topics), "")
    return Starts(offer).of_topic(topic)


def _guides(ids: Iterable[str], offer: Offer) -> tuple[Guide, ...]:
    """Those that the council has."""
    return tuple(offer.guide_by_id[id] for id in ids if id in offer.guide_by_id)


def parts_of(hub: Hub, catalogue: Catalogue) -> tuple[HubPart, ...]:
    """Its groups that hold something, each service in one of them."""
    found = [_found(group, catalogue) for group in hub.groups]
    homes = _homes(hub, found)
    parts = []
    for place, (group, services) in enumerate(zip(hub.groups, found, strict=True)):
        own = [service for service in services if homes[service.id] == place]
        lists = tuple(_lists(group.lists, catalogue))
        guides = _guides(group.guides, catalogue.offer)
        if own or lists or guides:
            part = HubPart(title=group.title, guides=guides, services=tuple(own[:MOST]), total=len(own), lists=lists)
            parts.append(part)
    return tuple(parts)


def _homes(hub: Hub, found: list[list[Service]]) -> Mapping[str, int]:
    """In which group each service stands: one that asks for words or needs, then the smallest that finds it, for that
    says most of it."""
    homes: dict[str, int] = {}
    wide = [not (group.find.words or group.find.needs) for group in hub.groups]
    for place in sorted(range(len(found)), key=lambda place: (wide[place], len(found[place]))):
        for service in found[place]:
            homes.setdefault(service.id, place)
    return homes


def _found(group: HubGroup, catalogue: Catalogue) -> list[Service]:
    """Schools only where they are asked for; what is near first, and in each what is for adults alone last.

    Where words are asked for, what has an earlier one comes first.
    """
    services = services_for(group.find, catalogue)
    asked = [service for service in services if group.find.settings or not service.setting]
    return sorted(
        asked,
        key=lambda s: (not s.is_open, distance(s), begins_late(s), first_word(group.find, s), not is_rung(s)),
    )


def _lists(lists: HubLists, catalogue: Catalogue) -> Iterator[ListNamed]:
    """Those that hold something."""
    offer, area = catalogue.offer, catalogue.offer.council.area
    bands = {band.id: band for band in BANDS}
    for id in lists.topics:
        yield from _named(offer.title_of("topics", id), f"topics/{id}/", catalogue.by_topic.get(id, ()))
    for id in lists.needs:
        yield from _named(offer.title_of("needs", id), f"needs/{id}/", catalogue.by_need.get(id, ()))
    for id in lists.ages:
        yield from _named(f"Ages {bands[id].title}", f"ages/{id}/", catalogue.by_age.get(id, ()))
    for id in lists.outside:
        yield from _named(offer.title_of("needs", id), f"outside-the-area/{id}/", catalogue.nearby_by_need.get(id, ()))
    if "outside" in lists.others:
        yield from _named(f"Outside the {area}", "outside-the-area/", catalogue.nearby)
    if "national" in lists.others:
        yield from _named("Anywhere in the country", "national/", catalogue.national)


def _named(title: str, address: str, services: Sequence[Service]) -> Iterator[ListNamed]:
    if services:
        yield ListNamed(title=title, address=address, count=len(services))
