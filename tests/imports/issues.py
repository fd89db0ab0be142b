"""Issues as the code host writes them."""

from collections.abc import Mapping

from local_offer.schema import Contract, contract
from local_offer.views.questions import PROMISE, questions

CLUB: Mapping[str, str] = {
    "name": "Sunday Swimmers",
    "summary": "Swimming for disabled children aged 5 to 11.",
    "main_topic": "Clubs and things to do",
    "organisation": "Sunday Swimmers Trust",
    "organisation_kind": "Charity",
    "coverage_scope": "In the area",
}
"""What a new entry needs, question by question."""


def body(answers: Mapping[str, str], of: Contract | None = None, *, end: str = "\n") -> str:
    """The text of an issue: each question with its answer, or with what the host writes where there is none."""
    parts = [f"### {asked.label}\n\n{answers.get(asked.id, '_No response_')}" for asked in questions(of or contract())]
    text = "\n\n".join([*parts, f"### {PROMISE}\n\n- [x] Nobody’s name, own number or own address is in it."])
    return text.replace("\n", end)


def new(**answers: str) -> str:
    """A new entry, with some answers more or others."""
    return body({**CLUB, **answers})


def fenced(text: str) -> str:
    """As the host writes what was pasted into the box for records."""
    return f"```yaml\n{text}\n```"
