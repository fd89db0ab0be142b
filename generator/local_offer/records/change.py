"""What became of a record on one day, as git remembers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - the field below is called date
from typing import Literal

from local_offer.records.service import Location

SILENT = frozenset(
    {
        *("checked", "checked_how", "review_by", "sources", "keywords", "duties", "meets", "former_ids", "registers"),
        *("order", "route", "voice", "related", "starts", "follows", "drawing", "made", "made_from"),
    }
)
"""Fields that matter to those who keep the offer. A change of nothing else is no news to families."""

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
class Version:
    """How a record stood when a day ended on which it changed, as `commit` has it. Of what stood before all that git
    remembers no `date` is known, nor a commit.

    `blob` is git's name for its text, empty where nothing of it may be told. `together` says how many records of its
    kind changed in that commit. `is_first` where the record came in that day.
    """

    date: Date | None
    commit: str
    blob: str
    together: int = 1
    is_first: bool = False


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
    versions: Mapping[tuple[str, str], tuple[Version, ...]] = field(default_factory=dict)
    """By kind and id of today, the newest first; none where the council tells no history of its records."""
