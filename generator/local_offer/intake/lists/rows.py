"""Each draft in turn: laid beside the record that is there, told, and written when asked to."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

from local_offer.checks.privacy.known_names import KnownNames
from local_offer.files import content_of, put
from local_offer.imports import Draft, Skipped, merged
from local_offer.intake.lists.likeness import former, looks_like
from local_offer.intake.lists.soundness import sound
from local_offer.intake.lists.standing import Standing, Values, marks
from local_offer.intake.lists.standings import Standings, read_standings
from local_offer.intake.lists.steps import Step
from local_offer.offer import Offer
from local_offer.reading.names import wrong_id
from local_offer.reading.validation import faults, validator
from local_offer.records import Service
from local_offer.writing import revised, yaml_of

_LIKE = (
    "if it is the same, write the row's name there under 'also_known_as' and take the list in again; "
    "if it is another, say --apart"
)
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
    apart: bool = False,
) -> list[Step]:
    """Lays each draft beside the record that is there and, when `write`, writes what is new or has changed.

    New services go to `offer/services/<below>`. Without `accept` nothing that stands in a record is
    changed: where the import says something else, the step's differences show both. With it the
    import's values take the place of ours, and the differences show that. What the schema would
    refuse in a draft is left out, so that an import never makes a record that `check` finds fault
    with by itself.

    A row under a name that is not there, and that looks like a record which no other row is about, is
    left to a person, unless it is said that such rows stand `apart`.

    Raises `UnwritableError`; what was written before that stays, and the next time the rest follows.
    """
    listed = sorted(drafts, key=lambda draft: bool(draft.successor))  # what takes a place is there before
    intake = _Intake(folder=folder, offer=offer, there=read_standings(folder), below=below, accept=accept, apart=apart)
    intake.claim(listed)
    steps = [_left_out(row, intake.school(row.urn)) for row in skipped]
    for draft in listed:
        step = intake.step(draft)
        steps.append(step)
        if write and step.after:
            _write(folder, step.path, step.after)
    return sorted(steps, key=lambda step: (step.sheet, step.row))


def _write(folder: Path, path: str, text: str) -> None:
    file = folder / path
    # A file keeps its line ends, or git would show each line as changed.
    if file.is_file() and b"\r\n" in content_of(file):
        text = text.replace("\n", "\r\n")
    put(file, text, name=path, within=folder / "offer")


def _left_out(row: Skipped, ours: Service | None) -> Step:
    """A row that makes no record; one that is still open here is named, since someone must look at it."""
    if ours and ours.is_open:
        note = f"{row.reason}; it is open here: look it up, and set its status"
        return Step(row=row.row, name=ours.name, outcome="unchanged", sheet=row.sheet, path=ours.path, notes=(note,))
    return Step(row=row.row, name=row.name, outcome="left out", sheet=row.sheet, notes=(*row.notes, row.reason))


@dataclass(kw_only=True)
class _Intake:
    folder: Path
    offer: Offer
    there: Standings
    below: str
    accept: bool
    apart: bool

    def __post_init__(self) -> None:
        self.by_urn = {s.registers.urn: s.id for s in self.offer.services if s.registers.urn}
        self.by_mark = {(kind, mark): id for (kind, id), each in self.there.items() for mark in marks(each.values)}
        self.claimed: set[tuple[str, str]] = set()
        self.known = KnownNames(self.offer)

    def claim(self, drafts: Iterable[Draft]) -> None:
        """Notes which records the rows are about for certain."""
        for draft in drafts:
            if id := self._record_of(draft):
                self.claimed.add((draft.kind, id))

    def _record_of(self, draft: Draft) -> str:
        by_mark = (self.by_mark.get((draft.kind, mark)) for mark in sorted(marks(draft.values)))
        return self.by_urn.get(draft.urn or "") or next(filter(None, by_mark), "") or self.there.known_id(draft)

    def school(self, urn: str) -> Service | None:
        return self.offer.service_by_id.get(self.by_urn.get(urn, ""))

    def step(self, theirs: Draft) -> Step:
        draft, wrong = sound(self._with_provider(self._with_successor(theirs)), self.offer, self.known)
        if wrong:
            return _step(draft, "left out", "", (*draft.notes, wrong))
        id = self._record_of(draft) or former(draft, self.there, self.claimed) or self.there.own_id(draft)
        found = self.there.get((draft.kind, id))
        step, values = self._beside(draft, found) if found else self._anew(draft, id)
        if values is not None:
            is_new = found is None or found.is_new
            self.there[draft.kind, id] = Standing(path=step.path, values=values, text=step.after, is_new=is_new)
            self.by_mark |= {(draft.kind, mark): id for mark in marks(values)}
            if is_new and draft.urn:
                self.by_urn[draft.urn] = id
        return step

    def _with_successor(self, draft: Draft) -> Draft:
        """The draft with the id of the entry that takes its place, where there is one."""
        if not draft.successor:
            return draft
        id = self.by_urn.get(draft.successor)
        if id is None:
            note = f"the school that takes its place, URN {draft.successor}, is no entry here"
            return replace(draft, notes=(*draft.notes, note))
        return replace(draft, values={**draft.values, "status": {**draft.values["status"], "replaced_by": id}})

    def _with_provider(self, draft: Draft) -> Draft:
        """The draft without an organisation that is not there, because it was left to a person."""
        id = draft.values.get("organisation")
        if not id or ("organisation", id) in self.there or f"organisation/{id}" in self.offer.unsound:
            return draft
        values = {key: value for key, value in draft.values.items() if key != "organisation"}
        note = f"its organisation '{id}' is no record here; name it by hand"
        return replace(draft, values=values, notes=(*draft.notes, note))

    def _anew(self, draft: Draft, id: str) -> tuple[Step, Values | None]:
        """A new record, unless something stands in its way."""
        below = f"{self.below}/" if draft.kind == "service" and self.below else ""
        path = f"offer/{FOLDERS[draft.kind]}/{below}{id}.yaml"
        if draft.only_adds:
            return _step(draft, "left out", "", ("there is no such record",)), None
        if not (draft.urn or self.apart) and (alike := looks_like(draft, self.there, self.claimed)):
            return _step(draft, "left out", "", (*draft.notes, *map(_resemblance, alike), _LIKE)), None
        if wrong := wrong_id(id):
            return _step(draft, "left out", "", (wrong,)), None
        if f"{draft.kind}/{id}" in self.offer.unsound or (self.folder / path).exists():
            note = f"the file {id}.yaml is there and cannot be read; mend it first: local-offer check"
            return _step(draft, "kept", path, (note,)), None
        text = yaml_of(draft.values, self.offer.contract.schemas[draft.kind])
        return _step(draft, "new", path, draft.notes, after=text), draft.values

    def _beside(self, draft: Draft, found: Standing) -> tuple[Step, Values | None]:
        schema = self.offer.contract.schemas[draft.kind]
        result = merged(
            found.values,
            draft.values,
            is_new=found.is_new,
            only_adds=draft.only_adds,
            accept=self.accept,
            made_up=draft.made_up,
        )
        same = Step(
            row=draft.row,
            name=str(found.values["name"]),
            outcome="differs" if result.differs else "unchanged",
            sheet=draft.sheet,
            path=found.path,
            notes=draft.notes,
            differences=result.differs,
            before=found.text,
            refused=draft.refused,
        )
        if result.values == found.values:
            return same, None
        taken = [difference.field for difference in result.differs if difference.is_taken]
        if wrong := faults(deepcopy(result.values), validator(schema), "", "this record"):
            note = f"{wrong[0].message}; change by hand: {', '.join((*result.filled, *taken))}"
            untaken = tuple(replace(difference, is_taken=False) for difference in result.differs)
            return replace(same, outcome="kept", notes=(note,), differences=untaken), None
        filled = (f"filled {', '.join(result.filled)}",) if result.filled else ()
        text = yaml_of(result.values, schema) if found.is_new else revised(found.text, result.values, schema)
        outcome = "changed" if taken else "filled"
        return replace(same, outcome=outcome, notes=(*draft.notes, *filled), after=text), result.values


def _resemblance(alike: tuple[Standing, str]) -> str:
    record, common = alike
    return f"looks like '{record.values['name']}' ({record.path}), which has the same {common}"


def _step(draft: Draft, outcome: str, path: str, notes: tuple[str, ...], *, after: str = "") -> Step:
    return Step(
        row=draft.row, name=_name(draft), outcome=outcome, sheet=draft.sheet, path=path, notes=notes, after=after,
        refused=draft.refused,
    )  # fmt: skip


def _name(draft: Draft) -> str:
    return str(draft.values.get("name", draft.id))
