"""What the schema and the checks say, turned back into the questions that someone was asked."""

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from local_offer.diagnostics import Fault, Pointer
from local_offer.imports.draft import without_blanks
from local_offer.reading.validation import Checker, faults
from local_offer.reading.words import name_of
from local_offer.schema.rules import rules, wholes
from local_offer.views.entry_reply import Told
from local_offer.views.questions import IssueQuestion


@dataclass(frozen=True, kw_only=True)
class Questionnaire:
    """The questions about one kind of record, and what was answered."""

    kind: str
    questions: Sequence[IssueQuestion]
    answers: dict[str, str]

    def in_words(self, fault: Fault) -> Told:
        pointer = _whole(fault)
        question = self.question_of(pointer)
        if not question:
            return Told(label=name_of(fault.pointer, self._whole), message=fault.message, remedy=fault.remedy)
        own = rules()[fault.rule].issue
        message, remedy = own.get("message") or _in_its_words(fault), own.get("remedy") or fault.remedy
        return Told(label=question.label, message=message, remedy=remedy, answer=self.answers.get(question.id, ""))

    def lacks(self, pointer: Pointer) -> Told:
        return Told(label=self.label_of(pointer), **rules()["missing-field"].issue)

    def label_of(self, pointer: Pointer) -> str:
        question = self.question_of(pointer)
        return question.label if question else name_of(pointer, self._whole)

    @property
    def _whole(self) -> str:
        return wholes()[self.kind]

    def question_of(self, pointer: Pointer) -> IssueQuestion | None:
        """The question about this value, or about the group that it stands in; an answered one before others."""
        path = tuple(step for step in pointer if isinstance(step, str))
        if self.kind == "organisation" and path[:1] == ("name",):
            return next(question for question in self.questions if question.path == ("organisation",))
        for length in range(len(path), 0, -1):
            found = [
                question
                for question in self.questions
                if question.kind == self.kind and question.path[:length] == path[:length]
            ]
            found.sort(key=lambda question: (question.path != path[:length], question.id not in self.answers))
            if found:
                return found[0]
        return None


def _whole(fault: Fault) -> Pointer:
    """With the field that is missing, which stands in the message alone."""
    missing = re.search(r" needs '([a-z_]+)'$", fault.message) if fault.rule == "missing-field" else None
    if fault.rule == "missing-organisation":
        return ("organisation",)
    return (*fault.pointer, missing[1]) if missing else fault.pointer


def _in_its_words(fault: Fault) -> str:
    message = fault.message.replace(name_of(fault.pointer, ""), "the answer")
    return message.replace("this service ", "this entry ")


def without_refused(
    values: dict[str, Any], checker: Checker, asked: Questionnaire
) -> tuple[dict[str, Any], list[Told]]:
    """The answers less those that the schema refuses, and what is said of these. What is only missing may stand in
    the record already, unless it is missing from an entry of a list."""
    values, told = deepcopy(values), list[Told]()
    while found := [fault for fault in faults(values, checker, "", "this entry") if _counts(fault)]:
        # The deepest first: what is left of the group around it may then do.
        fault = max(found, key=lambda fault: len(fault.pointer))
        if fault.rule not in ("too-few", "too-short", "missing-field"):
            told.append(asked.in_words(fault))
        *way, last = fault.pointer
        part: Any = values
        for step in way:
            part = part[step]
        del part[last]
    return without_blanks(values), told


def _counts(fault: Fault) -> bool:
    return fault.rule != "missing-field" or (bool(fault.pointer) and isinstance(fault.pointer[-1], int))
