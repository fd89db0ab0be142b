"""What became of a record on one day, as git remembers it."""

from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field below is called date
from typing import Literal

from local_offer.records.service import Location

What = Literal["new", "changed", "renamed", "closed", "removed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """`kind` and `id` name the record as it is today; of one that is gone, as it was last.

    `title` is known where the record is gone. `fields` are the titles of what changed, none where too much
    changed at once to look. `was` is the name it had before. `together` says how many records of its kind had
    the same happen to them in one `commit`.
    """

    date: Date
    what: What
    kind: str
    id: str
    title: str = ""
    fields: tuple[str, ...] = ()
    was: str = ""
    topics: tuple[str, ...] = ()
    """Of a record that is gone."""
    commit: str = ""
    together: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class FormerPlace:
    """A place of a record that hides a place, or hid one before, as an earlier version had it."""

    path: str
    organisation: str
    location: Location


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """Changes of the last year, the newest first. `is_cut` where the copy at hand does not reach so far back.

    `hidden` are places of that year which must not be found, and may stand in no record of today.
    """

    changes: tuple[Change, ...] = ()
    hidden: tuple[FormerPlace, ...] = ()
    is_at_hand: bool = False
    is_cut: bool = False
    commit: str = ""
    """Of which records and guides are a true copy; empty where git knows none, or where a file was changed since."""
