"""An issue made with the form for entries, as the code host writes it: its answers, and texts of records among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from math import prod

from local_offer.imports.entry.texts import RecordText, record_texts
from local_offer.schema.no_answers import says_nothing
from local_offer.schema.unseen_signs import seen
from local_offer.views.questions import PROMISE, RECORD, IssueQuestion

_NO_RESPONSE = "_No response_"
"""What the host writes where there is no answer."""
_MOST_WAYS = 500


@dataclass(frozen=True, kw_only=True)
class Issue:
    """`answers` by the question's id; `rest` is what stands above the first question. `unsure` are ids of questions
    whose headings someone typed too, so that it is not sure where their answers begin."""

    answers: Mapping[str, str] = field(default_factory=dict)
    records: tuple[RecordText, ...] = ()
    rest: str = ""
    unsure: tuple[str, ...] = ()


def issue(body: str, questions: Sequence[IssueQuestion]) -> Issue:
    """The answers in the issue's text.

    A heading that someone typed into an answer stays part of it, where that can be known: each counts once, and they
    stand in the order of the form unless someone moved them. Signs that nobody sees are taken out first.
    """
    lines = seen(body).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rest, answers, unsure = _parted(lines, questions)
    choices = {question.id: question.choices for question in questions}
    said = {id: text for id, text in answers.items() if text in choices[id] or not says_nothing(text)}
    return Issue(answers=said, records=record_texts(said.pop(RECORD, "")), rest=rest, unsure=unsure)


def _parted(lines: Sequence[str], questions: Sequence[IssueQuestion]) -> tuple[str, dict[str, str], tuple[str, ...]]:
    """What stands above the questions, the answers, and the ids of those of which it is not sure where they begin."""
    by_heading = {f"### {question.label}": question for question in questions}
    places: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        if line.rstrip() in by_heading or line.rstrip() == f"### {PROMISE}":
            places.setdefault(line.rstrip(), []).append(at)
    if promise := places.get(f"### {PROMISE}"):
        del promise[:-1]  # the last thing that the host writes
    rank = {heading: number for number, heading in enumerate(by_heading)}
    ways = [_Way(lines, by_heading, rank, dict(zip(places, starts, strict=True))) for starts in _choices(places)]
    best = min(ways, key=lambda way: way.faults)
    unsure = {h for way in ways if way.faults == best.faults for h, at in way.starts.items() if at != best.starts[h]}
    return best.above(), best.answers(), tuple(q.id for heading, q in by_heading.items() if heading in unsure)


def _choices(places: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Every way to take one of the lines on which each heading stands; of very many the first alone."""
    is_bounded = prod(map(len, places.values())) <= _MOST_WAYS
    return product(*(each if is_bounded else each[:1] for each in places.values()))


class _Way:
    """One way to read the issue: the line on which each answer begins. The others of its kind are part of answers."""

    def __init__(
        self,
        lines: Sequence[str],
        questions: Mapping[str, IssueQuestion],
        rank: Mapping[str, int],
        starts: Mapping[str, int],
    ) -> None:
        self.lines, self.questions, self.starts = lines, questions, starts
        ordered = sorted((at, heading) for heading, at in starts.items())
        ends = pairwise([*(at for at, _ in ordered), len(lines)])
        self.texts = {heading: lines[at + 1 : end] for (_, heading), (at, end) in zip(ordered, ends, strict=True)}
        order = [rank.get(heading, len(rank)) for _, heading in ordered]
        self.faults = self.impossible(), sum(one > other for one, other in pairwise(order))
        """What nobody can have typed, and what stands in another order than the form has it. The fewest are right."""

    def impossible(self) -> int:
        """A heading takes a line of its own, so no choice and no single line holds one; and no answer holds the words
        for none beside others."""
        count = 0
        for heading, text in self.texts.items():
            question = self.questions.get(heading)
            said = [line for line in text if line.strip()]
            count += _NO_RESPONSE in said and len(said) > 1
            if question and (question.choices or question.form == "line"):
                count += any(line.rstrip() in self.starts for line in text)
        return count + any(line.rstrip() in self.starts for line in self.lines[: self.first])

    @property
    def first(self) -> int:
        return min(self.starts.values(), default=len(self.lines))

    def above(self) -> str:
        return "\n".join(self.lines[: self.first]).strip()

    def answers(self) -> dict[str, str]:
        found = ((self.questions.get(heading), text) for heading, text in self.texts.items())
        return {question.id: "\n".join(text).strip() for question, text in found if question}
