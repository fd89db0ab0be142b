"""What is new: from the commits of a year to what became of each record."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from local_offer.offer import Offer
from local_offer.reading import git, yaml
from local_offer.reading.guides import text_part, values_part, words_of
from local_offer.reading.names import FOLDERS, wrong_id
from local_offer.reading.text import LARGEST, text_of
from local_offer.records import Change, Guide, History, Organisation, Service
from local_offer.records.change import What

YEAR = timedelta(days=365)
# Three a day for a year. git is asked once for each build, and must answer within its patience.
MOST_COMMITS = 1000
MANY = 25
"""How many records of one kind may change in one commit before it is told as one thing."""
MOST_BLOBS = 800
GUIDES = "docs/guides"
PATHS = ("offer/services", "offer/organisations", GUIDES)
SILENT = frozenset(
    {
        *("checked", "checked_how", "review_by", "sources", "keywords", "duties", "meets", "former_ids", "registers"),
        *("order", "route", "voice", "related"),
    }
)
"""Fields that matter to those who keep the offer. A change of nothing else is no news to families."""

Key = tuple[str, str]
"""A record's kind and id."""
Values = Mapping[str, Any]


@dataclass(kw_only=True)
class Remembered:
    """What git said before, so that an edit under `serve` asks it for one line."""

    of: tuple[str, date] | None = None
    commits: tuple[git.Commit, ...] | None = None
    values: dict[str, Values | None] = field(default_factory=dict)
    """By blob, which never changes."""


def history(folder: Path, offer: Offer, today: date, remembered: Remembered | None = None) -> History:
    """The year to `today`. What is not committed is not in it; days are those of the commits, in UTC."""
    remembered = remembered or Remembered()
    head = git.head(folder)
    if head is None:
        return History()
    since = today - YEAR
    if remembered.of != (head.id, since):
        remembered.commits = git.commits(folder, head, since, PATHS, MOST_COMMITS)
        remembered.of = head.id, since
    if remembered.commits is None:
        return History()
    # In a shallow copy the last commit seems to have made everything; what came before it was cut away.
    known = [
        commit for commit in remembered.commits if commit.day <= today and not (head.is_shallow and commit.is_first)
    ]
    former = _former_ids(offer)
    steps = [_Step.of(commit, former) for commit in known]
    values = _values(folder, steps, _Today(offer), remembered)
    changes = _merged(_walk_back(steps, _Today(offer), values, offer, today))
    return History(changes=tuple(changes), is_at_hand=True, is_cut=head.is_shallow)


def _former_ids(offer: Offer) -> Mapping[Key, Key]:
    kinds = (("service", offer.services), ("organisation", offer.organisations))
    return {(kind, id): (kind, record.id) for kind, records in kinds for record in records for id in record.former_ids}


class _Today:
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


@dataclass(frozen=True, kw_only=True, slots=True)
class _Touch:
    """What one commit did to one record: `old` is `None` where it made it, `new` where it took it away."""

    old: Key | None
    new: Key | None
    old_blob: str
    new_blob: str

    @property
    def sort(self) -> tuple[str, str]:
        kind = (self.new or self.old or ("", ""))[0]
        return kind, "new" if self.old is None else "removed" if self.new is None else "changed"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Step:
    commit: git.Commit
    touches: tuple[_Touch, ...]
    counts: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, commit: git.Commit, former: Mapping[Key, Key]) -> "_Step":
        touches = tuple(_touches(commit.entries, former))
        return cls(commit=commit, touches=touches, counts=Counter(touch.sort for touch in touches))

    def is_small(self, touch: _Touch) -> bool:
        return self.counts[touch.sort] <= MANY


