"""What web addresses answered: the file that is kept, and reports for people and programs."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO

from local_offer.records.web_answer import LinkState, WebAnswer
from local_offer.views.web_links import LinkPlace, is_stopped
from local_offer.words import count, day_in_words

Places = Mapping[str, tuple[LinkPlace, ...]]
WORDS: Mapping[LinkState, str] = {
    "works": "works",
    "moved": "has moved",
    "to-home": "leads to the first page of its site",
    "not-found": "is not found (404)",
    "gone": "is gone for good (410)",
    "no-host": "there is no such site",
    "expired": "its certificate has expired",
    "certificate": "its certificate is not for it",
    "failing": "its server fails",
    "no-answer": "does not answer",
    "refused": "does not answer programs",
}
TO_DO: Mapping[LinkState, str] = {
    "moved": "write the new address in its place",
    "to-home": "look for the page anew, and write its address",
    "not-found": "look for the page anew, or take the address out",
    "gone": "take the address out, or write what took its place",
    "no-host": "look for the site anew, or take the address out",
    "expired": "tell those who run the site; until then browsers warn families",
    "certificate": "open it yourself; if your browser warns, tell those who run the site",
    "failing": "open it yourself; if it fails for weeks, tell those who run the site",
    "no-answer": "open it yourself; if it fails for weeks, tell those who run the site",
    "refused": "open it yourself now and then",
}
_ORDER: Sequence[LinkState] = tuple(TO_DO)


def answers_csv(answers: Iterable[WebAnswer], columns: Sequence[str]) -> str:
    """By address, a line each; made to be read back."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for answer in sorted(answers, key=lambda answer: answer.address):
        writer.writerow([getattr(answer, column) for column in columns])
    return out.getvalue()


def links_text(answers: Mapping[str, WebAnswer], places: Places, today: date) -> str:
    return "".join(f"{line}\n" for line in _text(answers, places))


def _text(answers: Mapping[str, WebAnswer], places: Places) -> Iterator[str]:
    for state, found in _by_state(answers, places):
        yield f"{WORDS[state]}: {TO_DO[state]}"
        for answer in found:
            yield f"  {answer.address}{f' -> {answer.to}' if answer.to else ''} (since {answer.since})"
            yield from (f"    {place.path}" for place in places[answer.address])
    yield _sum(answers, places)


def links_markdown(answers: Mapping[str, WebAnswer], places: Places, today: date) -> str:
    """For an issue. What records and servers say is shown as it stands, and leads nowhere by itself."""
    lines = [f"{_sum(answers, places)}\n"]
    for state, found in _by_state(answers, places):
        lines.append(f"\n## {WORDS[state][:1].upper()}{WORDS[state][1:]}\n\nWhat to do: {TO_DO[state]}.\n\n")
        for answer in found:
            to = f", now {_code(answer.to)}" if answer.to else ""
            named = ", ".join(_code(place.path) for place in places[answer.address])
            lines.append(f"- [ ] {_code(answer.address)}{to}, since {day_in_words(answer.since)}. In {named}\n")
    return "".join(lines)


def links_json(answers: Mapping[str, WebAnswer], places: Places, today: date) -> str:
    rows = [
        {
            "address": answer.address,
            "state": answer.state,
            "stopped": is_stopped(answer),
            "since": answer.since.isoformat(),
            "asked": answer.asked.isoformat(),
            "to": answer.to or None,
            "files": [place.path for place in places[answer.address]],
        }
        for answer in answers.values()
        if answer.address in places
    ]
    never = sorted(set(places) - set(answers))
    whole = {"date": today.isoformat(), "links": rows, "never_asked": never}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def to_mend(answers: Mapping[str, WebAnswer], places: Places) -> int:
    """So many addresses have stopped working."""
    return sum(is_stopped(answer) for answer in answers.values() if answer.address in places)


def _by_state(answers: Mapping[str, WebAnswer], places: Places) -> Iterator[tuple[LinkState, list[WebAnswer]]]:
    for state in _ORDER:
        found = [answer for answer in answers.values() if answer.state == state and answer.address in places]
        if found:
            yield state, sorted(found, key=lambda answer: (answer.since, answer.address))


def _sum(answers: Mapping[str, WebAnswer], places: Places) -> str:
    asked = [answer for answer in answers.values() if answer.address in places]
    works = sum(answer.state == "works" for answer in asked)
    named = count(len(places), "address", "addresses")
    return f"{named}: {works} work, {len(asked) - works} need a look, {len(places) - len(asked)} not asked yet"


def _code(text: str) -> str:
    return f"`{' '.join(text.split()).replace('`', '')}`"
