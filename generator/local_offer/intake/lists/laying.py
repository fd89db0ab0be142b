"""One row of a list laid beside the record that is there."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

from local_offer.imports import Accepting, Draft, Skipped, merged
from local_offer.intake.lists.likeness import Like, looks_like
from local_offer.intake.lists.recognition import Recognition
from local_offer.intake.lists.said import AllSaid
from local_offer.intake.lists.standing import Standing, Values
from local_offer.intake.lists.steps import Step
from local_offer.intake.lists.taken_out import KINDS, Gone, providers_of
from local_offer.offer import IMPORTS, Offer
from local_offer.reading.names import wrong_id
from local_offer.reading.validation import Checker, faults
from local_offer.records import Service
from local_offer.writing import revised, yaml_of

_LIKE = (
    "if it is the same, write the row's name there under 'also_known_as' and take the list in again; "
    "if it is another, say --apart"
)
_FEW = 3


@dataclass(kw_only=True)
class Intake:
    folder: Path
    offer: Offer
    known: Recognition
    below: str
    apart: bool
    accepting: Accepting

    def __post_init__(self) -> None:
        self.closing: set[str] = set()
        """Schools that the list closes."""
        self.gone = Gone(self.offer)
        self.kept = {
            line.record: dict.fromkeys(line.fields, f"{IMPORTS}: {line.reason}") for line in reversed(self.offer.kept)
        }

    def school(self, urn: str) -> Service | None:
        return self.offer.service_by_id.get(self.known.by_urn.get(urn, ""))

    def service(self, row: Skipped) -> Service | None:
        return self.offer.service_by_id.get(row.record) or self.school(row.urn)

    def steps(self, drafts: Sequence[Draft]) -> Iterator[Step]:
        """A step for each. What was taken out stays out, and so does a provider of nothing else on the list."""
        self.closing = {draft.urn or "" for draft in drafts if draft.only_adds and "status" in draft.values}
        reasons = ["" if self.known.record_of(draft) else self.gone.why(draft) for draft in drafts]
        gone = providers_of(draft for draft, why in zip(drafts, reasons, strict=True) if why)
        alone = gone - providers_of(draft for draft, why in zip(drafts, reasons, strict=True) if not why)
        for draft, why in zip(drafts, reasons, strict=True):
            if not why and draft.kind == "organisation" and draft.id in alone and not self.known.record_of(draft):
                why = "all that it provides on this list was taken out"
            yield step_of(draft, "left out", "", (*draft.notes, why)) if why else self._step(draft)

    def _step(self, theirs: Draft) -> Step:
        draft = self._with_provider(self._with_successor(theirs))
        id = self.known.record_of(draft) or self.known.own_id(draft)
        found = self.known.there.get((draft.kind, id))
        said = self.known.said[draft.kind, id]
        if found and (other := _of_another_provider(draft, found, said)):
            note = f"row {other.row} has its name and place, but another provider; if they are two, name one otherwise"
            return step_of(draft, "left out", "", (*draft.notes, note))
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
            note = f"the school that takes its place, URN {draft.successor}, is no entry here yet"
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
        path = f"offer/{KINDS[draft.kind]}/{below}{id}.yaml"
        if draft.only_adds:
            return step_of(draft, "left out", "", ("there is no such record",)), None
        if why := self._why_it_waits(draft):
            return step_of(draft, "left out", "", (*draft.notes, why)), None
        alike = [] if draft.urn or self.apart else self._like(draft)
        if alike and alike[0].is_near:
            return step_of(draft, "left out", "", (*draft.notes, *_resemblances(alike), _LIKE)), None
        if wrong := wrong_id(id):
            return step_of(draft, "left out", "", (wrong,)), None
        if f"{draft.kind}/{id}" in self.offer.unsound or (self.folder / path).exists():
            note = f"the file {id}.yaml is there and cannot be read; mend it first: local-offer check"
            return step_of(draft, "kept", path, (note,)), None
        text = yaml_of(draft.values, self.offer.contract.schemas[draft.kind])
        return step_of(draft, "new", path, (*draft.notes, *_resemblances(alike)), after=text), draft.values

    def _why_it_waits(self, draft: Draft) -> str:
        """Why a school does not come in yet: the one whose place it takes stands open, and it would stand twice."""
        before = self.school(draft.predecessor) if draft.predecessor else None
        if not before or not before.is_open:
            return ""
        theirs = f"URN {draft.predecessor}, '{before.name}' ({before.path}), which is open here"
        if draft.predecessor not in self.closing:
            return f"it has the name and place of {theirs} and not in this list; close that one if this came after it"
        is_kept = "status" in self.kept.get(f"services/{before.id}", {})
        if self.accepting.is_asked("status") and not is_kept:
            return ""
        return f"it takes the place of {theirs}; with --accept that one closes, and this one comes in"

    def _like(self, draft: Draft) -> list[Like]:
        return looks_like(draft, self.known.there, self.known.claimed, self.known.copies)

    def _accepting(self, kind: str, found: Standing, said: AllSaid) -> Accepting:
        kept = self.kept.get(f"{KINDS[kind]}/{Path(found.path).stem}", {})
        return replace(self.accepting, keeps={**self.accepting.keeps, **kept}, is_said=said.holds)

    def _beside(self, draft: Draft, found: Standing, said: AllSaid) -> tuple[Step, Values | None]:
        schema = self.offer.contract.schemas[draft.kind]
        result = merged(
            found.values,
            draft.values,
            is_new=found.is_new,
            only_adds=draft.only_adds,
            accepting=self._accepting(draft.kind, found, said),
            made_up=draft.made_up,
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
            draft=draft,
        )
        if result.values == found.values:
            return same, None
        taken = [difference.field for difference in result.differs if difference.is_taken]
        if wrong := faults(deepcopy(result.values), Checker(schema), "", "this record"):
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


def step_of(draft: Draft, outcome: str, path: str, notes: tuple[str, ...], *, after: str = "") -> Step:
    return Step(
        row=draft.row, name=_name(draft), outcome=outcome, sheet=draft.sheet, path=path, notes=notes, after=after,
        refused=draft.refused, draft=draft,
    )  # fmt: skip


def _name(draft: Draft) -> str:
    return str(draft.values.get("name", draft.id))
