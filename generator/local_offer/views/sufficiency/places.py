"""The special places of the council's area: each school with its places, where they are known and of which day."""

from collections.abc import Iterable
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.records import Figure, Service
from local_offer.schema.setting_kinds import is_by_plan, is_free, kind_of
from local_offer.views.figures.page import of_measure
from local_offer.views.figures.told import ToldLine

COLLEGE = "special-college"


@dataclass(frozen=True, kw_only=True, slots=True)
class School:
    """`places` is nothing where nobody says how many it has. `told` is the line of figures they come from, if any."""

    service: Service
    places: int | None
    as_of: str
    told: ToldLine | None = None
    expected: tuple[Figure, ...] = ()
    """How many places it is expected to have later."""

    @property
    def is_about(self) -> bool:
        """Whether the number of places is rounded or roughly known."""
        return self.told is not None and self.told.newest is not None and self.told.newest.kind == "about"

    @property
    def is_state(self) -> bool:
        return self.service.setting is not None and is_free(self.service.setting.kind)

    @property
    def is_private(self) -> bool:
        """Whether its kind says that a private owner or a charity runs it."""
        kind = self.service.setting.kind if self.service.setting else ""
        return kind in ("independent-special-school", "non-maintained-special-school")

    @property
    def pupils(self) -> int | None:
        return self.service.setting.pupils if self.service.setting else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Sum:
    """Places that are known, in how many schools, and of how many schools they are not."""

    places: int
    known: int
    unknown: int
    is_about: bool = False
    """Whether some of them are only roughly known."""

    @property
    def schools(self) -> int:
        return self.known + self.unknown


def total(schools: Iterable[School]) -> Sum:
    listed = list(schools)
    known = [school.places for school in listed if school.places is not None]
    is_about = any(school.is_about for school in listed)
    return Sum(places=sum(known), known=len(known), unknown=len(listed) - len(known), is_about=is_about)


def special_schools(offer: Offer) -> tuple[School, ...]:
    """Those that are open in the council's area: of the state first."""
    found = [_school(each, offer) for each in _local(offer) if each.is_open and _is_special_school(each)]
    return tuple(sorted(found, key=lambda school: (not school.is_state, school.service.name)))


def specialist_colleges(offer: Offer) -> tuple[School, ...]:
    found = (each for each in _local(offer) if each.is_open and each.setting and each.setting.kind == COLLEGE)
    return tuple(_school(each, offer) for each in found)


def ordinary_schools(offer: Offer) -> tuple[School, ...]:
    """Ordinary schools that have places for special needs, with how many those are."""
    found = []
    for each in _local(offer):
        setting = each.setting
        if each.is_open and setting and setting.specialist_places and not _is_special(each):
            found.append(School(service=each, places=setting.unit_places, as_of=_day_of(each)))
    return tuple(found)


def planned(offer: Offer) -> tuple[School, ...]:
    """Special schools, and ordinary ones with special places, that are not open yet."""
    found = (each for each in _local(offer) if each.status.state == "planned" and each.setting)
    return tuple(_school(each, offer) for each in found if _is_special(each) or _has_places(each))


def _local(offer: Offer) -> tuple[Service, ...]:
    return tuple(each for each in offer.services if each.coverage.scope == "local")


def _is_special(service: Service) -> bool:
    return service.setting is not None and bool(kind_of(service.setting.kind).notes.get("special"))


def _is_special_school(service: Service) -> bool:
    kind = service.setting.kind if service.setting else ""
    return _is_special(service) and (is_by_plan(kind) or kind != COLLEGE)


def _has_places(service: Service) -> bool:
    return service.setting is not None and bool(service.setting.specialist_places)


def _day_of(service: Service) -> str:
    return (service.setting.as_of if service.setting else None) or ""


def _school(service: Service, offer: Offer) -> School:
    """The newest figure goes first, since it has a day and a source of its own; else the record's own word."""
    setting, line = service.setting, _figures_of(service, offer)
    later = line.expected if line else ()
    if line and line.newest:
        places = int(line.newest.value or 0)
        return School(service=service, places=places, as_of=line.newest.period, told=line, expected=later)
    capacity = setting.capacity if setting else None
    day = _day_of(service) if capacity is not None else ""
    return School(service=service, places=capacity, as_of=day, expected=later)


def _figures_of(service: Service, offer: Offer) -> ToldLine | None:
    told = of_measure("places-by-school", offer)
    return next((line for line in told.lines if line.line.service == service.id), None) if told else None
