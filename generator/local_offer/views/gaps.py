"""What is missing: how many services are open for each need and age, in each area, of each topic."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from local_offer.kept import sign_of
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.ages import BANDS, AgeBand
from local_offer.views.bands import is_nearby
from local_offer.views.catalogue import needs_of, places_of
from local_offer.views.once import once

FEW = 2
"""So many services or fewer are few."""

ALL = "(all)"
NOT_STATED = "(not stated)"
LOCAL = "(local)"
WHOLE_AREA = "(whole area)"
NEARBY = "(nearby)"
NATIONAL = "(national)"
ONLINE = "(online)"
"""No id holds a bracket, so these never meet a council's own topic or place."""

Key = tuple[str, str, str, str]
"""Topic, area, need and age band."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GapRow:
    topic: str
    area: str
    need: str
    ages: str
    count: int


@dataclass(frozen=True)
class Gaps:
    """Every crossing of topic, area, need and age, with the services that are open for it.

    A service stands once in each crossing that it meets, and once in each total. A total is not the sum of its
    parts: one service may be for many needs and ages. What states no need or no age stands under `(not stated)`,
    and what is for any need under `any`, so that neither hides a gap nor makes one.
    """

    offer: Offer

    @property
    def topics(self) -> tuple[str, ...]:
        return (ALL, *self.offer.contract.vocabularies["topics"].terms)

    @property
    def areas(self) -> tuple[str, ...]:
        """The council's area, its places, what serves all of it, what does not say where it is, and beyond."""
        places = (place.id for place in self.offer.places)
        return (LOCAL, *places, WHOLE_AREA, NOT_STATED, NEARBY, NATIONAL, ONLINE)

    @property
    def needs(self) -> tuple[str, ...]:
        return (ALL, *self.offer.contract.vocabularies["needs"].terms, NOT_STATED)

    @property
    def ages(self) -> tuple[str, ...]:
        return (ALL, *(band.id for band in BANDS), NOT_STATED)

    def count(self, *, topic: str = ALL, area: str = LOCAL, need: str = ALL, ages: str = ALL) -> int:
        return _counts(self.offer).get((topic, area, need, ages), 0)

    @property
    def sign(self) -> str:
        """While it is the same, so is every crossing."""
        return _sign(self.offer)

    def rows(self) -> Iterator[GapRow]:
        """Every crossing, those without a service too."""
        return map(self._row, product(self.topics, self.areas, self.needs, self.ages))

    def shown_rows(self) -> Iterator[GapRow]:
        """The crossings that pages show: each age in the council's area, and each area at all ages."""
        keys = product(self.topics, self.areas, self.needs, self.ages)
        return (self._row(key) for key in keys if key[1] == LOCAL or key[3] == ALL)

    def _row(self, key: Key) -> GapRow:
        topic, area, need, ages = key
        return GapRow(topic=topic, area=area, need=need, ages=ages, count=_counts(self.offer).get(key, 0))

    def services(self) -> Mapping[Key, Sequence[str]]:
        """By each crossing that is met the ids of its services, each once, in their order."""
        found: dict[Key, list[str]] = {}
        for service in self.offer.services:
            if service.is_open:
                for key in product(*_crossed(service)):
                    found.setdefault(key, []).append(service.id)
        return found


@once
def _counts(offer: Offer) -> Counter[Key]:
    """No ids of services: each process of a build that makes pages has counts of its own."""
    counts: Counter[Key] = Counter()
    for service in offer.services:
        if service.is_open:
            counts.update(product(*_crossed(service)))
    return counts


@once
def _sign(offer: Offer) -> str:
    return sign_of([(service.id, *_crossed(service)) for service in offer.services if service.is_open])


def _crossed(service: Service) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Its topics, areas, needs and ages, with those under which all stand."""
    needs = needs_of(service) or (NOT_STATED,)
    return (ALL, *service.topics), _areas_of(service), (ALL, *needs), (ALL, *_ages_of(service))


def _ages_of(service: Service) -> tuple[str, ...]:
    if not service.ages.are_stated:
        return (NOT_STATED,)
    served = tuple(band.id for band in BANDS if band.is_served_by(service))
    # What is for two years on both sides of an edge would be counted nowhere.
    return served or tuple(band.id for band in BANDS if band.holds(service))


def _areas_of(service: Service) -> tuple[str, ...]:
    """Where it stands or which places alone it serves. A school without a place has not said where it is; others
    without one come to every place."""
    if service.coverage.scope == "local":
        return (LOCAL, *(places_of(service) or ((NOT_STATED,) if service.setting else (WHOLE_AREA,))))
    return (NEARBY if is_nearby(service) else f"({service.coverage.scope})",)


def is_of_age(topic: str, band: AgeBand, offer: Offer) -> bool:
    """Whether a topic concerns these ages at all: nobody of three looks for a job."""
    notes = offer.contract.vocabularies["topics"][topic].notes
    return int(notes.get("youngest", 0)) <= band.oldest and band.youngest <= int(notes.get("oldest", 25))


def rare_needs(offer: Offer) -> tuple[str, ...]:
    """Needs of low incidence: few children have them, so help for them is often regional or national."""
    needs = offer.contract.vocabularies["needs"].terms.values()
    return tuple(need.id for need in needs if need.notes.get("low_incidence"))
