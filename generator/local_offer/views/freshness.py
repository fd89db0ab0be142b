"""When entries were last checked, and which are due."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from local_offer.offer import Offer
from local_offer.records import Organisation, Service

YEAR = timedelta(days=365)
State = Literal["fresh", "due", "never"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Freshness:
    """`fresh` until the day it is due; `never` when nobody who knows the service has checked it."""

    id: str
    kind: str
    name: str
    provider: str
    state: State
    checked: date | None
    by: str | None
    due: date | None


def freshness_of(record: Service | Organisation, today: date, provider: str = "") -> Freshness:
    """Due on its `review_by`, else a year after it was checked. A register's copy is not a check."""
    checked = record.checked
    due = record.review_by or (checked.date + YEAR if checked else None)
    state: State = "fresh"
    if checked is None or checked.by in ("register", "public-page"):
        state = "never"
    elif due is not None and due < today:
        state = "due"
    return Freshness(
        id=record.id,
        kind="service" if isinstance(record, Service) else "organisation",
        name=record.name,
        provider=provider,
        state=state,
        checked=checked.date if checked else None,
        by=checked.by if checked else None,
        due=due,
    )


def newest_source(record: Service | Organisation) -> str | None:
    """The date of its newest source that has one, as precise as that source is."""
    return max((source.date for source in record.sources if source.date), default=None)


def freshness(offer: Offer, today: date) -> tuple[Freshness, ...]:
    """Every open service: those past their day first, then those nobody has checked, then the rest by their day."""
    order = {"due": 0, "never": 1, "fresh": 2}
    rows = []
    for service in offer.services:
        if not service.is_closed:
            provider = offer.provider_of(service)
            rows.append(freshness_of(service, today, provider.name if provider else ""))
    return tuple(sorted(rows, key=lambda row: (order[row.state], row.due or date.min, row.id)))
