"""An issue made with the form for entries, as the code host writes it: its answers, and texts of records among them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from local_offer.imports.entry.texts import RecordText, record_texts
from local_offer.schema.no_answers import says_nothing
from local_offer.schema.unseen_signs import seen
from local_offer.views.questions import PROMISE, RECORD, IssueQuestion


@dataclass(frozen=True, kw_only=True)
class Issue:
    """`answers` by the question's id; `rest` is what stands above the first question."""

    answers: Mapping[str, str] = field(default_factory=dict)
    records: tuple[RecordText, ...] = ()
    rest: str = ""


def issue(body: str, questions: Sequence[IssueQuestion]) -> Issue:
    """The answers in the issue's text.

    While every heading is there, as the host writes it, they count only one after the other, so that one which someone
    typed into an answer stays part of it. In what was edited by hand, each counts once, in any order. Signs that nobody
    sees are taken out first.
    """
    lines = seen(body).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rest, answers = _parted(lines, questions)
    choices = {question.id: question.choices for question in questions}
    said = {id: text for id, text in answers.items() if text in choices[id] or not says_nothing(text)}
    return Issue(answers=said, records=record_texts(said.pop(RECORD, "")), rest=rest)


def _parted(lines: Sequence[str], questions: Sequence[IssueQuestion]) -> tuple[str, dict[str, str]]:
    rank = {f"### {question.label}": place for place, question in enumerate(questions)}
    rank[f"### {PROMISE}"] = len(questions)
    last_promise = max((at for at, line in enumerate(lines) if line.rstrip() == f"### {PROMISE}"), default=-1)
    is_whole = rank.keys() <= {line.rstrip() for line in lines}
    parts: dict[int, list[str]] = {-1: []}
    here = -1
    for at, line in enumerate(lines):
        found = rank.get(line.rstrip(), -1)
        is_next = found == here + 1 if is_whole else found not in parts
        if is_next and (found < len(questions) or at == last_promise):
            here = found
            parts[here] = []
        else:
            parts[here].append(line)
    texts = {at: "\n".join(part).strip() for at, part in parts.items()}
    return texts[-1], {questions[at].id: text for at, text in texts.items() if 0 <= at < len(questions)}
