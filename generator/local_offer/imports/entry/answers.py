"""From what someone typed or chose to a field's value. What has no certain meaning stays as it is, for the check."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from local_offer.imports.said.dates import day_said
from local_offer.imports.said.opening import openings
from local_offer.imports.said.prices import price
from local_offer.imports.said.spelling import phones_said, spelt
from local_offer.schema.cell_words import ids_of_word
from local_offer.views.questions import Form, IssueQuestion
from local_offer.words.said_ages import age_said


def value_of(question: IssueQuestion, text: str) -> tuple[Any, list[str]]:
    """The value, which is empty where there is none, and the words among the choices that are none."""
    if question.choices:
        chosen, unknown = _chosen(question, text)
        return (chosen if question.form == "many" else "".join(chosen[:1])), [*unknown, *_too_many(question, chosen)]
    return _OTHERS[question.form](question, text), []


def _chosen(question: IssueQuestion, text: str) -> tuple[list[str], list[str]]:
    """Ids in the order given. The host puts commas between choices, and a choice may hold some itself.

    What stands there may be a choice of before, such as one made with another word for the area.
    """
    ids = {title.casefold(): id for title, id in question.choices.items()}
    # A title wins over an id that reads the same: people see titles.
    ids = {**{id.casefold(): id for id in question.choices.values()}, **ids}
    words = [" ".join(word.split()) for word in re.split(r",|\n", text)]
    chosen: list[str] = []
    unknown: list[str] = []
    at = 0
    while at < len(words):
        longest = min(len(words), at + 6)
        for end in range(longest, at, -1):
            said = ", ".join(words[at:end])
            meant = (ids[said.casefold()],) if said.casefold() in ids else ids_of_word(said, question.vocabulary)
            if meant and set(meant) <= set(question.choices.values()):
                chosen += meant
                at = end
                break
        else:
            unknown += [words[at]] if words[at] else []
            at += 1
    return list(dict.fromkeys(chosen)), unknown


def _too_many(question: IssueQuestion, chosen: list[str]) -> list[str]:
    return chosen[1:] if question.form == "one" else []


def _age(line: str) -> str | int:
    age = age_said(line)
    return age.value if age else line


def _line(question: IssueQuestion, text: str) -> str | int | float:
    line = " ".join(text.split())
    if question.type == "integer" and re.fullmatch(r"[0-9]{1,9}", line):
        return int(line)
    if question.type == "number" and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", line):
        return float(line) if "." in line else int(line)
    if question.format == "age":
        return _age(line)
    if question.format in ("date", "partial-date"):
        return day_said(line, partial=question.format == "partial-date") or line
    return spelt(line, question.format)


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if stripped := " ".join(re.sub(r"^\s*[-*•]\s+", "", line).split()):
            yield stripped


_OTHERS: Mapping[Form, Callable[[IssueQuestion, str], Any]] = {
    "line": _line,
    "text": lambda _, text: text.strip(),
    "lines": lambda _, text: list(dict.fromkeys(_lines(text))),
    "phones": lambda _, text: [phone for line in _lines(text) for phone in phones_said(line)],
    "hours": lambda _, text: [entry for line in _lines(text) for entry in openings(line)],
    "prices": lambda _, text: [price(line) for line in _lines(text)],
}
