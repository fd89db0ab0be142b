"""What the council says in the log, to comments and in its statements must tell something, each in its own words.

In a draft each is a warning: one may still be writing.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Comment, LogEntry
from local_offer.views.own_words import MOST_ALIKE, is_a_sentence, is_empty, same
from local_offer.views.placeholders import placeholder_in

_Text = tuple[str, Pointer, str]
_OF_THE_LOG = ("what", "looked_at", "heard", "outcome")
_OF_COMMENTS = ("response", "action")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for found in (*_empty(offer), *_short(offer), *_statements(offer), *_alike(offer)):
        yield replace(found, level="warning") if offer.council.draft else found


def _empty(offer: Offer) -> Iterator[Fault]:
    for path, pointer, text in _texts(offer):
        if is_empty(text) and not _is_told_as_placeholder(offer, text):
            yield fault("says-too-little/nothing", path, pointer, said=text.strip()[:60])


def _short(offer: Offer) -> Iterator[Fault]:
    """Too short to count, though it is not wrong to say so little. What was not about this offer never counts."""
    for entry in offer.log:
        if entry.kind == "consultation" and entry.about == "this-offer":
            for field in ("heard", "outcome"):
                text = getattr(entry, field)
                if text and not is_empty(text) and not _is_told_as_placeholder(offer, text) and not is_a_sentence(text):
                    yield fault("says-too-little/short", entry.path, (field,), said=text.strip()[:60])


def _statements(offer: Offer) -> Iterator[Fault]:
    for index, statement in enumerate(offer.statements):
        for at, line in enumerate(statement.says):
            if not is_a_sentence(line.words) and not _is_told_as_placeholder(offer, line.words):
                place = ("statements", index, "says", at, "words")
                yield fault("says-too-little/statement", FACTS, place, said=line.words.strip()[:60])


def _alike(offer: Offer) -> Iterator[Fault]:
    """The same sentence in many places answers none of them: statements, the log and answers each by themselves."""
    for texts in (_of_statements(offer), _of_log(offer), _of_answers(offer)):
        places: dict[str, list[tuple[str, Pointer]]] = defaultdict(list)
        for path, pointer, text in texts:
            places[same(text)].append((path, pointer))
        for alike in places.values():
            for path, pointer in alike[MOST_ALIKE:]:
                yield fault("says-too-little/alike", path, pointer, count=len(alike))


def _texts(offer: Offer) -> Iterator[_Text]:
    records: tuple[tuple[LogEntry | Comment, tuple[str, ...]], ...] = (
        *((entry, _OF_THE_LOG) for entry in offer.log),
        *((comment, _OF_COMMENTS) for comment in offer.comments),
    )
    for record, fields in records:
        for field in fields:
            if text := getattr(record, field):
                yield record.path, (field,), text


def _of_statements(offer: Offer) -> Iterator[_Text]:
    for index, statement in enumerate(offer.statements):
        for at, line in enumerate(statement.says):
            yield FACTS, ("statements", index, "says", at, "words"), line.words


def _of_log(offer: Offer) -> Iterator[_Text]:
    for entry in offer.log:
        for field in ("heard", "outcome"):
            if entry.about == "this-offer" and (text := getattr(entry, field)):
                yield entry.path, (field,), text


def _of_answers(offer: Offer) -> Iterator[_Text]:
    yield from ((comment.path, ("response",), comment.response) for comment in offer.comments if comment.response)


def _is_told_as_placeholder(offer: Offer, text: str) -> bool:
    """`placeholder` says so of a council's own; in a demonstration the word of an example is none."""
    return bool(placeholder_in(text)) and (offer.council.is_judged or not is_empty(text))
