"""How much one service may help beside another: what they share, their ages, and the miles between them."""

from dataclasses import dataclass

from local_offer.records import Service
from local_offer.views.ages import OLDEST, begins_late, found_from_to
from local_offer.views.catalogue import registered_needs, said_needs
from local_offer.views.distances import Point, miles, points_of

MOVING = 24  # months of life in which a child may be in a primary school or in a secondary one
FEW_KINDS = 4
FARTHEST, UNKNOWN = 8.0, 3.0
"""What the greatest distance takes from its worth, and, of a school, that nobody knows where it is."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What is weighed of a service, worked out once."""

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

    def shared(self, other: "Worth") -> str:
        return next((need for need in self.needs if need in other.served), "")

    def between(self, other: "Worth") -> float | None:
        found = [miles(here, there) for here in self.points for there in other.points]
        return min(found) if found else None

    def shares_ages(self, other: "Worth") -> bool:
        """Whether both are for someone for longer than the two years in which people move from one to the next."""
        shared = min(self.end, other.end) - max(self.begin, other.begin)
        return shared > min(MOVING, (self.end - self.begin) / 2, (other.end - other.begin) / 2)

    def worth(self, other: "Worth") -> float:
        """How much the other may help beside the one; nothing or less keeps it away."""
        if other.is_late and not self.is_late:
            return 0.0
        shared = [need for need in self.needs if need in other.served]
        worth = (4.0 if shared else 0.0) + min(3, len(shared)) + (3.0 if self.kinds & other.kinds else 0.0)
        worth += min(2, len(self.topics & other.topics)) + (3.0 if self.main_topic == other.main_topic else 0.0)
        worth += 2.0 if other.is_for_any or self.is_setting else 0.0
        worth -= (0.0 if self.shares_ages(other) else 8.0) + (4.0 if self.is_late and not other.is_late else 0.0)
        between = self.between(other)
        if between is None:
            return worth - (UNKNOWN if self.is_setting else 0.0)
        return worth - min(FARTHEST, between / (3.0 if self.is_setting else 5.0))


def worth_of(service: Service) -> Worth:
    begin, end = found_from_to(service) or (0, 12 * OLDEST)
    own = (*said_needs(service), *registered_needs(service))
    return Worth(
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
