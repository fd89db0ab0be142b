"""Each draft in turn: laid beside the record that is there, told, and written when asked to."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

from local_offer.checks.privacy.known_names import KnownNames
from local_offer.files import content_of, put
from local_offer.imports import Draft, Skipped, merged
from local_offer.intake.lists.likeness import Like, looks_like
from local_offer.intake.lists.namesakes import told_apart
from local_offer.intake.lists.recognition import Recognition
from local_offer.intake.lists.said import AllSaid
from local_offer.intake.lists.soundness import sound
from local_offer.intake.lists.standing import Standing, Values
from local_offer.intake.lists.standings import read_standings
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
_FEW = 3
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
    known = Recognition(offer, read_standings(folder))
    intake = _Intake(folder=folder, offer=offer, known=known, below=below, accept=accept, apart=apart)
    steps = [_left_out(row, intake.school(row.urn)) for row in skipped]
    listed = []
    names = KnownNames(offer)
    for draft in drafts:
        checked, wrong = sound(draft, offer, names)
        if wrong:
            steps.append(_step(checked, "left out", "", (*checked.notes, wrong)))
        else:
            listed.append(checked)
    listed = sorted(told_apart(listed), key=lambda draft: bool(draft.successor))  # what takes a place is there before
    known.claim(listed)
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
    known: Recognition
    below: str
    accept: bool
    apart: bool

    def school(self, urn: str) -> Service | None:
        return self.offer.service_by_id.get(self.known.by_urn.get(urn, ""))

    def step(self, theirs: Draft) -> Step:
        draft = self._with_provider(self._with_successor(theirs))
        id = self.known.record_of(draft) or self.known.own_id(draft)
        found = self.known.there.get((draft.kind, id))
        said = self.known.said[draft.kind, id]
        if found and (other := _of_another_provider(draft, found, said)):
            note = f"row {other.row} has its name and place, but another provider; if they are two, name one otherwise"
            return _step(draft, "left out", "", (*draft.notes, note))
        step, values = self._beside(draft, found, said) if found else self._anew(draft, id)
        if values is not None:
            is_new = found is None or found.is_new
            after = Standing(path=step.path, values=values, text=step.after, is_new=is_new)
            self.known.note(draft, id, after)
        return step

    def _with_successor(self, draft: Draft) -> Draft:
        """The draft with the id of the entry that takes its place, where there is one."""
        if not draft.successor:
            return draft
        id = self.known.by_urn.get(draft.successor)
        if id is None:
            note = f"the school that takes its place, URN {draft.successor}, is no entry here"
            return replace(draft, notes=(*draft.notes, note))
        return replace(draft, values={**draft.values, "status": {**draft.values["status"], "replaced_by": id}})

    def _with_provider(self, draft: Draft) -> Draft:
        """The draft without an organisation that is not there, because it was left to a person."""
        id = draft.values.get("organisation")
        if not id or ("organisation", id) in self.known.there or f"organisation/{id}" in self.offer.unsound:
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
        alike = [] if draft.urn or self.apart else self._like(draft)
        if alike and alike[0].is_near:
            return _step(draft, "left out", "", (*draft.notes, *_resemblances(alike), _LIKE)), None
        if wrong := wrong_id(id):
            return _step(draft, "left out", "", (wrong,)), None
        if f"{draft.kind}/{id}" in self.offer.unsound or (self.folder / path).exists():
            note = f"the file {id}.yaml is there and cannot be read; mend it first: local-offer check"
            return _step(draft, "kept", path, (note,)), None
        text = yaml_of(draft.values, self.offer.contract.schemas[draft.kind])
        return _step(draft, "new", path, (*draft.notes, *_resemblances(alike)), after=text), draft.values

    def _like(self, draft: Draft) -> list[Like]:
        return looks_like(draft, self.known.there, self.known.claimed, self.known.copies)

    def _beside(self, draft: Draft, found: Standing, said: AllSaid) -> tuple[Step, Values | None]:
        schema = self.offer.contract.schemas[draft.kind]
        result = merged(
            found.values,
            draft.values,
            is_new=found.is_new,
            only_adds=draft.only_adds,
            accept=self.accept,
            made_up=draft.made_up,
            is_said=said.holds,
        )
        notes = draft.notes
        if result.differs and draft.kind == "service" and (other := next(said.besides(draft), None)):
            notes = (*notes, f"row {other.row} of the list is about the same service")
        same = Step(
            row=draft.row,
            name=str(found.values["name"]),
            outcome="differs" if result.differs else "unchanged",
            sheet=draft.sheet,
            path=found.path,
            notes=notes,
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
        return replace(same, outcome=outcome, notes=(*notes, *filled), after=text), result.values


def _of_another_provider(draft: Draft, found: Standing, said: AllSaid) -> Draft | None:
    """The row that the record is made of, where this one is of another provider."""
    theirs, ours = draft.values.get("organisation"), found.values.get("organisation")
    if draft.kind != "service" or not theirs or theirs == ours or not said.holds("organisation", ours):
        return None
    return next((each for each in said.besides(draft) if each.values.get("organisation") == ours), None)


def _resemblances(alike: Sequence[Like]) -> Iterator[str]:
    """The nearest few; one row must not fill the screen."""
    for like in alike[:_FEW]:
        yield f"looks like '{like.record.values['name']}' ({like.record.path}), which has the same {like.common}"
    if len(alike) > _FEW:
        yield f"and like {len(alike) - _FEW} others"


def _step(draft: Draft, outcome: str, path: str, notes: tuple[str, ...], *, after: str = "") -> Step:
    return Step(
        row=draft.row, name=_name(draft), outcome=outcome, sheet=draft.sheet, path=path, notes=notes, after=after,
        refused=draft.refused,
    )  # fmt: skip


def _name(draft: Draft) -> str:
    return str(draft.values.get("name", draft.id))
