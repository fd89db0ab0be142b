"""What families looked for and did not find, and how far each gap has come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from local_offer.offer import Offer
from local_offer.records import Comment, Gap
from local_offer.records.comment import AskedFor

STATES = ("raised", "looking", "planned", "not-planned", "closed")
"""In the order in which a reader should meet them: what still waits for an answer comes first."""
DECIDED = ("planned", "not-planned")
"""The states that say that something was decided."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """The same help, asked for in one comment or more. `gap` is the id of the gap they belong to, if any."""

    asked_for: AskedFor
    gap: str | None
    comments: tuple[str, ...]
    first: date
    last: date

    @property
    def times(self) -> int:
        return len(self.comments)


@dataclass(frozen=True)
class Wanted:
    """`gaps` are in the order of their states, each those longest known first."""

    offer: Offer

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        return tuple(sorted(self.offer.gaps, key=lambda gap: (STATES.index(gap.state), gap.first_raised, gap.id)))

    def raised_by(self, raiser: str) -> tuple[Gap, ...]:
        """Those that families raised, in a comment too, or inspectors, providers or the council; "" for the others."""
        return tuple(gap for gap in self.gaps if self._raiser_of(gap) == raiser)

    def _raiser_of(self, gap: Gap) -> str:
        return "families" if gap.id in self._comments_by_gap else gap.raiser or ""

    @cached_property
    def asked(self) -> tuple[Wish, ...]:
        """What comments ask for: what was asked most comes first, then what was asked last."""
        groups: dict[tuple[AskedFor, str | None], list[Comment]] = {}
        for comment in self.offer.comments:
            if comment.asked_for:
                groups.setdefault((comment.asked_for, comment.gap), []).append(comment)
        found = (
            Wish(
                asked_for=asked_for,
                gap=gap,
                comments=tuple(comment.id for comment in comments),
                first=min(comment.date for comment in comments),
                last=max(comment.date for comment in comments),
            )
            for (asked_for, gap), comments in groups.items()
        )
        return tuple(sorted(found, key=lambda asked: (-asked.times, -asked.last.toordinal(), asked.comments)))

    @cached_property
    def open_asked(self) -> tuple[Wish, ...]:
        """What is asked for and belongs to no gap yet."""
        known = {gap.id for gap in self.offer.gaps}
        return tuple(asked for asked in self.asked if asked.gap not in known)

    def times_of(self, gap: Gap) -> int:
        """How often it was raised: as the record counts, and in comments that name it."""
        return (gap.times or 0) + self._comments_by_gap.get(gap.id, 0)

    @cached_property
    def _comments_by_gap(self) -> Mapping[str, int]:
        counts: dict[str, int] = {}
        for comment in self.offer.comments:
            if comment.gap:
                counts[comment.gap] = counts.get(comment.gap, 0) + 1
        return counts


def days_to_open(gap: Gap, offer: Offer) -> int | None:
    """From the day it was first raised until its help began: as the record says, else as the first service that
    closed it does. Nothing where a day is not known."""
    opened = gap.opened or min(_opened(gap, offer), default=None)
    return (opened - gap.first_raised).days if opened and opened >= gap.first_raised else None


def _opened(gap: Gap, offer: Offer) -> Iterator[date]:
    for id in gap.closed_by:
        service = offer.service_by_id.get(id)
        if service and service.opened and len(service.opened) == len("2026-11-29"):
            yield date.fromisoformat(service.opened)
