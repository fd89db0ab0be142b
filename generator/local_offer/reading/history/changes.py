"""From the commits of a year, the newest first, to what became of each record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from local_offer.offer import Offer
from local_offer.reading.history.touches import CommitStep, Key, Touch
from local_offer.records import Change, Guide, Organisation, Service
from local_offer.records.change import SILENT, What

Values = Mapping[str, Any]
ValuesOf = Callable[[Key, str], Values | None]
"""What stood in a blob of a record, as far as it was read."""


class Today:
    """The records that are there today, by kind and id."""

    def __init__(self, offer: Offer) -> None:
        self._kinds: Mapping[str, Mapping[str, Service | Organisation | Guide]] = {
            "service": offer.service_by_id,
            "organisation": offer.organisation_by_id,
            "guide": offer.guide_by_id,
        }

    def get(self, key: Key) -> Service | Organisation | Guide | None:
        return self._kinds[key[0]].get(key[1])

    def is_closed(self, key: Key) -> bool:
        record = self.get(key)
        return isinstance(record, Service) and record.is_closed

    def hides_a_place(self, key: Key) -> bool:
        record = self.get(key)
        return isinstance(record, Service) and any(place.precision != "exact" for place in record.locations)


def walk_back(steps: Iterable[CommitStep], today: Today, values: ValuesOf, offer: Offer, day: date) -> Iterator[Change]:
    """From the newest commit back, so that it is known what each record of the past is called today."""
    now: dict[Key, Key | None] = {}
    """What a record of that time is today: nothing where it went and another took its id."""
    seen_closing: set[Key] = set()
    for step in steps:
        later: dict[Key, Key | None] = {}
        for touch in step.touches:
            was = touch.old or touch.new
            is_now = now.get(touch.new, touch.new) if touch.new else None
            if touch.new is None and was and was not in now and today.get(was) is None:
                yield from _removal(step, touch, was, values, offer)
            if is_now and (change := _change(step, touch, is_now, today, values, offer, seen_closing, day)):
                yield change
            if touch.new and touch.old != touch.new:
                later[touch.new] = None
            if touch.old:
                later[touch.old] = is_now
        now |= later


def _removal(step: CommitStep, touch: Touch, key: Key, values: ValuesOf, offer: Offer) -> Iterator[Change]:
    had = values(key, touch.old_blob)
    if (step.is_small(touch) and not had) or (had and _was_hidden(had, step.commit.day)):
        return  # it could not be read, or the public never saw it
    yield Change(
        date=step.commit.day,
        what="removed",
        kind=key[0],
        id=key[1],
        title=_title(key[0], had or {}),
        topics=_topics(key[0], had or {}, offer),
        commit=step.commit.id,
        together=step.counts[touch.sort],
    )


def _change(
    step: CommitStep,
    touch: Touch,
    key: Key,
    today: Today,
    values: ValuesOf,
    offer: Offer,
    seen_closing: set[Key],
    day: date,
) -> Change | None:
    """What a commit did to a record that is there today, or nothing where families need not know."""
    record = today.get(key)
    if record is None:
        return None
    change = Change(
        date=step.commit.day,
        what="changed",
        kind=key[0],
        id=key[1],
        commit=step.commit.id,
        together=step.counts[touch.sort],
    )
    if touch.old is None:
        if today.is_closed(key) and key not in seen_closing:
            return None  # it was taken in as one that had closed
        from_ = None if isinstance(record, Guide) else record.publish.from_
        return replace(change, what="new", date=max(change.date, from_ or change.date))
    had, has = values(key, touch.old_blob), values(key, touch.new_blob)
    if had is None or has is None:
        return None if step.is_small(touch) else change
    fields = _fields(key[0], had, has, offer)
    if _is_closed(has) and not _is_closed(had):
        seen_closing.add(key)
        return replace(change, what="closed", together=1)
    before = _title(key[0], had)
    was = before if before != _title(key[0], has) else ""
    what: What = "renamed" if touch.old[1] != (touch.new or touch.old)[1] and was else "changed"
    if not step.is_small(touch):
        return change if fields else None
    return replace(change, what=what, fields=fields, was=was) if fields else None


def _fields(kind: str, had: Values, has: Values, offer: Offer) -> tuple[str, ...]:
    """The titles of what differs, in the order of the schema."""
    properties = offer.contract.schemas[kind]["properties"]
    named = {name: str(schema["title"]) for name, schema in properties.items()} | {"text": "Text"}
    return tuple(title for name, title in named.items() if name not in SILENT and had.get(name) != has.get(name))


def _is_closed(values: Values) -> bool:
    status = values.get("status")
    return isinstance(status, dict) and status.get("state") == "closed"


def _was_hidden(values: Values, day: date) -> bool:
    publish = values.get("publish")
    from_ = publish.get("from") if isinstance(publish, dict) else None
    return isinstance(from_, str) and from_ > day.isoformat()


def _title(kind: str, values: Values) -> str:
    found = values.get("title" if kind == "guide" else "name")
    return " ".join(found.split())[:200] if isinstance(found, str) else ""


def _topics(kind: str, values: Values, offer: Offer) -> tuple[str, ...]:
    related = values.get("related")
    holder = values if kind == "service" else related if kind == "guide" and isinstance(related, dict) else {}
    topics = holder.get("topics")
    known = offer.contract.vocabularies["topics"]
    listed = topics if isinstance(topics, list) else ()
    return tuple(dict.fromkeys(topic for topic in listed if isinstance(topic, str) and topic in known))
