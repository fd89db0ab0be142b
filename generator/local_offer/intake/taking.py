"""Each draft in turn: laid beside the record that is there, told, and written when asked to."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from pathlib import Path

from local_offer.imports import Draft, Skipped, merged
from local_offer.intake.soundness import sound
from local_offer.intake.standing import Records, Standing, Values, marks, own_id, standing
from local_offer.intake.steps import Step
from local_offer.offer import Offer
from local_offer.reading.names import wrong_id
from local_offer.reading.validation import faults, validator
from local_offer.reading.yaml import has_comments
from local_offer.records import Service
from local_offer.writing import yaml_of

FOLDERS = {"service": "services", "organisation": "organisations"}


def take_in(
    folder: Path,
    offer: Offer,
    drafts: Iterable[Draft],
    skipped: Iterable[Skipped],
    *,
    below: str,
    write: bool,
    accept: bool = False,
) -> list[Step]:
    """Lays each draft beside the record that is there and, when `write`, writes what is new or has changed.

    New services go to `offer/services/<below>`. Without `accept` nothing that stands in a record is
    changed: where the import says something else, the step's differences show both. With it the
    import's values take the place of ours, and the differences show that. What the schema would
    refuse in a draft is left out, so that an import never makes a record that `check` finds fault
    with by itself.
    """
    taking = _Taking(folder=folder, offer=offer, there=standing(folder), below=below, accept=accept)
    by_urn = {s.registers.urn: s.id for s in offer.services if s.registers.urn}
    steps = [_left_out(row, offer.service_by_id.get(by_urn.get(row.urn, ""))) for row in skipped]
    for draft in drafts:
        step = taking.step(draft, by_urn.get(draft.urn) if draft.urn else taking.known_id(draft))
        steps.append(step)
        if write and step.after:
            file = folder / step.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step.after, encoding="utf-8", newline="\n")
    return sorted(steps, key=lambda step: (step.sheet, step.row))


def _left_out(row: Skipped, ours: Service | None) -> Step:
    """A row that makes no record; one that is still open here is named, since someone must look at it."""
    if ours and ours.is_open and row.reason.startswith("not open"):
        note = f"{row.reason} in the register, and open here; set its status"
        return Step(row=row.row, name=row.name, outcome="unchanged", sheet=row.sheet, path=ours.path, notes=(note,))
    return Step(row=row.row, name=row.name, outcome="left out", sheet=row.sheet, notes=(*row.notes, row.reason))


@dataclass(kw_only=True)
class _Taking:
    folder: Path
    offer: Offer
    there: Records
    below: str
    accept: bool
    by_mark: dict[tuple[str, tuple[str, str]], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_mark = {(kind, mark): id for (kind, id), found in self.there.items() for mark in marks(found.values)}

    def known_id(self, draft: Draft) -> str | None:
        """The record whose source calls it as the draft's does, whatever its name is by now."""
        found = (self.by_mark.get((draft.kind, mark)) for mark in sorted(marks(draft.values)))
        return next(filter(None, found), None)

    def step(self, theirs: Draft, known_id: str | None) -> Step:
        draft, wrong = sound(theirs, self.offer)
        if wrong:
            return _step(draft, "left out", "", (*draft.notes, wrong))
        id = known_id or own_id(draft, self.there)
        found = self.there.get((draft.kind, id))
        step, values = self._beside(draft, found) if found else self._anew(draft, id)
        if values is not None:
            is_new = found is None or found.is_new
            self.there[draft.kind, id] = Standing(path=step.path, values=values, text=step.after, is_new=is_new)
            self.by_mark |= {(draft.kind, mark): id for mark in marks(values)}
        return step

    def _anew(self, draft: Draft, id: str) -> tuple[Step, Values | None]:
        """A new record, unless something stands in its way."""
        below = f"{self.below}/" if draft.kind == "service" and self.below else ""
        path = f"offer/{FOLDERS[draft.kind]}/{below}{id}.yaml"
        if draft.only_adds:
            return _step(draft, "left out", "", ("there is no such record",)), None
        if wrong := wrong_id(id):
            return _step(draft, "left out", "", (wrong,)), None
        if f"{draft.kind}/{id}" in self.offer.unsound or (self.folder / path).exists():
            note = f"the file {id}.yaml is there and cannot be read; mend it first: local-offer check"
            return _step(draft, "kept", path, (note,)), None
        text = yaml_of(draft.values, self.offer.contract.schemas[draft.kind])
        return _step(draft, "new", path, draft.notes, after=text), draft.values

    def _beside(self, draft: Draft, found: Standing) -> tuple[Step, Values | None]:
        schema = self.offer.contract.schemas[draft.kind]
        result = merged(found.values, draft.values, is_new=found.is_new, only_adds=draft.only_adds, accept=self.accept)
        same = Step(
            row=draft.row,
            name=_name(draft),
            outcome="differs" if result.differs else "unchanged",
            sheet=draft.sheet,
            path=found.path,
            notes=draft.notes,
            differences=result.differs,
            before=found.text,
        )
        if result.values == found.values:
            return same, None
        by_hand = f"add by hand: {', '.join(result.filled)}"
        if self.accept:
            by_hand = f"change by hand: {', '.join((*result.filled, *(d.field for d in result.differs)))}"
        if not found.is_new and has_comments(found.text):
            # Writing it anew would lose a person's comments.
            return replace(same, outcome="kept", notes=(f"has comments of its own; {by_hand}",)), None
        if wrong := faults(deepcopy(result.values), validator(schema), "", "this record"):
            return replace(same, outcome="kept", notes=(f"{wrong[0].message}; {by_hand}",)), None
        filled = (f"filled {', '.join(result.filled)}",) if result.filled else ()
        outcome = "changed" if self.accept and result.differs else "filled"
        text = yaml_of(result.values, schema)
        return replace(same, outcome=outcome, notes=(*draft.notes, *filled), after=text), result.values


def _step(draft: Draft, outcome: str, path: str, notes: tuple[str, ...], *, after: str = "") -> Step:
    return Step(
        row=draft.row, name=_name(draft), outcome=outcome, sheet=draft.sheet, path=path, notes=notes, after=after
    )


def _name(draft: Draft) -> str:
    return str(draft.values.get("name", draft.id))
