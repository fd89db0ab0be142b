"""What every duty is weighed on: the offer, the day, and what the council said with its date."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from local_offer.offer import Offer
from local_offer.records import ClassCount, Statement
from local_offer.records.council import NoneApplies
from local_offer.schema.duties import Duty, Standard, standards
from local_offer.views.duties.found import Finding
from local_offer.views.duties.log import copied
from local_offer.views.duties.records import Records
from local_offer.views.own_words import moulded, repeated

YEAR = 365
"""So many days the council's word holds."""
REGISTER = 120
"""So many days the count of a register holds."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """`found` gives what was found for another duty, by its id."""

    offer: Offer
    today: date
    found: Callable[[str], Finding]

    @cached_property
    def records(self) -> Records:
        return Records(self.offer, self.today)

    @cached_property
    def copied_words(self) -> frozenset[str]:
        """What the council says of more kinds of help than one sentence can answer, but for a word or two."""
        said = [word.instead for word in self.offer.not_provided]
        return repeated(said) | moulded(said)

    @cached_property
    def copied_log(self) -> frozenset[str]:
        return copied(self.offer)

    def standard_of(self, duty: Duty) -> Standard:
        return standards(self.offer.council.area)[duty.standard]

    def whole(self, kind: str) -> ClassCount | None:
        """The newest count of a class of provider in the council's own area, whatever its age."""
        return newest_count(self.offer, kind, self.today)

    def is_whole(self, count: ClassCount | None) -> bool:
        """A register's count holds for 120 days. Of people whom the council pays it is its own list, and holds a
        year."""
        return count is not None and count.date <= self.today < count_ends(count)

    def bar(self, duty: Duty, *names: str) -> Any:
        """A number of the duty's standard, such as `bar(duty, "met", "listed")`."""
        held: Any = self.standard_of(duty).bars
        for name in names:
            held = held[name]
        return held

    def age(self, day: date) -> int:
        """In days; negative for a day to come."""
        return (self.today - day).days

    def is_within(self, day: date | None, days: int) -> bool:
        return day is not None and 0 <= self.age(day) <= days

    def statement(self, duty: str) -> Statement | None:
        """The newest statement on a duty that is not dated ahead."""
        made = [said for said in self.offer.statements if said.duty == duty and said.date <= self.today]
        return max(made, key=lambda said: said.date, default=None)

    def none_applies(self, duty: str, kind: str = "") -> NoneApplies | None:
        """The newest word of the council that none applies, whatever its age."""
        made = [
            said
            for said in self.offer.none_applies
            if said.duty == duty and (said.kind or "") == kind and said.date <= self.today
        ]
        return max(made, key=lambda said: said.date, default=None)


def ends(day: date, days: int) -> date:
    """The day from which something made on `day` is out of date."""
    return day + timedelta(days=days + 1)


def count_ends(count: ClassCount) -> date:
    """The day from which the count of a class is too old."""
    return ends(count.date, YEAR if count.class_ == "commissioned" else REGISTER)


def lapses(days: Iterable[date], need: int) -> date | None:
    """The day from which fewer than `need` of those that end on `days` still hold."""
    known = sorted(days)
    return known[len(known) - need] if 0 < need <= len(known) else None


def newest_count(offer: Offer, kind: str, today: date) -> ClassCount | None:
    """Of a class of provider in the council's own area, whatever its age."""
    own = offer.council.gss
    made = [c for c in offer.registers if c.class_ == kind and c.area in (None, own) and c.date <= today]
    return max(made, key=lambda c: c.date, default=None)
