"""Which guide begins a page of a list, a service or an organisation, and which few come next.

The guides say it themselves, in `starts` and `follows` at their top. One that says neither follows where its `related`
names a topic, so that guides of before begin pages too.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from local_offer.offer import Offer
from local_offer.records import Guide, Service
from local_offer.records.guide import PagesNamed
from local_offer.views.catalogue import said_needs

MOST_MORE = 3
PLACES, OUTSIDE, NATIONAL = "places", "outside", "national"
"""The lists that are of no topic, need or age."""

Named: TypeAlias = tuple[str, str]
"""A group of `PagesNamed` and one of its words, such as `("topics", "money")`."""
Points: TypeAlias = Mapping[Named, int]

_STARTS: Mapping[str, int] = {
    "words": 100,
    "kinds": 90,
    "settings": 80,
    "lists": 60,
    "topics": 50,
    "needs": 40,
    "ages": 30,
}
_FOLLOWS: Mapping[str, int] = {
    "words": 24,
    "kinds": 20,
    "settings": 16,
    "lists": 14,
    "topics": 12,
    "needs": 8,
    "ages": 6,
}
_OF_THE_AGE = 40
"""What a guide gains that is only for people from an age on, where all the service's people are of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Start:
    """`first` is the guide of the card; `more` are at most three others, which may stand alone too."""

    first: Guide | None = None
    more: tuple[Guide, ...] = ()

    def __bool__(self) -> bool:
        return self.first is not None


class Starts:
    """Answers for every page of one offer. Each guide is looked at once, so that asking costs little."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer
        routes = {id: place for place, id in enumerate(offer.contract.vocabularies["guide-routes"].terms)}
        self._guides = sorted(offer.guides, key=lambda g: (routes.get(g.route or "", len(routes)), g.order, g.id))

    def of_topic(self, topic: str) -> Start:
        return self._best({("topics", topic): 1.0})

    def of_need(self, need: str, band: str = "") -> Start:
        """Of a need, or of a need at the ages of a band such as `5-10`."""
        return self._best({("needs", need): 1.0, ("ages", band): 0.5})

    def of_ages(self, band: str) -> Start:
        return self._best({("ages", band): 1.0})

    def of_list(self, name: str) -> Start:
        """`name` is `PLACES`, `OUTSIDE` or `NATIONAL`."""
        return self._best({("lists", name): 1.0})

    def of_service(self, service: Service) -> Start:
        """By its kinds of help, its name, its kind of school, its main topic, then its other topics and needs."""
        asked = {("kinds", kind): 1.0 for kind in service.kinds}
        asked |= {("topics", topic): 1.0 if place == 0 else 0.3 for place, topic in enumerate(service.topics)}
        asked |= {("needs", need): 0.25 for need in said_needs(service) if need != "any"}
        if service.setting:
            asked["settings", service.setting.kind] = 1.0
        name = service.name.casefold()
        asked |= {named: 1.0 for named in self._words if named[1].casefold() in name}
        return self._best(asked, service)

    def of_services(self, services: Iterable[Service]) -> Start:
        """Of an organisation: the guides that begin most of its services' pages."""
        firsts = Counter(start.first.id for service in services if (start := self.of_service(service)).first)
        ordered = sorted(firsts, key=lambda id: -firsts[id])[: MOST_MORE + 1]
        guides = [self._offer.guide_by_id[id] for id in ordered]
        return Start(first=guides[0], more=tuple(guides[1:])) if guides else Start()

    @cached_property
    def _words(self) -> tuple[Named, ...]:
        return tuple(sorted({named for points in self._begun.values() for named in points if named[0] == "words"}))

    @cached_property
    def _begun(self) -> Mapping[str, Points]:
        """By the guide's id what it says to begin or to follow, with what that counts."""
        return {guide.id: dict(_named(guide)) for guide in self._guides}

    @cached_property
    def _naming(self) -> Mapping[Named, tuple[tuple[int, int], ...]]:
        """By what is named the guides, as their place in the order of routes, with what each counts there."""
        found: dict[Named, list[tuple[int, int]]] = {}
        for place, guide in enumerate(self._guides):
            for named, points in self._begun[guide.id].items():
                found.setdefault(named, []).append((place, points))
        return {named: tuple(guides) for named, guides in found.items()}

    def _best(self, asked: Mapping[Named, float], service: Service | None = None) -> Start:
        points: dict[int, float] = {}
        for named, share in asked.items():
            for place, counts in self._naming.get(named, ()):
                points[place] = points.get(place, 0) + counts * share
        fitting = {
            place: count + self._for_age(self._guides[place], service)
            for place, count in points.items()
            if _fits(self._guides[place], service)
        }
        ordered = sorted(fitting, key=lambda place: (-fitting[place], place))
        first = next((place for place in ordered if _may_begin(self._guides[place], service)), None)
        if first is None:
            return Start()
        others = [place for place in ordered if place != first][:MOST_MORE]
        return Start(first=self._guides[first], more=tuple(self._guides[place] for place in others))

    def _for_age(self, guide: Guide, service: Service | None) -> int:
        return _OF_THE_AGE if service and guide.from_age and _may_begin(guide, service) else 0


def _named(guide: Guide) -> Iterator[tuple[Named, int]]:
    follows = guide.follows
    if guide.starts == follows == PagesNamed():
        follows = PagesNamed(topics=guide.related.topics)
    for pages, counts in ((follows, _FOLLOWS), (guide.starts, _STARTS)):
        for group, points in counts.items():
            yield from (((group, word), points) for word in getattr(pages, group))


def _fits(guide: Guide, service: Service | None) -> bool:
    """Not a guide for people from sixteen on where nothing says that the service is for anyone much older than that."""
    return (
        service is None
        or not guide.from_age
        or (service.ages.are_stated and service.ages.end > 12 * guide.from_age + 24)
    )


def _may_begin(guide: Guide, service: Service | None) -> bool:
    if service is None or not guide.from_age:
        return True
    return service.ages.are_stated and service.ages.begin >= 12 * guide.from_age
