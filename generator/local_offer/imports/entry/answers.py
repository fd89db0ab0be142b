"""From what someone typed or chose to a field's value. What has no certain meaning stays as it is, for the check."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from local_offer.imports.said.opening import openings
from local_offer.imports.said.prices import price
from local_offer.views.questions import Form, IssueQuestion

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def value_of(question: IssueQuestion, text: str) -> tuple[Any, list[str]]:
    """The value, which is empty where there is none, and the words among the choices that are none."""
    if question.choices:
        chosen, unknown = _chosen(question, text)
        return (chosen if question.form == "many" else "".join(chosen[:1])), [*unknown, *_too_many(question, chosen)]
    return _OTHERS[question.form](question, text), []


def _chosen(question: IssueQuestion, text: str) -> tuple[list[str], list[str]]:
    """Ids in the order given. The host puts commas between choices, and a choice may hold some itself."""
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
            if (id := ids.get(", ".join(words[at:end]).casefold())) is not None:
                chosen.append(id)
                at = end
                break
        else:
            unknown += [words[at]] if words[at] else []
            at += 1
    return list(dict.fromkeys(chosen)), unknown


def _too_many(question: IssueQuestion, chosen: list[str]) -> list[str]:
    return chosen[1:] if question.form == "one" else []


def _line(question: IssueQuestion, text: str) -> str | int | float:
    line = " ".join(text.split())
    if question.type == "integer" and re.fullmatch(r"[0-9]{1,9}", line):
        return int(line)
    if question.type == "number" and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", line):
        return float(line) if "." in line else int(line)
    return _FORMATS.get(question.format, str)(line)


def _postcode(line: str) -> str:
    packed = line.upper().replace(" ", "")
    return f"{packed[:-3]} {packed[-3:]}" if re.fullmatch(r"[A-Z0-9]{5,7}", packed) else line


def _web_address(line: str) -> str:
    return f"https://{line}" if re.match(r"www\.[a-z0-9-]+\.", line, re.IGNORECASE) else line


def _date(line: str) -> str:
    """Days as they are written in this country: 25/11/2026, 25 November 2026."""
    found = re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th)?[ /.-]+([0-9]{1,2}|[A-Za-z]{3,9})[ /.,-]+([0-9]{4})", line)
    if not found:
        return line
    named = found[2][:3].casefold()
    month = _MONTHS.index(named) + 1 if named in _MONTHS else int(found[2]) if found[2].isdecimal() else 0
    try:
        return date(int(found[3]), month, int(found[1])).isoformat()
    except ValueError:
        return line


_FORMATS: Mapping[str, Callable[[str], str]] = {"postcode": _postcode, "web-address": _web_address, "date": _date}


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if stripped := " ".join(re.sub(r"^\s*[-*•]\s+", "", line).split()):
            yield stripped


def _phone(line: str) -> dict[str, str]:
    found = re.match(r"[+(]?[0-9][0-9 ()-]*[0-9]", line)
    if not found:
        return {"number": line}
    label = line[found.end() :].strip(" ,;:–—-()")
    return {"number": found[0], "label": label} if label else {"number": found[0]}


_OTHERS: Mapping[Form, Callable[[IssueQuestion, str], Any]] = {
    "line": _line,
    "text": lambda _, text: text.strip(),
    "lines": lambda _, text: list(dict.fromkeys(_lines(text))),
    "phones": lambda _, text: [_phone(line) for line in _lines(text)],
    "hours": lambda _, text: [entry for line in _lines(text) for entry in openings(line)],
    "prices": lambda _, text: [price(line) for line in _lines(text)],
}
