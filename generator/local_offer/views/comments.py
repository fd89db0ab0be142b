"""What people said about the offer: by year, how it was answered, how long it has waited and what it changed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from local_offer.offer import Offer
from local_offer.records import Comment, LogEntry

WAITING = "received"


@dataclass(frozen=True, kw_only=True, slots=True)
class Numbers:
    """Counts of some comments. The tuples hold words of a vocabulary in its order, each with its count, noughts too."""

    total: int
    unanswered: tuple[Comment, ...]
    """Those that wait, the longest first."""
    longest: int
    """Days that the first of them has waited."""
    by_subject: tuple[tuple[str, int], ...]
    by_author: tuple[tuple[str, int], ...]
    by_state: tuple[tuple[str, int], ...]
    last_answer: date | None

    @property
    def answered(self) -> int:
        return self.total - len(self.unanswered)


def years(offer: Offer) -> tuple[int, ...]:
    """Those of which there is a comment or an entry of the log, the newest first."""
    days = [*(comment.date for comment in offer.comments), *(entry.date for entry in offer.log)]
    return tuple(sorted({day.year for day in days}, reverse=True))


def comments_of(offer: Offer, year: int) -> tuple[Comment, ...]:
    """The newest first."""
    return newest_first(comment for comment in offer.comments if comment.date.year == year)


def newest_first(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    return tuple(sorted(comments, key=lambda comment: (-comment.date.toordinal(), comment.id)))


def days_waiting(comment: Comment, today: date) -> int:
    """How long it has had no answer; nought once it has one."""
    return max((today - comment.date).days, 0) if comment.state == WAITING else 0


def numbers(comments: Sequence[Comment], offer: Offer, today: date) -> Numbers:
    unanswered = sorted(
        (comment for comment in comments if comment.state == WAITING), key=lambda comment: (comment.date, comment.id)
    )
    return Numbers(
        total=len(comments),
        unanswered=tuple(unanswered),
        longest=days_waiting(unanswered[0], today) if unanswered else 0,
        by_subject=_counted("comment-subjects", (comment.about for comment in comments), offer),
        by_author=_counted("comment-authors", (comment.said_by for comment in comments), offer),
        by_state=_counted("comment-states", (comment.state for comment in comments), offer),
        last_answer=max((comment.responded for comment in comments if comment.responded), default=None),
    )


def held_back(offer: Offer, year: int | None = None) -> tuple[LogEntry, ...]:
    """The comments that were not published, counted with their reason: SEND Regulations 2014, reg. 56(4)."""
    held = (entry for entry in offer.log if entry.kind == "comments-held" and year in (None, entry.date.year))
    return tuple(sorted(held, key=lambda entry: (-entry.date.toordinal(), entry.id)))


def after_comments(id: str, offer: Offer) -> tuple[Comment, ...]:
    """The comments after which a service or guide was changed, the newest first."""
    return newest_first(comment for comment in offer.comments if id in comment.changed)


def _counted(vocabulary: str, words: Iterable[str], offer: Offer) -> tuple[tuple[str, int], ...]:
    counts = Counter(words)
    return tuple((word, counts[word]) for word in offer.contract.vocabularies[vocabulary].terms)
