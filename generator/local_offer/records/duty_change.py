"""Since when each duty stands as it does; what `offer/duties.csv` holds."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

How = Literal["first", "seen", "latest", "anew"]


@dataclass(frozen=True, kw_only=True, slots=True)
class StateChange:
    """On `day` the state of a duty became `state`.

    `how` says how that is known: it was so on the `first` day that git knows; the change was `seen` on its day; it
    came on that day at the `latest`, since git does not know the days before; or the same records are judged `anew`,
    by a newer version of the program.
    """

    day: date
    duty: str
    state: str
    how: How


@dataclass(frozen=True, kw_only=True, slots=True)
class DutyRecord:
    """The changes, the oldest first, to the end of the day `looked`; nothing was recorded where there is none."""

    changes: tuple[StateChange, ...] = ()
    looked: date | None = None
