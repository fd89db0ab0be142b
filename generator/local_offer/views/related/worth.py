"""How much one service may help beside another: what they share, their ages, and the miles between them."""

from dataclasses import dataclass

from local_offer.records import Service
from local_offer.views.ages import OLDEST, begins_late, found_from_to
from local_offer.views.bands import by_name
from local_offer.views.catalogue import registered_needs, said_needs
from local_offer.views.distances import Point, least_miles, miles, points_of

MOVING = 24  # months of life in which a child may be in a primary school or in a secondary one
FEW_KINDS = 4
FARTHEST, UNKNOWN = 8.0, 3.0
"""What the greatest distance takes from its worth, and, of a school, that nobody knows where it is."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What is looked for and weighed of a service, worked out once for all lists in which it stands."""

    service: Service
    by_ages: tuple[float, float, tuple[str, str]]
    """By these it is found where it has no position."""
    needs: tuple[str, ...]
    """Those that tell it from others."""
    served: frozenset[str]
    """All that it says or the register lists."""
    is_for_any: bool
    kinds: frozenset[str]
    topics: frozenset[str]
    main_topic: str
    is_setting: bool
    is_late: bool
    begin: float
    end: float
    points: tuple[Point, ...]

    @property
    def parts(self) -> tuple[object, ...]:
        """All of it, the same in every process: no set, which has no order."""
        one = self.service.id, self.service.is_open, self.by_ages
        sets = (tuple(sorted(each)) for each in (self.served, self.kinds, self.topics))
        is_so = self.is_for_any, self.is_setting, self.is_late
        return *one, self.needs, *sets, *is_so, self.main_topic, self.begin, self.end, self.points

    def shared(self, other: "Worth") -> str:
        return next((need for need in self.needs if need in other.served), "")

    def shares_ages(self, other: "Worth") -> bool:
        """Whether both are for someone for longer than the two years in which people move from one to the next."""
        begin = self.begin if self.begin > other.begin else other.begin
        end = self.end if self.end < other.end else other.end
        return end - begin > min(MOVING, (self.end - self.begin) / 2, (other.end - other.begin) / 2)

    def worth(self, other: "Worth", between: float | None) -> float:
        """How much the other may help beside the one, so many miles away; nothing or less keeps it away."""
        if other.is_late and not self.is_late:
            return 0.0
        shared = len(other.served.intersection(self.needs))
        worth = (4.0 if shared else 0.0) + min(3, shared) + (3.0 if self.kinds & other.kinds else 0.0)
        worth += min(2, len(self.topics & other.topics)) + (3.0 if self.main_topic == other.main_topic else 0.0)
        worth += 2.0 if other.is_for_any or self.is_setting else 0.0
        worth -= (0.0 if self.shares_ages(other) else 8.0) + (4.0 if self.is_late and not other.is_late else 0.0)
        if between is None:
            return worth - (UNKNOWN if self.is_setting else 0.0)
        return worth - min(FARTHEST, between / (3.0 if self.is_setting else 5.0))


class Weighing:
    """One service beside which others are weighed: the miles to each are worked out once, for all lists."""

    def __init__(self, one: Worth) -> None:
        self.one = one
        self._miles: dict[str, float] = {}

    def far(self, other: Worth) -> float:
        """In miles, from first position to first position, which both have."""
        id = other.service.id
        if id not in self._miles:
            self._miles[id] = miles(self.one.points[0], other.points[0])
        return self._miles[id]

    def between(self, other: Worth) -> float | None:
        return least_miles(self.one.points, other.points)

    def worth(self, other: Worth) -> float:
        return self.one.worth(other, self.between(other))


def worth_of(service: Service) -> Worth:
    begin, end = found_from_to(service) or (0, 12 * OLDEST)
    own = (*said_needs(service), *registered_needs(service))
    return Worth(
        service=service,
        by_ages=(service.ages.begin, service.ages.end, by_name(service)),
        needs=telling_needs(service),
        served=frozenset(own),
        is_for_any=not own or "any" in own,
        kinds=frozenset(service.kinds),
        topics=frozenset(service.topics),
        main_topic=service.main_topic,
        is_setting=service.setting is not None,
        is_late=begins_late(service),
        begin=begin,
        end=end,
        points=tuple(points_of(service)),
    )


def telling_needs(service: Service) -> tuple[str, ...]:
    """Those that tell it from others: its own, and of a register's few."""
    own = tuple(need for need in said_needs(service) if need != "any")
    listed = registered_needs(service)
    return own or (listed if len(listed) <= FEW_KINDS else ())
