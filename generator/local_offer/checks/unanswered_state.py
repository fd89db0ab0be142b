"""A comment's state says no more than its answer: it is answered when there is an answer, with its day."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.records import Comment


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for comment in offer.comments:
        for field, message, remedy in _wrong(comment, offer):
            yield Fault(path=comment.path, pointer=(field,), rule="unanswered-state", message=message, remedy=remedy)


def _wrong(comment: Comment, offer: Offer) -> Iterator[tuple[str, str, str]]:
    """Field, message and remedy of each."""
    state = offer.title_of("comment-states", comment.state)
    if comment.state != "received" and not comment.response:
        yield "state", f"this says '{state}' and holds no answer", "write the answer under 'response'"
    if comment.state == "received" and comment.response:
        yield "response", f"this holds an answer and says '{state}'", "write 'answered', 'doing', 'done' or 'cannot'"
    if comment.response and not comment.responded:
        yield "response", "this answer has no day", "write the day of the answer under 'responded'"
    if comment.responded and not comment.response:
        yield "responded", "this is the day of an answer that is not there", "write the answer under 'response'"
