"""Since when a duty stands as it does, and how it stood before, from what was recorded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from local_offer.records import DutyRecord, StateChange
from local_offer.records.duty_change import How
from local_offer.views.duties.found import State
from local_offer.words import day_in_words

NAMES: Mapping[str, str] = {
    "met": "met",
    "partly": "partly met",
    "not": "not met",
    "out-of-date": "out of date",
    "none-applies": "none applied",
    "cannot-tell": "nobody could tell",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Since:
    """`before` is the state before that day, empty where none is known. `how` is that of the recorded change;
    `after` where the state is another one than on `day`, to which was looked last."""

    day: date
    how: How | Literal["after"]
    before: str = ""

    @property
    def in_words(self) -> str:
        day = day_in_words(self.day)
        told = {
            "first": f"since {day} at least",
            "seen": f"since {day}",
            "latest": f"since {day} at the latest",
            "anew": f"since {day}, when it was judged in a new way",
            "after": f"only after {day}",
        }[self.how]
        return f"{told}; before: {NAMES[self.before]}" if self.before else told


class Recorded:
    """What was recorded, by duty."""

    def __init__(self, record: DutyRecord, today: date) -> None:
        self._record, self._today = record, today

    @cached_property
    def _changes(self) -> Mapping[str, list[StateChange]]:
        found: dict[str, list[StateChange]] = {}
        for change in self._record.changes:
            found.setdefault(change.duty, []).append(change)
        return found

    def since(self, duty: str, state: State) -> Since | None:
        """Nothing where nothing was recorded of the duty, or was to look at a later day than today."""
        known, looked = self._changes.get(duty), self._record.looked
        if not known or not looked or looked > self._today:
            return None
        last = known[-1]
        if last.state == state:
            return Since(day=last.day, how=last.how, before=known[-2].state if len(known) > 1 else "")
        if looked == self._today - timedelta(days=1):
            return Since(day=self._today, how="seen", before=last.state)
        return Since(day=looked, how="after", before=last.state)
