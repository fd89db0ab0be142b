"""A year of the offer in numbers: what was said, answered, asked, reviewed, changed and found missing."""

from dataclasses import dataclass
from datetime import date, timedelta

from local_offer.offer import Offer
from local_offer.records import Change, Comment, Gap, LogEntry
from local_offer.views.comments import Numbers, comments_of, held_back, numbers
from local_offer.views.consultation import Consulted, consultations, groups, next_review, of_kind
from local_offer.views.freshness import freshness

HISTORY = timedelta(days=365)
"""How far back the history goes."""
FIRST = timedelta(days=14)
"""What comes within so many days of the first record is what the offer began with."""
KINDS = ("service", "organisation", "guide")


@dataclass(frozen=True, kw_only=True, slots=True)
class Changes:
    """How many services, organisations and guides came, were changed and were closed in a year.

    `first` are those with which the offer began, in the year in which it did: they are not new.
    """

    new: int
    changed: int
    closed: int
    first: int = 0
    begun: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Year:
    """`is_over` once the year has ended. `until` is its last day, or today."""

    year: int
    until: date
    is_over: bool
    comments: tuple[Comment, ...]
    numbers: Numbers
    held: tuple[LogEntry, ...]
    consultations: tuple[LogEntry, ...]
    reviews: tuple[LogEntry, ...]
    told: tuple[LogEntry, ...]
    providers: tuple[LogEntry, ...]
    groups: tuple[Consulted, ...]
    changed: tuple[str, ...]
    """Ids of services and guides that comments or consultations changed, in their order."""
    raised: tuple[Gap, ...]
    closed: tuple[Gap, ...]
    fresh: tuple[tuple[str, int], ...]
    """How many services are `fresh`, `due` and `never` checked, today; empty for a year that is over."""
    next_review: date | None

    @property
    def own_reviews(self) -> int:
        return len(self.reviews) - self.other_reviews

    @property
    def other_reviews(self) -> int:
        """An inspection of the area, or a review of school travel, is none of this offer."""
        return sum(entry.about == "something-else" for entry in self.reviews)

    @property
    def never_asked(self) -> tuple[Consulted, ...]:
        return tuple(group for group in self.groups if not group.entries)


def changes_of(offer: Offer, year: int, today: date) -> Changes | None:
    """Counted from the history; nothing where the history at hand does not hold the whole of the year so far."""
    known = offer.history.is_at_hand and not offer.history.is_cut
    if not known or date(year, 1, 1) <= today - HISTORY:
        return None
    begun = min((change.date for change in offer.history.changes), default=None)
    ids: dict[str, set[str]] = {"first": set(), "new": set(), "changed": set(), "closed": set()}
    for change in offer.history.changes:
        if change.date.year == year and change.kind in KINDS:
            ids[_what(change, begun)].add(f"{change.kind}/{change.id}")
    return Changes(
        new=len(ids["new"] - ids["first"]),
        changed=len(ids["changed"] - ids["new"]),
        closed=len(ids["closed"]),
        first=len(ids["first"]),
        begun=begun if ids["first"] else None,
    )


def _what(change: Change, begun: date | None) -> str:
    if change.what == "new" and begun and change.date <= begun + FIRST:
        return "first"
    return "closed" if change.what == "removed" else change.what


def year_of(offer: Offer, year: int, today: date) -> Year:
    # A year that goes on is told up to today.
    until = min(date(year, 12, 31), today)
    comments = comments_of(offer, year)
    entries = [entry for entry in offer.log if entry.date.year == year]
    changed = {id for comment in comments for id in comment.changed} | {id for entry in entries for id in entry.changed}
    return Year(
        year=year,
        until=until,
        is_over=today.year > year,
        comments=comments,
        numbers=numbers(comments, offer, today),
        held=held_back(offer, year),
        consultations=consultations(offer, year),
        reviews=of_kind(offer, "review", year),
        told=of_kind(offer, "promotion", year),
        providers=of_kind(offer, "provider-update", year),
        groups=groups(offer, until),
        changed=tuple(sorted(changed)),
        raised=tuple(gap for gap in offer.gaps if gap.first_raised.year == year),
        closed=tuple(gap for gap in offer.gaps if gap.state == "closed" and gap.decided and gap.decided.year == year),
        fresh=_fresh(offer, today) if today.year == year else (),
        next_review=next_review(offer, today),
    )


def _fresh(offer: Offer, today: date) -> tuple[tuple[str, int], ...]:
    rows = [row for row in freshness(offer, today) if row.kind == "service"]
    return tuple((state, sum(row.state == state for row in rows)) for state in ("fresh", "due", "never"))
