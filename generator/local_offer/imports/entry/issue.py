"""An issue made with the form for entries, as the code host writes it: its answers, and texts of records among them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from local_offer.schema.no_answers import says_nothing
from local_offer.schema.unseen_signs import seen
from local_offer.views.questions import PROMISE, RECORD, IssueQuestion

_PATH_LINE = re.compile(r"# (offer/\S+)", re.ASCII)
_FIRST_PATH_LINE = re.compile(r"# (\S+\.ya?ml)")
_FENCE = re.compile(r"(`{3,}|~{3,})[a-z]*\n(.*)\n\1", re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class RecordText:
    """The text of a record's file; `path` is what the line above it says, or empty where there is none."""

    path: str
    text: str


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
    return Issue(answers=said, records=tuple(_records(said.pop(RECORD, ""))), rest=rest)


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


def _records(text: str) -> Iterator[RecordText]:
    fenced = _FENCE.fullmatch(text.strip())
    lines = (fenced[2] if fenced else text).strip("\n").split("\n")
    path, part = "", list[str]()
    for at, line in enumerate(lines):
        named = _PATH_LINE.fullmatch(line.rstrip()) or (_FIRST_PATH_LINE.fullmatch(line.rstrip()) if at == 0 else None)
        if named:
            yield from _record(path, part)
            path, part = named[1], []
        else:
            part.append(line)
    yield from _record(path, part)


def _record(path: str, lines: Sequence[str]) -> Iterator[RecordText]:
    text = "\n".join(lines).strip("\n")
    if path or text.strip():
        yield RecordText(path=path, text=f"{text}\n")
