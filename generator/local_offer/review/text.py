"""The review for a terminal, and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from local_offer import words
from local_offer.review.headings import MOST_WANTED, became, complete_words, reading_words, sum_of
from local_offer.review.result import AnswerChange, EntryReview, Review


def text(review: Review) -> str:
    return "".join(f"{_one_line(line)}\n" for line in _lines(review))


def _lines(review: Review) -> Iterator[str]:
    yield from sum_of(review)
    for entry in review.entries:
        yield ""
        yield from _entry(entry)
    for other in review.others:
        yield ""
        yield f"{other.kind}: {other.title}: {other.what} ({other.path})"
        yield from (f"  {fault.as_text()}" for fault in other.faults)
    for duty in review.duties:
        yield f"The law: {duty.title} ({duty.citation}): {duty.before} before, {duty.after} after"
    for fault in review.elsewhere:
        yield fault.as_text()


def _entry(entry: EntryReview) -> Iterator[str]:
    yield f"{entry.name}: {became(entry)} ({entry.path})"
    if entry.was:
        yield f"  It was called {entry.was}."
    yield from (f"  {fault.as_text()}" for fault in (*entry.faults, *entry.advice))
    for answer in entry.answers:
        yield f"  {answer.question} {_answer(answer)}"
    for change in entry.changes:
        yield f"  {change.label}{f' ({change.note.lower()})' if change.note else ''}"
        yield from (f"    - {line}" for line in change.before)
        yield from (f"    + {line}" for line in change.after)
    if entry.complete and entry.complete.asked:
        yield f"  {complete_words(entry.complete, entry.was_complete)}"
        for part in entry.complete.missing[:MOST_WANTED]:
            yield f"  Would help most: {part.question} Fill in “{part.title}”: {words.lower_first(part.help)}"
    if said := reading_words(entry):
        yield f"  {said}"
    yield from (f"  The provider: {step}" for step in entry.steps.provider)
    yield from (f"  The council: {step}" for step in entry.steps.council)


def _answer(answer: AnswerChange) -> str:
    return f"{answer.before} → {answer.after}" if answer.before else answer.after


def _one_line(line: str) -> str:
    """What could play with a terminal is shown as a code."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in line)


def as_json(review: Review) -> str:
    """Fields as in the classes of `entries`, with the sums that the comment tells."""
    entries = [{**asdict(entry), "complete": _complete(entry)} for entry in review.entries]
    whole = {**asdict(review), "entries": entries, "errors": review.errors, "warnings": review.warnings}
    return json.dumps(whole, default=str, ensure_ascii=False, indent=2) + "\n"


def _complete(entry: EntryReview) -> object:
    complete = entry.complete
    if complete is None:
        return None
    return {
        "answered": complete.answered,
        "asked": complete.asked,
        "percent": complete.percent,
        "parts": [asdict(part) for part in complete.parts],
        "wanted_most": [part.id for part in complete.missing[:MOST_WANTED]],
    }
