"""What an entry said before and what it says now, in words: question by question, or field by field."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from local_offer.intake.entry.questions import Questionnaire
from local_offer.schema import Contract
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


def field_changes(
    there: Any, values: Any, schema: Mapping[str, Any], contract: Contract, titles: tuple[str, ...] = ()
) -> Iterator[QuestionChange]:
    """Of a record whose own text was sent: each field that differs, by the titles on the way to it."""
    if there == values:
        return
    inner = schema.get("items", {})
    if schema.get("properties") and (isinstance(there, Mapping) or isinstance(values, Mapping)):
        was, now = (each if isinstance(each, Mapping) else {} for each in (there, values))
        for name in dict.fromkeys((*schema["properties"], *was, *now)):
            part = schema["properties"].get(name, {})
            yield from field_changes(was.get(name), now.get(name), part, contract, (*titles, part.get("title", name)))
    elif inner.get("properties"):
        was_list, now_list = (each if isinstance(each, list) else [] for each in (there, values))
        for place in range(max(len(was_list), len(now_list))):
            title = f"{inner.get('title', schema.get('title', ''))} {place + 1}"
            had, has = (each[place] if place < len(each) else None for each in (was_list, now_list))
            yield from field_changes(had, has, inner, contract, (*titles, title))
    else:
        was_words, now_words = (words_of(each, schema, contract) for each in (there, values))
        yield QuestionChange(label=": ".join(titles), was=was_words, now=now_words)


def title_of_path(path: str, schema: Mapping[str, Any]) -> str:
    """What a field is called whose path is `contact.phones.1.number`."""
    titles: list[str] = []
    for step in path.split("."):
        if step.isdecimal():
            schema = schema.get("items", {})
            titles.append(f"{schema.get('title', '')} {step}".strip())
        else:
            schema = schema.get("properties", {}).get(step, {})
            titles.append(str(schema.get("title", step)))
    return ": ".join(titles)


def words_of(value: Any, schema: Mapping[str, Any], contract: Contract) -> str:
    """A value as people read it; empty for none."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        parts = schema.get("properties", {})
        told = ((parts.get(name, {}), name, each) for name, each in value.items())
        return "; ".join(f"{part.get('title', name)}: {words_of(each, part, contract)}" for part, name, each in told)
    if isinstance(value, Sequence) and not isinstance(value, str):
        listed = [words_of(each, schema.get("items", {}), contract) for each in value]
        return " / ".join(listed) if value and isinstance(value[0], Mapping) else ", ".join(listed)
    if isinstance(value, bool):
        return "yes" if value else "no"
    vocabulary = contract.vocabularies.get(schema.get("vocabulary", ""))
    return vocabulary.title_of(value) if vocabulary and value in vocabulary else str(value)
