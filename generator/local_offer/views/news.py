"""What is new: changes as families should meet them, the newest first."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - the field below is called date
from datetime import timedelta

from local_offer.offer import Offer
from local_offer.records import Change, Guide, Organisation, Service
from local_offer.records.change import What

MANY = 25
"""More records than this, changed at one stroke in one way, are one piece of news."""
RECENT = timedelta(days=90)
"""How long a page says that it is new or has changed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class News:
    """One piece of news. `count` is 1, or how many records it tells of together; those have no `title`.

    `address` is the page's, empty where none is left. `instead` is title and address of what to use now. `mark` is
    the same in every build, for feeds.
    """

    date: Date
    what: What
    kind: str
    title: str
    address: str
    mark: str
    count: int = 1
    fields: tuple[str, ...] = ()
    was: str = ""
    instead: tuple[str, str] | None = None
    topics: tuple[str, ...] = ()


def news(offer: Offer, topic: str = "") -> tuple[News, ...]:
    """Everything that is new, or what is new in one topic."""
    return _told([change for change in offer.history.changes if not topic or topic in _topics(change, offer)], offer)


def news_of(services: Container[str], offer: Offer) -> tuple[News, ...]:
    """What is new of these services, by their ids: of one that went nobody knows any more what it was for."""
    found = [each for each in offer.history.changes if each.kind == "service" and each.id in services]
    return _told([each for each in found if each.what != "removed"], offer)


def _told(changes: Sequence[Change], offer: Offer) -> tuple[News, ...]:
    great: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        if change.together > MANY:
            great.setdefault((change.commit, change.what, change.kind), []).append(change)
    told: list[News] = []
    for change in changes:
        if change.together <= MANY:
            told += _one(change, offer)
        elif together := great.pop((change.commit, change.what, change.kind), None):
            told += _several(together, offer)
    # A closing is news of the day on which it closes, which may be long after the entry said so.
    return tuple(sorted(told, key=lambda one: one.date, reverse=True))


def _several(changes: list[Change], offer: Offer) -> Iterator[News]:
    """Those of one commit, which are one piece of news even where few of them are of the topic."""
    first = changes[0]
    is_gone = first.what == "removed"
    lists = {"service": "a-z/", "organisation": "organisations/", "guide": "guides/"}
    yield News(
        date=first.date,
        what=first.what,
        kind=first.kind,
        title="",
        address="" if is_gone else lists[first.kind],
        # Twelve figures of a commit are its own in any repository of this size, and the mark stays short in a feed.
        mark=f"{first.what}/{first.kind}/{first.commit[:12]}",
        count=len(changes),
    )


def _one(change: Change, offer: Offer) -> Iterator[News]:
    record = record_of(change, offer)
    title = change.title if record is None else title_of(record)
    if not title:
        return
    day, what = _became(change, record)
    yield News(
        date=day,
        what=what,
        kind=change.kind,
        title=title,
        address=address_of(record) if record else "",
        mark=f"{what}/{change.kind}/{change.id}",
        fields=change.fields,
        was=change.was,
        instead=_instead(what, change, record, offer),
        topics=_topics(change, offer),
    )


def _became(change: Change, record: Service | Organisation | Guide | None) -> tuple[Date, What]:
    """The day and what became of it: as long as a service is open, that it is to close is a change."""
    if change.what != "closed" or not isinstance(record, Service):
        return change.date, change.what
    if not record.is_closed:
        return change.date, "changed"
    return max(change.date, record.status.date or change.date), "closed"


def _instead(
    what: What, change: Change, record: Service | Organisation | Guide | None, offer: Offer
) -> tuple[str, str] | None:
    """What to use now that it is closed or gone: what the record names, else what else there is of its topic."""
    if what not in ("closed", "removed"):
        return None
    named = offer.service_by_id.get(record.status.replaced_by or "") if isinstance(record, Service) else None
    if named:
        return named.name, address_of(named)
    topic = next(iter(_topics(change, offer)), "")
    return (offer.title_of("topics", topic), f"topics/{topic}/") if topic else None


def record_of(change: Change, offer: Offer) -> Service | Organisation | Guide | None:
    """The record that it tells of, where that is there today."""
    kinds: Mapping[str, Mapping[str, Service | Organisation | Guide]] = {
        "service": offer.service_by_id,
        "organisation": offer.organisation_by_id,
        "guide": offer.guide_by_id,
    }
    return None if change.what == "removed" else kinds[change.kind].get(change.id)


def title_of(record: Service | Organisation | Guide) -> str:
    return record.title if isinstance(record, Guide) else record.name


def address_of(record: Service | Organisation | Guide) -> str:
    if isinstance(record, Guide):
        return record.address
    return f"{'services' if isinstance(record, Service) else 'organisations'}/{record.id}/"


def _topics(change: Change, offer: Offer) -> tuple[str, ...]:
    record = record_of(change, offer)
    if isinstance(record, Service):
        return record.topics
    return record.related.topics if isinstance(record, Guide) else change.topics


def latest(offer: Offer, today: Date) -> Mapping[str, News]:
    """By the address of a page, the last that became of it, where that is not long ago and not one of very many."""
    found: dict[str, News] = {}
    for told in news(offer):
        if told.count == 1 and told.title and told.address and told.date >= today - RECENT:
            found.setdefault(told.address, told)
    return found


def by_month(told: Iterable[News]) -> tuple[tuple[Date, tuple[News, ...]], ...]:
    """The first day of each month, and its news."""
    months: dict[Date, list[News]] = {}
    for one in told:
        months.setdefault(one.date.replace(day=1), []).append(one)
    return tuple((month, tuple(of_month)) for month, of_month in months.items())
