"""An entry that someone sent: laid beside the offer, checked as a whole, told in their words, and written."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from local_offer.files import put
from local_offer.imports.entry.entry import entry
from local_offer.imports.entry.issue import Issue
from local_offer.imports.entry.replacing import with_answers
from local_offer.intake.entry.changes import question_changes
from local_offer.intake.entry.proposal import Proposed, text_of_file
from local_offer.intake.entry.questions import Questionnaire, without_refused
from local_offer.intake.entry.scrutiny import with_scrutiny
from local_offer.intake.entry.texts import Sending, read_texts
from local_offer.offer import Offer
from local_offer.reading import yaml
from local_offer.reading.names import wrong_id
from local_offer.reading.validation import Checker, faults
from local_offer.views.entry_reply import Reply, Told
from local_offer.views.questions import IssueQuestion, questions
from local_offer.writing import revised, yaml_of

Values = dict[str, Any]
Kind = Literal["service", "organisation"]
_HALVES = ("status", "waiting")
"""Groups that say nothing while a part of them is missing, and without which an entry is whole."""


@dataclass(frozen=True, kw_only=True)
class Sent:
    """When an entry was sent, and the address of the issue where there is one."""

    day: date
    address: str = ""

    def source(self) -> Values:
        url = {"url": self.address} if self.address else {}
        return {"name": "Answers to the form for entries", **url, "date": self.day.isoformat()}


def take_in_entry(
    folder: Path,
    offer: Offer,
    issue: Issue,
    sent: Sent,
    *,
    sending: Sending,
    today: date,
    write: bool,
) -> Reply:
    """What becomes of the issue. When `write`, its files are written, unless something that is needed is not there.

    Text of records goes before answers, which are then passed on to a person. Raises `UnwritableError`.
    """
    asked = questions(offer.contract)
    if issue.records:
        found = read_texts(folder, offer, issue.records, sending)
        proposed = list(found.proposed)
        passed_on = (*found.told, *_beside_text(issue, asked))
        reply = Reply(needed=tuple(found.wrong), clashes=tuple(found.clashes), passed_on=passed_on)
        of_kind: dict[str, Questionnaire] = {}
    else:
        proposal = _Proposal(folder=folder, offer=offer, sent=sent, below=sending.below, issue=issue, asked=asked)
        proposed, reply = proposal.propose()
        of_kind = {kind: proposal.asked_of(kind) for kind in ("service", "organisation")}
    reply = replace(reply, files=tuple(one.as_file() for one in proposed))
    reply = with_scrutiny(reply, offer, proposed, of_kind, today)
    if write:
        for file in reply.to_write:
            put(folder / file.path, file.after, name=file.path, within=folder / "offer")
    return reply


def _beside_text(issue: Issue, asked: Iterable[IssueQuestion]) -> Iterable[Told]:
    why = "not used, since the text from the form says all; a person will look at it"
    for question in asked:
        if answer := issue.answers.get(question.id):
            yield Told(label=question.label, message=why, answer=answer)
    if issue.rest:
        yield Told(label="Above the questions", message="a person will read this", answer=issue.rest)


@dataclass(frozen=True, kw_only=True)
class _Proposal:
    folder: Path
    offer: Offer
    sent: Sent
    below: str
    issue: Issue
    asked: Sequence[IssueQuestion]

    def asked_of(self, kind: str) -> Questionnaire:
        return Questionnaire(kind=kind, questions=self.asked, answers=dict(self.issue.answers))

    def propose(self) -> tuple[list[Proposed], Reply]:
        meant = entry(self.issue, self.offer, tuple(self.asked))
        reply = Reply(needed=meant.needed, refused=meant.refused, passed_on=meant.passed_on, advice=meant.advice)
        if meant.needed:
            return [], reply
        service, reply = self._of("service", meant.id, meant.service, meant.changes, reply)
        organisation: Proposed | None = None
        if meant.organisation:
            organisation, reply = self._of("organisation", meant.organisation_id, meant.organisation, "", reply)
        return [one for one in (organisation, service) if one], reply

    def _of(self, kind: Kind, id: str, answered: Values, changes: str, reply: Reply) -> tuple[Proposed | None, Reply]:
        asked = self.asked_of(kind)
        checker = Checker(self.offer.contract.schemas[kind])
        answers, refused = without_refused(self._with_check(answered), checker, asked)
        path, there, before = self._there(kind, id, changes)
        values, why = with_answers(there, answers)
        passed_on = tuple(self._about_places(why)) if why else ()
        values = self._with_source(values, there)
        values, halves = _without_halves(values, there, checker, asked)
        reply = replace(
            reply,
            refused=(*reply.refused, *refused, *halves),
            passed_on=(*reply.passed_on, *passed_on),
        )
        as_read = deepcopy(values)  # a number is read as text where text belongs
        wrong = list(dict.fromkeys(map(asked.in_words, faults(as_read, checker, path, "this entry"))))
        if not changes:
            wrong += self._lacks(kind, id, values, asked, wrong)
        if wrong:
            return None, _with_needs(reply, wrong)
        schema = self.offer.contract.schemas[kind]
        after = before if values == there else revised(before, values, schema) if before else yaml_of(values, schema)
        differing = tuple(question_changes(asked, there, values)) if before else ()
        return Proposed(
            kind=kind, id=id, path=path, values=as_read, before=before, after=after, changes=differing
        ), reply

    def _lacks(
        self, kind: Kind, id: str, values: Values, asked: Questionnaire, wrong: Sequence[Told]
    ) -> Iterator[Told]:
        """What only a new entry needs: who provides it, and a name that can be an address."""
        if kind == "service" and "organisation" not in values:
            yield asked.lacks(("organisation",))
        if f"{kind}/{id}" in self.offer.unsound:
            message = f"an entry called “{id}” is here, and its file cannot be read"
            remedy = "someone at the council must mend it first"
            yield Told(label=asked.label_of(("name",)), message=message, remedy=remedy)
        if (message := wrong_id(id)) and not wrong:
            what, _, remedy = message.rpartition("; ")
            yield Told(label=asked.label_of(("name",)), message=what, remedy=remedy)

    def _with_check(self, answered: Values) -> Values:
        if by := answered.get("checked", {}).get("by"):
            return {**answered, "checked": {"date": self.sent.day.isoformat(), "by": by}}
        return answered

    def _there(self, kind: Kind, id: str, changes: str) -> tuple[str, Values, str]:
        """Path, values and text of the record that is to be changed; only the path of a new one."""
        if changes:
            path = self.offer.service_by_id[changes].path
            text = text_of_file(self.folder, path)
            return path, yaml.parse(text, path).values, text
        below = f"{self.below}/" if kind == "service" and self.below else ""
        return f"offer/{kind}s/{below}{id}.yaml", {}, ""

    def _with_source(self, values: Values, there: Values) -> Values:
        """Each fact needs its source. That it was checked is no new fact, and the same issue is one source."""
        source = self.sent.source()
        known = [(entry.get("name"), entry.get("url")) for entry in there.get("sources", ())]
        facts = {name: value for name, value in values.items() if name != "checked"}
        is_new_fact = any(value != there.get(name) for name, value in facts.items())
        if not is_new_fact or (source["name"], source.get("url")) in known:
            return values
        return {**values, "sources": [*there.get("sources", ()), source]}

    def _about_places(self, why: str) -> Iterable[Told]:
        for question in self.asked:
            if question.path[:1] == ("locations",) and (answer := self.issue.answers.get(question.id)):
                yield Told(label=question.label, message=why, answer=answer)


def _with_needs(reply: Reply, wrong: Sequence[Told]) -> Reply:
    """With what is needed. An answer that was refused is what is wrong, and not that there is none."""
    refused = {told.label for told in reply.refused}
    lacking = {told.label for told in wrong}
    return replace(
        reply,
        needed=(
            *reply.needed,
            *(told for told in reply.refused if told.label in lacking),
            *(told for told in wrong if told.label not in refused),
        ),
        refused=tuple(told for told in reply.refused if told.label not in lacking),
    )


def _without_halves(values: Values, there: Values, checker: Any, asked: Questionnaire) -> tuple[Values, list[Told]]:
    """Without new groups of which something is missing, such as a waiting time without its date."""
    told: list[Told] = []
    kept = dict(values)
    for fault in dict.fromkeys(faults(deepcopy(values), checker, "", "this entry")):
        group = str(fault.pointer[0]) if fault.pointer else ""
        if fault.rule == "missing-field" and group in _HALVES:
            told.append(asked.in_words(fault))
            kept[group] = there.get(group)
    return {name: value for name, value in kept.items() if value is not None}, told
