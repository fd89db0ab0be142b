"""What stops and what starts as a young person grows up, worked out from the ages that services state."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from local_offer.records import Service
from local_offer.views.ages import BANDS, AgeBand
from local_offer.views.bands import by_name, is_national, is_nearby

# Compulsory school ends at 16 and childhood at 18; much for children goes on to the 19th birthday, and a plan to 25.
BIRTHDAYS = (16, 18, 19, 25)
LAST = 25
"""A local offer goes up to this age, so help that is for it ends a year later, with the offer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Milestone:
    """A service that stops or starts on the day one turns `age`, or some months before where not `is_birthday`."""

    service: Service
    age: int
    is_birthday: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class Turning:
    """What changes after the birthday before and up to this one. Near things come first.

    Schools and colleges are only counted: they end with a school year, not on a birthday, so for them an age is the
    one that they name: those that go up to this age, and those that take people from it.
    """

    age: int
    band: AgeBand
    """The ages from this birthday on."""
    stops: tuple[Milestone, ...]
    starts: tuple[Milestone, ...]
    schools_up_to: int
    schools_from: int


def turnings(services: Iterable[Service]) -> tuple[Turning, ...]:
    """One for each birthday. `to: 15` includes the year of being 15, so it stops on the day one turns 16."""
    known = [service for service in services if service.is_open and service.ages.are_stated]
    helps = sorted((s for s in known if s.setting is None), key=lambda s: (_distance(s), *by_name(s)))
    schools = [s for s in known if s.setting and not is_nearby(s) and not is_national(s)]
    stops = [_milestone(s, s.ages.to.ends) for s in helps if s.ages.to and s.ages.to.years < LAST]
    starts = [_milestone(s, s.ages.from_.begins) for s in helps if s.ages.from_]
    before = (BIRTHDAYS[0] - 1, *BIRTHDAYS)
    return tuple(
        Turning(
            age=age,
            band=next(band for band in BANDS if band.youngest <= age <= band.oldest),
            stops=_between(stops, after, age),
            starts=_between(starts, after, age),
            schools_up_to=sum(s.ages.to is not None and after < s.ages.to.years <= age for s in schools),
            schools_from=sum(s.ages.from_ is not None and after < s.ages.from_.years <= age for s in schools),
        )
        for after, age in zip(before, BIRTHDAYS, strict=False)
    )


def until_the_end(services: Iterable[Service]) -> int:
    """How many say that they go on to the end of the offer, when one turns 26."""
    return sum(s.is_open and s.setting is None and s.ages.to is not None and s.ages.to.years >= LAST for s in services)


def _milestone(service: Service, months: float) -> Milestone:
    return Milestone(service=service, age=ceil(months / 12), is_birthday=months % 12 == 0)


def _between(changes: Iterable[Milestone], after: int, until: int) -> tuple[Milestone, ...]:
    return tuple(change for change in changes if after < change.age <= until)


def _distance(service: Service) -> int:
    return 2 if is_national(service) else 1 if is_nearby(service) else 0
