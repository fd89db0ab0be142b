"""A comment's state says no more than its answer: it is answered when there is an answer, with its day."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import Comment


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for comment in offer.comments:
        state = offer.title_of("comment-states", comment.state)
        for field, way in _wrong(comment):
            yield fault(f"unanswered-state/{way}", comment.path, (field,), state=state)


def _wrong(comment: Comment) -> Iterator[tuple[str, str]]:
    """The field of each, and how the rule says it."""
    if comment.state != "received" and not comment.response:
        yield "state", "no-answer"
    if comment.state == "received" and comment.response:
        yield "response", "received"
    if comment.response and not comment.responded:
        yield "response", "no-day"
    if comment.responded and not comment.response:
        yield "responded", "day-alone"
