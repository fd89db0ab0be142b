"""The groups of a list: someone to talk to, then what is here by what it is for, what is near, schools, the country."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Setting
from local_offer.schema import Term
from local_offer.views.ages import GROWN, AgeBand, begins_late, breadth
from local_offer.views.bands import by_name, is_national, is_nearby, is_rung
from local_offer.views.catalogue import kinds_besides
from local_offer.views.distances import Distances

FEWEST = 2
"""A group of fewer stands with the others of its topic."""
MANY = 12
"""So many services of the topic itself are parted by what else they are."""
MILES = (5, 10, 20, 40)
FEW_KINDS = 4
"""A school that the register lists for so few kinds of need is for each of them more than one listed for twelve."""
ADVICE = "advice"


@dataclass(frozen=True, kw_only=True)
class Section:
    """Services that belong under one heading. `id` is its anchor, `short` what the link to it says, where that is less
    than the title."""

    id: str
    title: str
    services: tuple[Service, ...]
    short: str = ""


@dataclass(frozen=True, kw_only=True)
class Groups:
    """A list in the order in which families should meet it. Those in `national` stand nowhere else."""

    help: tuple[Section, ...]
    schools: tuple[Section, ...]
    national: tuple[Service, ...]

    @property
    def local(self) -> tuple[Service, ...]:
        return tuple(service for section in (*self.help, *self.schools) for service in section.services)

    def __bool__(self) -> bool:
        return bool(self.help or self.schools or self.national)


@dataclass(frozen=True, kw_only=True)
class About:
    """What a list is about: a `topic`, a `need`, the ages of a `band`; whether it is for people who are grown."""

    topic: str = ""
    need: str = ""
    band: AgeBand | None = None
    is_for_grown: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """What decides the turn of a service in each list: whether it is for those who are grown, and, where all else is
    equal, whether it is not rung, whether it is for some ages only, and its name."""

    is_late: bool
    among_equals: tuple[bool, bool, tuple[str, str]]


class Grouping:
    """Puts lists of one offer in groups."""

    def __init__(self, offer: Offer) -> None:
        self._offer = offer
        self._topics = offer.contract.vocabularies["topics"].terms
        self._groups = offer.contract.vocabularies["topic-groups"].terms
        self._turns: dict[str, Turn] = {}
        self.distances = Distances(offer)

    def groups(self, services: Iterable[Service], about: About) -> Groups:
        """Closed ones are left out."""
        listed = self._listed(services, about)
        here = [s for s in listed if s.coverage.scope == "local"]
        near = [s for s in listed if is_nearby(s)]
        parted: dict[bool, list[Service]] = {True: [], False: []}
        for service in here:
            if not service.setting:
                parted[self._turn(service).is_late and not about.is_for_grown].append(service)
        others, late = parted[False], parted[True]
        sections = [
            *(self._of_topic(others, self._topics[about.topic]) if about.topic else self._by_group(others)),
            Section(id="grown", title=f"From age {GROWN} on", services=tuple(late)),
            Section(id="near", title="Nearby and across the region", services=tuple(s for s in near if not s.setting)),
        ]
        schools = [*self._schools(here), *self._schools_near([s for s in near if s.setting], about)]
        return Groups(
            help=tuple(section for section in sections if section.services),
            schools=tuple(section for section in schools if section.services),
            national=tuple(s for s in listed if is_national(s)),
        )

    def nationwide(self, services: Iterable[Service], about: About) -> Groups:
        """Services for the whole country as a list of their own: help first, then colleges, then schools, both the
        nearest first."""
        listed = self._listed(services, about)
        colleges = [s for s in listed if s.setting and s.setting.kind == "special-college"]
        schools = [s for s in listed if s.setting and s.setting.kind != "special-college"]
        sections = [
            *self._by_group([s for s in listed if not s.setting]),
            *self.by_distance(colleges, "Specialist colleges", "colleges, "),
            *self.by_distance(schools, "Specialist schools", "schools, "),
        ]
        return Groups(help=tuple(section for section in sections if section.services), schools=(), national=())

    def _schools_near(self, schools: list[Service], about: About) -> Iterator[Section]:
        """By distance; before all those that a family of the need looks for first."""
        parted: dict[bool, list[Service]] = {True: [], False: []}
        for school in schools:
            parted[bool(about.need) and kinds_besides(school, about.need) <= FEW_KINDS].append(school)
        first, others = parted[True], parted[False]
        if not others:
            first, others = [], schools
        if first:
            title = "Schools and colleges that are most for this need"
            services = tuple(sorted(first, key=self._distance))
            yield Section(id="most-for-this", title=title, services=services, short="Most for this need")
        yield from self.by_distance(others, "Other schools and colleges" if first else "Schools and colleges")

    def _distance(self, service: Service) -> tuple[bool, float]:
        miles = self.distances.from_edge(service)
        return not service.is_open, inf if miles is None else miles

    def by_distance(self, services: Iterable[Service], title: str, short: str = "") -> Iterator[Section]:
        """By how far they are from the area, the nearest first."""
        parts: dict[float, list[Service]] = {}
        for service in services:
            miles = self.distances.from_edge(service)
            end = inf if miles is None else next((end for end in MILES if miles <= end), MILES[-1] + 1.0)
            parts.setdefault(end, []).append(service)
        said: dict[float, str] = {end: f"{start} to {end} miles" for start, end in pairwise((0, *MILES))}
        said |= {MILES[0]: f"up to {MILES[0]} miles", MILES[-1] + 1.0: f"more than {MILES[-1]} miles"}
        for end in sorted(parts):
            where = f"{said[end]} from the {self._offer.council.area}" if end in said else "we do not know how far"
            yield Section(
                id=f"{title.split()[-1]}-{'unknown' if end == inf else f'{end:.0f}'}-miles",
                title=f"{title}, {where}",
                services=tuple(sorted(parts[end], key=self._distance)),
                short=f"{short}{said.get(end, 'distance not known')}".capitalize(),
            )

    def _listed(self, services: Iterable[Service], about: About) -> list[Service]:
        """Those that nobody can use today stand last; of the others the main topic, who can be rung, who is there for
        every age, then by name."""

        def place(service: Service) -> tuple[object, ...]:
            turn = self._turn(service)
            return (
                not service.is_open,
                turn.is_late and not about.is_for_grown,
                kinds_besides(service, about.need) if about.need else 0,
                breadth(service, about.band) if about.band else 0,
                bool(about.topic) and service.main_topic != about.topic,
                turn.among_equals,
            )

        return sorted((service for service in services if not service.is_closed), key=place)

    def _turn(self, service: Service) -> Turn:
        turn = self._turns.get(service.id)
        if turn is None:
            ages = service.ages
            for_some = ages.are_stated and ages.end - ages.begin < 12 * GROWN
            among_equals = not is_rung(service), for_some, by_name(service)
            turn = self._turns[service.id] = Turn(is_late=begins_late(service), among_equals=among_equals)
        return turn

    def _by_group(self, services: Iterable[Service]) -> Iterator[Section]:
        """By the group of the main topic. Topics of the council's own, which have no group, stand last."""
        parts: dict[str, list[Service]] = {id: [] for id in (*self._groups, "")}
        for service in services:
            parts[str(self._topics[service.main_topic].notes.get("group", ""))].append(service)
        for id, found in parts.items():
            yield Section(id=id or "more", title=self._groups[id].title if id else "More help", services=tuple(found))

    def _of_topic(self, services: list[Service], topic: Term) -> Iterator[Section]:
        """Who advises on the topic, the topic itself, then what belongs to another first."""
        strands = self._strands(services, topic)
        counted: dict[str, list[Service]] = {}
        for service in services:
            counted.setdefault(strands[service.id], []).append(service)
        small = {id for id, found in counted.items() if len(found) < FEWEST and id != ADVICE}
        parts: dict[str, list[Service]] = {}
        for service in services:
            strand = strands[service.id]
            parts.setdefault(topic.id if strand in small else strand, []).append(service)
        order = [*([ADVICE] if topic.id != ADVICE else []), topic.id, *(id for id in self._topics if id in parts)]
        for id in dict.fromkeys(order):
            title = self._topics[id].title
            if id == ADVICE and topic.id != ADVICE:
                title = str(topic.notes.get("talk", self._groups["talk"].title))
            yield Section(id=id, title=title, services=tuple(parts.get(id, ())))

    def _strands(self, services: list[Service], topic: Term) -> Mapping[str, str]:
        """For each the topic under which it stands: its main one, or, of very many, the next that it has."""
        own = sum(service.main_topic == topic.id for service in services)

        def strand(service: Service) -> str:
            if service.main_topic != topic.id:
                return ADVICE if ADVICE in service.topics else service.main_topic
            rest = [id for id in service.topics[1:] if id != ADVICE] if own > MANY else []
            return next(iter(rest), topic.id)

        return {service.id: strand(service) for service in services}

    def _schools(self, here: list[Service]) -> list[Section]:
        parts: dict[str, list[Service]] = {title: [] for title in _SCHOOLS}
        for service in here:
            if service.setting:
                parts[self._school(service.setting)].append(service)
        area = self._offer.council.area
        return [
            Section(id=_SCHOOLS[title], title=f"{title} in the {area}", services=tuple(found))
            for title, found in parts.items()
        ]

    def _school(self, setting: Setting) -> str:
        if self._offer.contract.vocabularies["setting-kinds"][setting.kind].notes.get("special"):
            return "Special schools"
        if setting.specialist_places:
            return "Ordinary schools with specialist places"
        return {"nursery": "Nurseries", "college": "Colleges"}.get(setting.kind, "Schools")


_SCHOOLS: Mapping[str, str] = {
    "Special schools": "special-schools-here",
    "Ordinary schools with specialist places": "places-here",
    "Nurseries": "nurseries-here",
    "Schools": "schools-here",
    "Colleges": "colleges-here",
}
