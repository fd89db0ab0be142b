"""Every list of the offer: by topic, need, age, place and letter, each worked out once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.ages import BANDS
from local_offer.views.bands import by_name, is_national, is_nearby
from local_offer.views.once import once

Lists = Mapping[str, tuple[Service, ...]]


@dataclass(frozen=True)
class Catalogue:
    """Lists of the services that are not closed, each in the order of names. Keys without services are left out.

    What is new tells of those that closed too: `with_closed`."""

    offer: Offer
    with_closed: bool = False

    @cached_property
    def services(self) -> tuple[Service, ...]:
        return tuple(sorted((s for s in self.offer.services if self.with_closed or not s.is_closed), key=by_name))

    @cached_property
    def by_topic(self) -> Lists:
        return self._grouped(lambda service: service.topics, self.offer.contract.vocabularies["topics"].terms)

    @cached_property
    def by_need(self) -> Lists:
        return self._grouped(needs_of, self.offer.contract.vocabularies["needs"].terms)

    @cached_property
    def by_age(self) -> Lists:
        return self._grouped(_bands_of, [band.id for band in BANDS])

    @cached_property
    def by_place(self) -> Lists:
        return self._grouped(places_of, [place.id for place in self.offer.places])

    @cached_property
    def by_letter(self) -> Lists:
        return self._grouped(lambda service: [letter_of(service)], [*"abcdefghijklmnopqrstuvwxyz", "0-9"])

    @cached_property
    def whole_area(self) -> tuple[Service, ...]:
        """What serves every place of the council's area and stands in none: teams that visit, helplines, clinics."""
        return tuple(s for s in self.services if s.coverage.scope == "local" and not s.setting and not places_of(s))

    @cached_property
    def national(self) -> tuple[Service, ...]:
        return tuple(service for service in self.services if is_national(service))

    @cached_property
    def nearby(self) -> tuple[Service, ...]:
        return tuple(service for service in self.services if is_nearby(service))

    @cached_property
    def nearby_by_need(self) -> Lists:
        """What lies outside by the needs that it names."""
        return {
            need: tuple(found)
            for need, services in self.by_need.items()
            if need != "any" and (found := [service for service in services if is_nearby(service)])
        }

    @cached_property
    def places_by_topic(self) -> Mapping[str, Lists]:
        """For each topic its services by place."""
        return self._crossed(lambda service: service.topics, places_of, [place.id for place in self.offer.places])

    @cached_property
    def ages_by_need(self) -> Mapping[str, Lists]:
        """For each need its services by age band."""
        return self._crossed(needs_of, _bands_of, [band.id for band in BANDS])

    def _grouped(self, keys: Callable[[Service], Iterable[str]], order: Iterable[str]) -> Lists:
        groups: dict[str, list[Service]] = {key: [] for key in order}
        for service in self.services:
            for key in keys(service):
                groups[key].append(service)
        return {key: tuple(services) for key, services in groups.items() if services}

    def _crossed(
        self,
        keys: Callable[[Service], Iterable[str]],
        others: Callable[[Service], Iterable[str]],
        order: Iterable[str],
    ) -> Mapping[str, Lists]:
        # In the order of the vocabulary, not in that in which services happen to come.
        columns = tuple(order)
        found: dict[str, dict[str, list[Service]]] = {}
        for service in self.services:
            in_columns = tuple(others(service))
            for key in keys(service):
                for other in in_columns:
                    found.setdefault(key, {}).setdefault(other, []).append(service)
        return {key: {c: tuple(row[c]) for c in columns if c in row} for key, row in found.items()}


@once
def catalogue_of(offer: Offer) -> Catalogue:
    """That of what is not closed, which pages, files and finder ask for the same lists."""
    return Catalogue(offer)


def needs_of(service: Service) -> tuple[str, ...]:
    """Its needs, with those of its specialist places, and last those for which the register lists it."""
    return (*said_needs(service), *registered_needs(service))


def said_needs(service: Service) -> tuple[str, ...]:
    """The needs that the service itself, its council or its own name says, with those of its specialist places."""
    places = service.setting.specialist_places if service.setting else ()
    return tuple(dict.fromkeys((*service.needs, *places)))


def registered_needs(service: Service) -> tuple[str, ...]:
    """The needs for which the register alone lists it."""
    listed = service.setting.registered_for.needs if service.setting else ()
    said = said_needs(service)
    return tuple(need for need in listed if need not in said)


def kinds_besides(service: Service, need: str) -> int:
    """How little a list of that need is about it: none for what says the need itself, else the register's kinds."""
    listed = service.setting.registered_for.needs if service.setting else ()
    return len(listed) if listed and need not in said_needs(service) else 0


def places_of(service: Service) -> tuple[str, ...]:
    """The ids of the places where it stands or which alone it serves."""
    standing = (location.place for location in service.locations if location.place)
    return tuple(dict.fromkeys((*standing, *service.coverage.places)))


def letter_of(service: Service) -> str:
    first = by_name(service)[0][:1]
    return first if "a" <= first <= "z" else "0-9"


def _bands_of(service: Service) -> list[str]:
    return [band.id for band in BANDS if band.holds(service)]
