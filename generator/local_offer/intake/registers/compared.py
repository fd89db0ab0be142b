"""What a register's file says of the offer, in the terms of its import, told by what it means."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from local_offer.imports import Draft, FieldDifference, Listed
from local_offer.imports.gias.changes import PROPOSED
from local_offer.imports.merging import words_of
from local_offer.intake.lists.rows import take_in
from local_offer.intake.lists.steps import DATES, Step
from local_offer.intake.lists.taken_out import Gone
from local_offer.intake.registers.age import older_than_ours
from local_offer.intake.registers.doing import Doing
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.schema.register_extracts import RegisterExtract
from local_offer.views.register_findings import RegisterFinding, RegisterReport, in_order
from local_offer.words import source_date
from local_offer.workers import Progress, silent

_WHY_CLOSED = ("why it closed", "several take its place")
_ADDRESS = ("address", "town", "postcode")
_NUMBERS = ("registers.urn", "registers.ofsted", "registers.cqc")


def compared(
    folder: Path,
    offer: Offer,
    listed: Listed,
    register: RegisterExtract,
    doing: Doing,
    *,
    progress: Progress = silent,
) -> RegisterReport:
    """Nothing is written. A record that holds newer facts of the register than the file is left alone."""
    old, why = older_than_ours(offer, register, doing.dated)
    if why:
        return report_of(register, doing, listed, refused=why)
    ours = {service.registers.urn for service in offer.services if service.registers.urn}
    about_ours = [row for row in listed.skipped if row.record or row.urn in ours]
    steps = take_in(folder, offer, listed.drafts, about_ours, below="", write=False, progress=progress)
    telling = _Telling(offer, register, doing)
    known = [step for step in steps if step.path not in old]
    findings = [finding for step in known for finding in telling.of(step)]
    renumbered = {finding.path for finding in findings if finding.kind == "number"}
    findings = [each for each in findings if each.kind != "missing" or each.path not in renumbered]
    others = sum(telling.is_other(step) for step in known)
    assumed = listed.assumed
    if old:
        assumed = f"{assumed} Records that hold newer facts of this register were left alone: {len(old)}.".strip()
    if register.id == "section-41":
        findings += [
            RegisterFinding(
                kind="new", name=row.name, number=row.urn, path="", says=row.reason, do="see the register of schools"
            )
            for row in listed.skipped
            if row.urn not in ours
        ]
    return report_of(register, doing, listed, findings=findings, others=others, assumed=assumed)


def report_of(
    register: RegisterExtract,
    doing: Doing,
    listed: Listed,
    *,
    findings: Iterable[RegisterFinding] = (),
    refused: str = "",
    assumed: str = "",
    others: int = 0,
) -> RegisterReport:
    return RegisterReport(
        file=doing.file,
        register=register.title,
        dated=doing.dated,
        rows_here=listed.here,
        findings=in_order(findings),
        refused=refused,
        assumed=assumed,
        others=others,
        do_others=doing.taking_all() if others else "",
    )


class _Telling:
    def __init__(self, offer: Offer, register: RegisterExtract, doing: Doing) -> None:
        self.offer, self.register, self.doing = offer, register, doing
        self.by_path = {service.path: service for service in offer.services}
        self.gone = Gone(offer)

    def of(self, step: Step) -> Iterator[RegisterFinding]:
        draft = step.draft
        if draft is None:
            if step.outcome != "left out":
                says = step.notes[0].partition(";")[0]
                kind = "unsure" if step.row else "missing"
                yield self._finding(step, kind, says, f"look it up, and mend {step.path}: has it closed or moved?")
        elif draft.kind == "organisation":
            return
        elif step.outcome == "new":
            if draft.values.get("coverage", {}).get("scope") == "local":
                yield self._finding(step, "new", self._where(draft), self.doing.taking())
        elif step.outcome in ("left out", "kept"):
            yield from self._left(step, draft)
        else:
            yield from self._differing(step, draft)

    def is_other(self, step: Step) -> bool:
        """Whether it differs in something that is none of the findings, and not only in days."""
        told = ("status", "name", "locations.postcode", "coverage.scope", "registers.section_41", *_NUMBERS)
        return any(
            not difference.field.startswith(told) and difference.field not in DATES and not _is_elsewhere([difference])
            for difference in step.differences
        )

    def _is_called(self, step: Step, name: str) -> bool:
        """Whether that is a name of its own: some have the town behind theirs, to be told from their like."""
        record = self.by_path.get(step.path)
        ours = (record.name, *record.also_known_as) if record else ()
        known = {named.casefold() for each in ours for named in (each, re.sub(r" \([^()]+\)$", "", each))}
        return name.casefold() in known

    def _left(self, step: Step, draft: Draft) -> Iterator[RegisterFinding]:
        """What the import would leave to a person; not what the council took out."""
        if self.gone.why(draft) or draft.values.get("coverage", {}).get("scope", "local") != "local":
            return
        kind = "followed" if draft.predecessor else "unsure"
        do = "look at both, and do what the line says"
        if before := next((s for s in self.by_path.values() if s.registers.urn == draft.predecessor), None):
            do = self.doing.taking("status", records=(f"services/{before.id}", f"services/{draft.id}"))
        if step.notes:
            yield self._finding(step, kind, "; ".join(step.notes), do)

    def _differing(self, step: Step, draft: Draft) -> Iterator[RegisterFinding]:
        by_field = {difference.field: difference for difference in step.differences}
        if closing := [each for field, each in by_field.items() if field.startswith("status")]:
            yield self._closed(step, draft, closing)
        if "name" in by_field and not self._is_called(step, by_field["name"].theirs):
            says = f"is called {words_of(by_field['name'].theirs)} there"
            yield self._finding(step, "renamed", says, self._taking(step, "name"))
        places = [each for field, each in by_field.items() if field.startswith("locations")]
        if _has_moved(places):
            yield self._finding(step, "moved", self._moved(step, places), self._taking(step, "locations"))
        elif _is_elsewhere(places):
            says, do = self._elsewhere(step, draft), f"look which of them has moved, and mend {step.path}"
            yield self._finding(step, "moved", says, do)
        if scope := by_field.get("coverage.scope"):
            theirs, ours = words_of(scope.theirs), words_of(scope.ours)
            says = f"is in another council’s area there: {theirs}, and {ours} here"
            yield self._finding(step, "moved", says, self._taking(step, "coverage", "locations"))
        if PROPOSED in draft.notes:
            yield self._finding(step, "unsure", PROPOSED, f"ask it, and say in {step.path} what families should know")
        for field in _NUMBERS:
            if field in by_field:
                theirs, ours = words_of(by_field[field].theirs), words_of(by_field[field].ours)
                says = f"has the number {theirs} there, and {ours} here"
                yield self._finding(step, "number", says, self._taking(step, field))
        yield from self._approval(step, draft, by_field)

    def _closed(self, step: Step, draft: Draft, differences: Iterable[FieldDifference]) -> RegisterFinding:
        status: Mapping[str, str] = draft.values.get("status", {})
        state = status.get("state", "closed").replace("-", " ")
        on = f" on {source_date(status['date'])}" if status.get("date") else ""
        said = [f"{state}{on}", *(note for note in step.notes if note.startswith(_WHY_CLOSED))]
        if draft.successor:
            said.append(f"number {draft.successor} comes after it")
        return self._finding(step, "closed", "; ".join(said), self._taking(step, "status"))

    def _moved(self, step: Step, places: Iterable[FieldDifference]) -> str:
        """A place that must not be found is told nowhere."""
        record = self.by_path.get(step.path)
        if record and any(place.precision != "exact" for place in record.locations):
            return "its place is another there; compare the two by hand"
        told = (
            f"{each.field.removeprefix('locations.')}: {words_of(each.theirs)} there, {_said(each.ours)} here"
            for each in places
        )
        return "; ".join(told)

    def _elsewhere(self, step: Step, draft: Draft) -> str:
        record = self.by_path.get(step.path)
        if record and any(place.precision != "exact" for place in record.locations):
            return "its place there is none of those here; compare them by hand"
        places = draft.values.get("locations", ())
        theirs = [" ".join(place[part] for part in _ADDRESS if part in place) for place in places]
        return f"its place there is none of those here: {words_of(theirs)}"

    def _approval(self, step: Step, draft: Draft, by_field: Mapping[str, FieldDifference]) -> Iterator[RegisterFinding]:
        record = self.by_path.get(step.path)
        theirs = draft.values.get("registers", {}).get("section_41")
        ours = record.registers.section_41 if record else None
        if theirs == "yes" and ours != "yes":
            says = "is approved: families may ask for it by name in a plan"
        elif theirs != "yes" and ours == "yes" and "registers.section_41" in by_field:
            says = "is no longer approved: families have no right to ask for it by name any more"
        else:
            return
        fields = ("registers.section_41", "registers.section_41_date")
        yield self._finding(step, "section-41", says, self._taking(step, *fields))

    def _taking(self, step: Step, *fields: str) -> str:
        return self.doing.taking(*fields, records=(f"services/{Path(step.path).stem}",))

    def _where(self, draft: Draft) -> str:
        place: Mapping[str, str] = next(iter(draft.values.get("locations", ())), {})
        town = place.get("town")
        return f"in {town}, and not in the offer" if town else "not in the offer"

    def _finding(self, step: Step, kind: str, says: str, do: str) -> RegisterFinding:
        record = self.by_path.get(step.path)
        number = self._number(step, record)
        return RegisterFinding(
            kind=kind, name=step.name, number=number, path=step.path if record else "", says=says, do=do
        )

    def _number(self, step: Step, record: Service | None) -> str:
        named = step.draft.values.get("registers", {}).get(self.register.number) if step.draft else None
        held = getattr(record.registers, self.register.number) if record else None
        return str(named or held or "")


def _has_moved(places: Iterable[FieldDifference]) -> bool:
    """Whether its postcode is another. A street is written in many ways, and a town too."""
    return any(each.field == "locations.postcode" for each in places)


def _is_elsewhere(places: Iterable[FieldDifference]) -> bool:
    """Whether no place of ours has the postcode: the import leaves several to a person."""
    return any(
        each.field == "locations"
        and isinstance(each.ours, list)
        and not _postcodes(each.theirs) <= _postcodes(each.ours)
        for each in places
    )


def _postcodes(places: Iterable[Mapping[str, str]]) -> set[str]:
    return {place.get("postcode", "") for place in places}


def _said(value: object) -> str:
    return "nothing" if value is None else words_of(value)
