"""What became of a record from one version to the next, as its history tells it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as Date  # noqa: N812 - fields below are called date

from local_offer.offer import Offer
from local_offer.pages.earlier.compared import FieldChange, field_changes
from local_offer.pages.earlier.facts import stated
from local_offer.records import Guide, Organisation, Service, Version
from local_offer.records.change import SILENT

Record = Service | Organisation | Guide


@dataclass(frozen=True, kw_only=True, slots=True)
class OldPage:
    """A version of which a page stands, as it was from `date` on, and the day that replaced it."""

    date: Date
    until: Date
    commit: str
    record: Record
    is_whole: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownVersion:
    """A version with its record, as the public may see it; without one where nothing of it may be shown or read."""

    version: Version
    record: Record | None = None
    is_whole: bool = True


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldDay:
    """What became of a record on a day. `changes` is what families read of it, `is_silent` where that is nothing, and
    `is_told` whether both sides could be compared. `checked` says when and by whom it was checked again. `old` is the
    page as it stood from that day on, where it reads otherwise since."""

    version: Version
    date: Date
    changes: tuple[FieldChange, ...] = ()
    is_told: bool = True
    checked: str = ""
    old: OldPage | None = None

    @property
    def is_silent(self) -> bool:
        return self.is_told and not self.changes and not self.version.is_first


def entries(versions: Sequence[ShownVersion], offer: Offer) -> tuple[ToldDay, ...]:
    """The newest first, one for each day."""
    found: list[ToldDay] = []
    until: Date | None = None
    """From which day on the page reads otherwise."""
    older = [shown.record for shown in versions[1:]]
    for shown, before in zip(versions, [*older, None], strict=True):
        if shown.version.date is None:  # what stood before all that git remembers is no day's
            break
        entry = _entry(shown, shown.version.date, before, offer)
        if until and not entry.is_silent:
            entry = replace(entry, old=_old_page(shown, entry.date, until))
        found.append(entry)
        until = until if entry.is_silent else entry.date
    return tuple(found)


def _entry(shown: ShownVersion, day: Date, before: Record | None, offer: Offer) -> ToldDay:
    after = shown.record
    differing = _differing(before, after, offer) if before and after else ()
    return ToldDay(
        version=shown.version,
        date=day,
        changes=tuple(one for one in differing if one.field[0] not in SILENT),
        is_told=shown.version.is_first or (after is not None and before is not None),
        checked=next((" ".join(one.after) for one in differing if one.field == ("checked",)), ""),
    )


def _differing(before: Record, after: Record, offer: Offer) -> tuple[FieldChange, ...]:
    names = frozenset(name for name in before.__slots__ if getattr(before, name) != getattr(after, name))
    return field_changes(stated(before, offer, names), stated(after, offer, names)) if names else ()


def _old_page(shown: ShownVersion, day: Date, until: Date) -> OldPage | None:
    if shown.record is None:
        return None
    return OldPage(date=day, until=until, commit=shown.version.commit, record=shown.record, is_whole=shown.is_whole)
