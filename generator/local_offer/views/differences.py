"""What differs between two states of an offer, record by record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Literal

from local_offer.offer import Offer
from local_offer.records import Organisation, Service

Record = Service | Organisation
WhatBecame = Literal["new", "changed", "closed", "renamed", "moved", "removed"]
_KINDS: Mapping[str, Literal["service", "organisation"]] = {"services": "service", "organisations": "organisation"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Touched:
    """A file that is new, changed or removed; `path` is relative to the council's folder."""

    path: str
    what: Literal["new", "changed", "removed"]


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordDifference:
    """A service or organisation. `before` and `after` are `None` where there is no such record, or none to be read.

    `path` is where it stands now, or stood; `old_id` and `old_path` are filled where they differ. `moved` means that
    only its folder did.
    """

    kind: Literal["service", "organisation"]
    id: str
    path: str
    what: WhatBecame
    before: Record | None
    after: Record | None
    old_id: str = ""
    old_path: str = ""

    @property
    def is_unreadable(self) -> bool:
        return self.after is None and self.what != "removed"

    @property
    def leads_on(self) -> bool:
        """Whether the address it had before still leads to it."""
        return not self.old_id or (self.after is not None and self.old_id in self.after.former_ids)


def differences(before: Offer, after: Offer, touched: Iterable[Touched]) -> tuple[RecordDifference, ...]:
    """Services and organisations that a change of files touches: the removed first, then by kind and name."""
    # What families lose comes first, what only moved to another folder last.
    order = ("removed", "closed", "renamed", "new", "changed", "moved")
    found = _differences(_by_path(before), _by_path(after), touched)
    return tuple(sorted(found, key=lambda d: (order.index(d.what), d.kind != "service", d.path)))


def others(touched: Iterable[Touched]) -> tuple[Touched, ...]:
    """The files that hold no service and no organisation."""
    return tuple(file for file in touched if _kind_of(file.path) is None)


def _kind_of(path: str) -> Literal["service", "organisation"] | None:
    parts = PurePosixPath(path).parts
    return _KINDS.get(parts[1]) if len(parts) > 2 and parts[0] == "offer" and path.endswith(".yaml") else None


def _by_path(offer: Offer) -> Mapping[str, Record]:
    return {record.path: record for record in offer.providers_and_services}


def _differences(
    before: Mapping[str, Record], after: Mapping[str, Record], touched: Iterable[Touched]
) -> Iterator[RecordDifference]:
    files = [file for file in touched if _kind_of(file.path)]
    removed = {file.path for file in files if file.what == "removed"}
    for file in files:
        if file.what == "removed":
            continue
        record = after.get(file.path)
        old_path = _old_path(file.path, record, removed, before) if file.what == "new" else file.path
        removed.discard(old_path)
        yield _difference(file, old_path, before.get(old_path), record)
    for path in sorted(removed):
        yield RecordDifference(
            kind=_kind(path),
            id=PurePosixPath(path).stem,
            path=path,
            what="removed",
            before=before.get(path),
            after=None,
        )


def _old_path(path: str, record: Record | None, removed: set[str], before: Mapping[str, Record]) -> str:
    """Where a file that came stood before: one of its id, one that it names, or one of its name; empty for none."""
    alike = [old for old in sorted(removed) if _kind_of(old) == _kind_of(path)]
    for old in alike:
        if PurePosixPath(old).stem == PurePosixPath(path).stem:
            return old
    for old in alike:
        if record and PurePosixPath(old).stem in record.former_ids:
            return old
    for old in alike:
        if record and old in before and before[old].name.casefold() == record.name.casefold():
            return old
    return ""


def _difference(file: Touched, old_path: str, before: Record | None, after: Record | None) -> RecordDifference:
    id, old_id = PurePosixPath(file.path).stem, PurePosixPath(old_path).stem
    return RecordDifference(
        kind=_kind(file.path),
        id=id,
        path=file.path,
        what=_what(file, old_path, before, after),
        before=before,
        after=after,
        old_id=old_id if old_path and old_id != id else "",
        old_path=old_path if old_path != file.path else "",
    )


def _what(file: Touched, old_path: str, before: Record | None, after: Record | None) -> WhatBecame:
    if not old_path:
        return "new"
    if PurePosixPath(old_path).stem != PurePosixPath(file.path).stem:
        return "renamed"
    if isinstance(after, Service) and after.is_closed and isinstance(before, Service) and not before.is_closed:
        return "closed"
    return "moved" if old_path != file.path and _same(before, after) else "changed"


def _same(before: Record | None, after: Record | None) -> bool:
    return before is not None and after is not None and replace(before, path=after.path) == after


def _kind(path: str) -> Literal["service", "organisation"]:
    return _kind_of(path) or "service"