def _touches(entries: Iterable[git.TouchedFile], former: Mapping[Key, Key]) -> Iterator[_Touch]:
    """A file that goes and one of the same id that comes, perhaps in another folder, are one record."""
    made: dict[Key, str] = {}
    gone: dict[Key, str] = {}
    for entry in entries:
        old = _key(entry.old_path) if entry.status != "A" else None
        new = _key(entry.new_path) if entry.status != "D" else None
        if old and new and old[0] == new[0]:
            yield _Touch(old=old, new=new, old_blob=entry.old_blob, new_blob=entry.new_blob)
            continue
        if new:
            made[new] = entry.new_blob
        if old:
            gone[old] = entry.old_blob
    for old, old_blob in gone.items():
        new = old if old in made else former.get(old)
        if new in made:
            yield _Touch(old=old, new=new, old_blob=old_blob, new_blob=made.pop(new))
        else:
            yield _Touch(old=old, new=None, old_blob=old_blob, new_blob="")
    for new, new_blob in made.items():
        yield _Touch(old=None, new=new, old_blob="", new_blob=new_blob)


# Asked again for each commit that touched a file; a great import alone has thousands.
@lru_cache(maxsize=50_000)
def _key(path: str) -> Key | None:
    """Which record a file is, by the rules of `reading.names`; nothing for any other file."""
    if path.startswith(f"{GUIDES}/"):
        is_guide = path.endswith(".md") and not path.endswith("/index.md")
        return ("guide", path.removeprefix(f"{GUIDES}/").removesuffix(".md")) if is_guide else None
    top, *folders, name = path.split("/") if "/" in path else ("", "")
    is_record = top == "offer" and folders and folders[0] in ("services", "organisations") and name.endswith(".yaml")
    if not is_record or any(folder.startswith(".") for folder in folders) or wrong_id(name.removesuffix(".yaml")):
        return None
    return FOLDERS[folders[0]], name.removesuffix(".yaml")


def _values(
    folder: Path, steps: Iterable[_Step], today: _Today, remembered: Remembered
) -> Callable[[Key, str], Values | None]:
    """What stood in the blobs that are worth a look. Where very much changed at once, only what closed is."""
    wanted: dict[str, Key] = {}
    for step in steps:
        for touch in step.touches:
            key = touch.new or touch.old
            is_told = touch.old is not None and (step.is_small(touch) or today.is_closed(touch.new or touch.old))
            if key and is_told and len(wanted) < MOST_BLOBS:
                wanted |= {blob: key for blob in (touch.old_blob, touch.new_blob) if blob}
    missing = [blob for blob in wanted if blob not in remembered.values]
    found = git.blobs(folder, missing, LARGEST)
    for blob in missing:
        remembered.values[blob] = _values_in(wanted[blob][0], found.get(blob))
    return lambda key, blob: remembered.values.get(blob)


def _values_in(kind: str, content: bytes | None) -> Values | None:
    text = text_of(content, "") if content is not None else None
    if not isinstance(text, str):
        return None
    document = yaml.parse(values_part(text) if kind == "guide" else text, "")
    if not isinstance(document.values, dict) or document.diagnostics:
        return None
    return {**document.values, "text": words_of(text_part(text)[0])} if kind == "guide" else document.values


def _walk_back(
    steps: Iterable[_Step], today: _Today, values: Callable[[Key, str], Values | None], offer: Offer, day: date
) -> Iterator[Change]:
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


def _removal(
    step: _Step, touch: _Touch, key: Key, values: Callable[[Key, str], Values | None], offer: Offer
) -> Iterator[Change]:
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
    step: _Step,
    touch: _Touch,
    key: Key,
    today: _Today,
    values: Callable[[Key, str], Values | None],
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
        return change
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


# What tells most first: that something closed matters more than that its telephone number changed before.
_WEIGHT = ("removed", "closed", "new", "renamed", "changed")


def _merged(changes: Iterable[Change]) -> list[Change]:
    """One for each record and day, the newest first: what tells most, with all that changed."""
    days: dict[tuple[date, str, str], Change] = {}
    for change in changes:
        key = (change.date, change.kind, change.id)
        days[key] = _joined(days[key], change) if key in days else change
    return sorted(
        days.values(), key=lambda change: (-change.date.toordinal(), _WEIGHT.index(change.what), change.kind, change.id)
    )


def _joined(newer: Change, older: Change) -> Change:
    first, second = sorted((newer, older), key=lambda change: _WEIGHT.index(change.what))
    fields = tuple(dict.fromkeys((*older.fields, *newer.fields))) if first.what in ("renamed", "changed") else ()
    return replace(first, fields=fields, was=older.was or newer.was, together=min(first.together, second.together))
