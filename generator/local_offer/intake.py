"""From someone else's table to records in the council's folder: read, draft, lay beside what is there, write."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from local_offer.diagnostics import Fault, Pointer
from local_offer.imports import Draft, Skipped, merged
from local_offer.imports.draft import without_blanks
from local_offer.offer import Offer
from local_offer.reading import values_of
from local_offer.reading.names import wrong_id
from local_offer.reading.validation import faults, validator
from local_offer.reading.yaml import has_comments
from local_offer.records import Service
from local_offer.writing import yaml_of

FOLDERS = {"service": "services", "organisation": "organisations"}
Values = Mapping[str, Any]
_FOLLOW = ("missing-field", "too-few")
"""Rules that are broken only because something was left out before."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """What becomes of one row: `new`, `filled`, `unchanged`, `kept` (a person's own file) or `left out`."""

    row: int
    name: str
    outcome: str
    path: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A record that is there. `is_new` when this import made it."""

    path: str
    values: Values
    is_new: bool = False


Records = dict[tuple[str, str], Standing]
"""By kind and id."""


def take_in(
    folder: Path,
    offer: Offer,
    drafts: Iterable[Draft],
    skipped: Iterable[Skipped],
    *,
    below: str,
    write: bool,
) -> list[Step]:
    """Lays each draft beside the record that is there and, when `write`, writes what is new or was filled.

    New services go to `offer/services/<below>`. Nothing that stands in a record is changed: where
    the import says something else, the step's notes show both. What the schema would refuse in a
    draft is left out, so that an import never makes a record that `check` finds fault with by itself.
    """
    there: Records = {(kind, id): Standing(path=path, values=values) for kind, id, path, values in values_of(folder)}
    by_urn = {s.registers.urn: s.id for s in offer.services if s.registers.urn}
    steps = [_left_out(row, offer.service_by_id.get(by_urn.get(row.urn, ""))) for row in skipped]
    for theirs in drafts:
        draft, wrong = _sound(theirs, offer)
        if wrong:
            steps.append(_step(draft, "left out", "", (*draft.notes, wrong)))
            continue
        id = (by_urn.get(draft.urn) if draft.urn else None) or _own_id(draft, there)
        if (draft.kind, id) in there:
            step, values = _beside(draft, there[draft.kind, id], folder, offer)
        else:
            step, values = _anew(draft, id, below, folder, offer)
        steps.append(step)
        if values is None:
            continue
        is_new = step.outcome == "new" or there[draft.kind, id].is_new
        there[draft.kind, id] = Standing(path=step.path, values=values, is_new=is_new)
        if write:
            file = folder / step.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(yaml_of(values, offer.contract.schemas[draft.kind]), encoding="utf-8", newline="\n")
    return sorted(steps, key=lambda step: step.row)


def _left_out(row: Skipped, ours: Service | None) -> Step:
    """A row that makes no record; one that is still open here is named, since someone must look at it."""
    if ours and ours.is_open and row.reason.startswith("not open"):
        note = f"{row.reason} in the register, and open here; set its status"
        return Step(row=row.row, name=row.name, outcome="unchanged", path=ours.path, notes=(note,))
    return Step(row=row.row, name=row.name, outcome="left out", notes=(row.reason,))


def _sound(draft: Draft, offer: Offer) -> tuple[Draft, str]:
    """The draft without what the schema refuses, which is told in its notes; and why it is no record at all."""
    checker = validator(offer.contract.schemas[draft.kind])
    values, notes = deepcopy(draft.values), list(draft.notes)
    while found := [fault for fault in faults(values, checker, "", "this row") if not _is_expected(fault, draft)]:
        fault = found[0]
        if not fault.pointer:
            return replace(draft, notes=tuple(notes)), fault.message
        if fault.rule not in _FOLLOW:
            notes.append(f"{fault.message}, so it is left out")
        _take_out(values, fault.pointer)
    return replace(draft, values=without_blanks(values), notes=tuple(notes)), ""


def _is_expected(fault: Fault, draft: Draft) -> bool:
    """Whether it is only that a draft which adds to a record is not a whole record itself."""
    return draft.only_adds and fault.rule == "missing-field"


def _take_out(values: Any, pointer: Pointer) -> None:
    *way, last = pointer
    for step in way:
        values = values[step]
    del values[last]


def _own_id(draft: Draft, there: Records) -> str:
    """The draft's id, or one with a number behind it where that id belongs to something else."""
    id, number = draft.id, 1
    while (draft.kind, id) in there and not _is_same(draft, there[draft.kind, id].values):
        number += 1
        id = f"{draft.id[:76]}-{number}"
    return id


def _is_same(draft: Draft, values: Values) -> bool:
    urn = values.get("registers", {}).get("urn")
    if draft.urn and urn:
        return bool(draft.urn == urn)
    if draft.only_adds or str(values["name"]).casefold() == str(draft.values["name"]).casefold():
        return True
    # Someone may have mended its name since.
    pages = {source.get("url") for source in values["sources"]} - {None}
    return any(source.get("url") in pages for source in draft.values["sources"])


def _anew(draft: Draft, id: str, below: str, folder: Path, offer: Offer) -> tuple[Step, Values | None]:
    """A new record, unless something stands in its way."""
    path = f"offer/{FOLDERS[draft.kind]}/{f'{below}/' if draft.kind == 'service' and below else ''}{id}.yaml"
    if draft.only_adds:
        return _step(draft, "left out", "", ("there is no such record",)), None
    if wrong := wrong_id(id):
        return _step(draft, "left out", "", (wrong,)), None
    if f"{draft.kind}/{id}" in offer.unsound or (folder / path).exists():
        note = f"the file {id}.yaml is there and cannot be read; mend it first: local-offer check"
        return _step(draft, "kept", path, (note,)), None
    return _step(draft, "new", path, draft.notes), draft.values


def _beside(draft: Draft, standing: Standing, folder: Path, offer: Offer) -> tuple[Step, Values | None]:
    result = merged(standing.values, draft.values, is_new=standing.is_new, only_adds=draft.only_adds)
    if not result.filled:
        return _step(draft, "unchanged", standing.path, (*draft.notes, *result.differs)), None
    by_hand = f"add by hand: {', '.join(result.filled)}"
    if not standing.is_new and has_comments((folder / standing.path).read_text(encoding="utf-8-sig")):
        # Writing it anew would lose a person's comments.
        return _step(draft, "kept", standing.path, (f"has comments of its own; {by_hand}", *result.differs)), None
    checker = validator(offer.contract.schemas[draft.kind])
    if found := faults(deepcopy(result.values), checker, "", "this record"):
        return _step(draft, "kept", standing.path, (f"{found[0].message}; {by_hand}", *result.differs)), None
    notes = (*draft.notes, f"filled {', '.join(result.filled)}", *result.differs)
    return _step(draft, "filled", standing.path, notes), result.values


def _step(draft: Draft, outcome: str, path: str, notes: tuple[str, ...]) -> Step:
    name = str(draft.values.get("name", draft.id))
    return Step(row=draft.row, name=name, outcome=outcome, path=path, notes=notes)
