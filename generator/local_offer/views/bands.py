"""Where services stand beside one another: in the council's area first, nearby next, the whole country by itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Setting
from local_offer.words.letters import plain

NATIONAL = ("national", "online")
NEARBY = ("neighbouring", "regional")
Rank: TypeAlias = Callable[[Service], int]


def alike(service: Service) -> int:
    """The rank of services of which none is to stand before another."""
    return 0


@dataclass(frozen=True, kw_only=True)
class Section:
    """Services that belong under one heading. `are_settings` when they are schools and colleges."""

    title: str
    services: tuple[Service, ...]
    are_settings: bool = False


@dataclass(frozen=True, kw_only=True)
class Banded:
    """A list in the order in which families should meet it. `national` is never among `sections`."""

    sections: tuple[Section, ...]
    national: tuple[Service, ...]

    @property
    def local(self) -> tuple[Service, ...]:
        return tuple(service for section in self.sections for service in section.services)

    def __bool__(self) -> bool:
        return bool(self.sections or self.national)


def is_national(service: Service) -> bool:
    return service.coverage.scope in NATIONAL


def is_nearby(service: Service) -> bool:
    return service.coverage.scope in NEARBY


def banded(services: Iterable[Service], offer: Offer, rank: Rank = alike) -> Banded:
    """The services under their headings, each group by `rank` and name. Closed ones are left out."""
    listed = _listed(services, rank)
    local = [s for s in listed if s.coverage.scope == "local"]
    nearby = [s for s in listed if is_nearby(s)]
    schools = _schools(local, offer)
    others = [Section(title=f"In the {offer.council.area}", services=tuple(s for s in local if not s.setting))]
    # Whichever there is more of is what the list is about.
    are_first = sum(len(section.services) for section in schools) > len(others[0].services)
    sections = [
        *([*schools, *others] if are_first else [*others, *schools]),
        Section(title="Nearby and across the region", services=tuple(s for s in nearby if not s.setting)),
        *_schools_nearby(nearby, offer),
    ]
    return Banded(
        sections=tuple(section for section in sections if section.services),
        national=tuple(s for s in listed if is_national(s)),
    )


def nationwide(services: Iterable[Service], rank: Rank = alike) -> Banded:
    """Services for the whole country as a list of their own: help first, then schools, then colleges."""
    listed = _listed(services, rank)
    settings = [(s, s.setting.kind) for s in listed if s.setting]
    colleges = [s for s, kind in settings if kind == "special-college"]
    schools = [s for s, kind in settings if kind != "special-college"]
    sections = (
        Section(title="Charities, helplines and other help", services=tuple(s for s in listed if not s.setting)),
        Section(title="Specialist colleges", services=tuple(colleges), are_settings=True),
        Section(title="Specialist schools", services=tuple(schools), are_settings=True),
    )
    return Banded(sections=tuple(section for section in sections if section.services), national=())


def _listed(services: Iterable[Service], rank: Rank) -> list[Service]:
    """Those that nobody can use today, since they are closed for now or planned, stand last."""
    return sorted((s for s in services if not s.is_closed), key=lambda s: (not s.is_open, rank(s), by_name(s)))


def _schools(local: list[Service], offer: Offer) -> list[Section]:
    groups: dict[str, list[Service]] = {title: [] for title in _SCHOOLS}
    for service in local:
        if service.setting:
            groups[_group_of(service.setting, offer)].append(service)
    return [
        Section(title=f"In the {offer.council.area}: {title}", services=tuple(services), are_settings=True)
        for title, services in groups.items()
    ]


_SCHOOLS = ("special schools", "ordinary schools with specialist places", "nurseries", "schools", "colleges")


def _group_of(setting: Setting, offer: Offer) -> str:
    if offer.contract.vocabularies["setting-kinds"][setting.kind].notes.get("special"):
        return "special schools"
    if setting.specialist_places:
        return "ordinary schools with specialist places"
    return {"nursery": "nurseries", "college": "colleges"}.get(setting.kind, "schools")


def _schools_nearby(nearby: list[Service], offer: Offer) -> list[Section]:
    """By council, those close by first."""
    by_area: dict[str, list[Service]] = {}
    for service in nearby:
        if service.setting:
            by_area.setdefault(area_of(service) or "", []).append(service)
    neighbours = {gss: index for index, gss in enumerate(offer.council.neighbours)}
    areas = offer.contract.vocabularies["areas"]

    def rank(gss: str) -> tuple[int, str]:
        return neighbours.get(gss, len(neighbours)), areas.title_of(gss) if gss in areas else ""

    return [
        Section(
            title=f"Schools in {areas.title_of(gss) if gss in areas else 'other councils'}",
            services=tuple(by_area[gss]),
            are_settings=True,
        )
        for gss in sorted(by_area, key=rank)
    ]


def by_name(service: Service) -> tuple[str, str]:
    # People look for The Saturday Club under S, and for Łódź under L.
    return plain(service.name).removeprefix("the "), service.id


def area_of(service: Service) -> str | None:
    """The GSS code of the council in which it stands, where that is known."""
    return next((location.area for location in service.locations if location.area), None)
