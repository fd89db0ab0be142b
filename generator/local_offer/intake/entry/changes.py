"""What an entry answered to each question before, and what it answers now, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from local_offer.intake.entry.questions import Questionnaire
from local_offer.views.entry_reply import QuestionChange
from local_offer.views.questions import MAIN_TOPIC, IssueQuestion, Path


def question_changes(
    asked: Questionnaire, there: Mapping[str, Any], values: Mapping[str, Any]
) -> Iterator[QuestionChange]:
    for question in asked.questions:
        if question.kind != asked.kind or question.id == MAIN_TOPIC:
            continue
        was, now = (_words(question, _at(record, question.path)) for record in (there, values))
        if was != now:
            yield QuestionChange(label=question.label, was=was, now=now)


def _at(values: Any, path: Path) -> Any:
    for step in path:
        values = values.get(step) if isinstance(values, Mapping) else None
        if step == "locations":  # of several places none is asked about
            values = values[0] if values else None
    return values


def _words(question: IssueQuestion, value: Any) -> str:
    if value is None:
        return ""
    titles = {id: title for title, id in question.choices.items()}
    if isinstance(value, list):
        return "; ".join(_entry(entry) if isinstance(entry, Mapping) else _title(titles, entry) for entry in value)
    return _title(titles, value)


def _title(titles: Mapping[str, str], value: Any) -> str:
    return str(titles.get(value, value)) if isinstance(value, str) else str(value)


def _entry(entry: Mapping[str, Any]) -> str:
    """A telephone number with its label, times with their days, or a price with what it buys."""
    days = " ".join(str(day).capitalize() for day in entry.get("days", ()))
    times = " to ".join(str(entry[name]) for name in ("opens", "closes") if name in entry)
    price = " per ".join(f"{sign}{entry[name]}" for name, sign in (("amount", "£"), ("per", "")) if name in entry)
    rest = (str(entry[name]) for name in ("number", "label", "kind", "term", "from", "to", "note") if name in entry)
    return ", ".join(part for part in (f"{days} {times}".strip(), price, *rest) if part)
