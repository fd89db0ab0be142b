"""When entries and guides were last checked, and which are due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from local_offer.offer import Offer
from local_offer.records import Guide, Organisation, Service, kind_of
from local_offer.schema.checkers import copied
from local_offer.words.dates import last_day

YEAR = timedelta(days=365)
FreshnessState = Literal["fresh", "due", "never"]
Record = Service | Organisation | Guide


@dataclass(frozen=True, kw_only=True, slots=True)
class Freshness:
    """`fresh` until the day it is due; `never` when nobody who knows it has checked it.

    `by` is an id of the vocabulary of checkers; of a guide, how it was checked, in words.
    """

    id: str
    kind: str
    name: str
    provider: str
    state: FreshnessState
    checked: date | None
    by: str | None
    due: date | None

    @property
    def is_copied(self) -> bool:
        """Whether its day is one on which it was taken from elsewhere, and not checked."""
        return self.by in copied()


def freshness_of(record: Record, today: date, provider: str = "") -> Freshness:
    """Due on its `review_by`, else a year after it was checked. A register's copy is not a check."""
    checked, by = _check_of(record)
    due = record.review_by or (checked + YEAR if checked else None)
    is_past = due is not None and due < today
    state: FreshnessState = "fresh"
    # A day that someone has set counts even where nobody who knows the record has checked it.
    if record.review_by and is_past:
        state = "due"
    elif checked is None or by in copied():
        state = "never"
    elif is_past:
        state = "due"
    return Freshness(
        id=record.id,
        kind=kind_of(record),
        name=record.title if isinstance(record, Guide) else record.name,
        provider=provider,
        state=state,
        checked=checked,
        by=by,
        due=due,
    )


def _check_of(record: Record) -> tuple[date | None, str | None]:
    if isinstance(record, Guide):
        return record.checked, record.checked_how
    return (record.checked.date, record.checked.by) if record.checked else (None, None)


def newest_source(record: Record) -> str | None:
    """The date of its newest source that has one, as precise as that source is."""
    return max((source.date for source in record.sources if source.date), default=None)


def is_past(record: Service, today: date) -> bool:
    """Whether nobody vouches for its facts any more: its day is past, or they are older than a year or undated.

    A register's copy and a page count by their date here, so that an entry once checked is not behind one that never
    was.
    """
    newest = _check_of(record)[0] or _said_on(record)
    due = record.review_by or (newest + YEAR if newest else None)
    return due is None or due < today


def _said_on(record: Record) -> date | None:
    """The last day that its newest source can mean: in doubt for the record."""
    newest = newest_source(record)
    return last_day(newest) if newest else None


def freshness(offer: Offer, today: date) -> tuple[Freshness, ...]:
    """Every open service, organisation and guide: those past their day first, then those nobody has checked, then
    the rest by their day."""
    order = {"due": 0, "never": 1, "fresh": 2}
    rows = []
    for service in offer.services:
        if not service.is_closed:
            provider = offer.provider_of(service)
            rows.append(freshness_of(service, today, provider.name if provider else ""))
    rows += [freshness_of(body, today, body.name) for body in offer.organisations]
    rows += [freshness_of(guide, today, offer.council.name) for guide in offer.guides]
    return tuple(sorted(rows, key=lambda row: (order[row.state], row.due or date.min, row.kind, row.id)))


def due(rows: Iterable[Freshness]) -> tuple[Freshness, ...]:
    """Those past their day, and those that nobody who knows them has checked."""
    return tuple(row for row in rows if row.state != "fresh")


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """Of `total` records, how many were `checked` in the last year by someone who knows them.

    `oldest` is the date of the oldest facts, as precise as it is known; `undated` counts those without any.
    """

    total: int
    checked: int
    oldest: str | None
    undated: int


def summary(records: Iterable[Record], today: date) -> Summary:
    listed = tuple(records)
    dates = []
    checked = 0
    for record in listed:
        day, by = _check_of(record)
        checked += day is not None and by not in copied() and today - YEAR <= day
        dates.append(day.isoformat() if day else newest_source(record))
    return Summary(
        total=len(listed),
        checked=checked,
        oldest=min(filter(None, dates), default=None),
        undated=dates.count(None),
    )
