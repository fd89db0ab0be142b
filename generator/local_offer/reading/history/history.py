"""What is new: from the commits of a year to what became of each record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from local_offer.offer import Offer
from local_offer.reading import yaml
from local_offer.reading.guides import text_part, values_part, words_of
from local_offer.reading.history import git
from local_offer.reading.history.changes import Today, Values, ValuesOf, walk_back
from local_offer.reading.history.days import in_order
from local_offer.reading.history.former_places import Hiding, hiding
from local_offer.reading.history.standing import commit_of_files
from local_offer.reading.history.touches import GUIDES, CommitStep, Key
from local_offer.reading.history.versions import versions
from local_offer.reading.text import LARGEST, text_of
from local_offer.records import Change, History
from local_offer.schema import contract
from local_offer.schema.vocabulary import in_words_of_today
from local_offer.views.called_as_a_person import names_a_person
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secrets import of_places

YEAR = timedelta(days=365)
_BEFORE_GIT = date(2000, 1, 1)
# Three a day for a year. git is asked once for each build, and must answer within its patience.
MOST_COMMITS = 1000
MOST_BLOBS = 1_400
MOST_OF_MANY = 600
"""How many blobs are looked at: for each year, and before those of commits that change very much are left out."""
PATHS = ("offer/services", "offer/organisations", GUIDES)


@dataclass(kw_only=True)
class Remembered:
    """What git said before, so that an edit under `serve` asks it for one line."""

    of: tuple[str, date] | None = None
    commits: tuple[git.Commit, ...] | None = None
    values: dict[str, Values | None] = field(default_factory=dict)
    """By blob, which never changes."""


def history(folder: Path, offer: Offer, today: date, remembered: Remembered | None = None) -> History:
    """The year to `today`, and versions for as long as the council tells of them. What is not committed is not in it;
    days are those of the commits, in UTC."""
    remembered = remembered or Remembered()
    head = git.head(folder)
    if head is None:
        return History()
    since = today - YEAR
    told = timedelta(days=offer.council.history)
    reach = today - max(YEAR, min(told, today - _BEFORE_GIT))
    if remembered.of != (head.id, reach):
        remembered.commits = git.commits(folder, head, reach, PATHS, MOST_COMMITS * (1 + told // YEAR))
        remembered.of = head.id, reach
    if remembered.commits is None:
        return History()
    # In a shallow copy the last commit seems to have made everything; what came before it was cut away.
    known = [commit for commit in remembered.commits if not (head.is_shallow and commit.is_first)]
    former = _former_ids(offer)
    every = [CommitStep.of(commit, former) for commit in in_order(known, today)]
    steps = [step for step in every if since <= step.commit.day <= today]
    # A place that was hidden long ago, or for an hour, or by a clock that was wrong, must not be told from what stood
    # before.
    values = _values(folder, every, Today(offer), remembered, MOST_BLOBS * (1 + told // YEAR))
    hidden = hiding(every, Today(offer), values)
    changes = _merged(walk_back(steps, Today(offer), values, offer, today))
    told_from = today - told
    found = History(
        changes=tuple(changes),
        hidden=hidden.places,
        is_at_hand=True,
        is_cut=head.is_shallow,
        commit=commit_of_files(folder, head),
        versions=versions([step for step in every if told_from <= step.commit.day <= today], _untold(offer, hidden))
        if told
        else {},
    )
    lookout = Lookout(of_places(replace(offer, history=found), today))
    return replace(found, changes=tuple(_discreet(found.changes, hidden, lookout, offer)))


def _discreet(changes: Iterable[Change], hidden: Hiding, lookout: Lookout, offer: Offer) -> Iterator[Change]:
    """Without what records were called that hide a place or had a person's name: nobody can change what git remembers.

    One that was taken out is not told at all, nor the organisation that ran it, nor one of which the council says so.
    """
    untold = hidden.records | _asked(offer) | {("organisation", place.organisation) for place in hidden.places}
    for change in changes:
        key = (change.kind, change.id)
        if change.what == "removed":
            if key not in untold and not names_a_person(change.title) and not lookout.found(change.title):
                yield change
        elif change.was and (key in hidden.records or names_a_person(change.was) or lookout.found(change.was)):
            yield replace(change, was="", what="changed" if change.what == "renamed" else change.what)
        else:
            yield change


def _untold(offer: Offer, hidden: Hiding) -> frozenset[Key]:
    """Records of which no earlier version may be told: those that hide a place or did, who runs them, and those of
    which the council says so."""
    runs = {("organisation", place.organisation) for place in hidden.places}
    runs |= {
        ("organisation", service.organisation)
        for service in offer.services
        if service.organisation and any(place.precision != "exact" for place in service.locations)
    }
    return frozenset(runs | hidden.records | _asked(offer))


def _asked(offer: Offer) -> frozenset[Key]:
    named = (one.partition("/") for one in offer.council.no_earlier_versions)
    return frozenset((kind.removesuffix("s"), id) for kind, _, id in named)


def _former_ids(offer: Offer) -> Mapping[Key, Key]:
    kinds = (("service", offer.services), ("organisation", offer.organisations))
    return {(kind, id): (kind, record.id) for kind, records in kinds for record in records for id in record.former_ids}


def _values(folder: Path, steps: Iterable[CommitStep], today: Today, remembered: Remembered, most: int) -> ValuesOf:
    """What stood in the blobs that are worth a look. Where very much changed at once, only what closed or
    hides is, and the first of the rest."""
    wanted: dict[str, Key] = {}
    for step in steps:
        for touch in step.touches:
            key = touch.new or touch.old
            is_told = touch.old is not None and (
                step.is_small(touch) or today.is_closed(touch.new or touch.old) or len(wanted) < MOST_OF_MANY
            )
            if key and (is_told or today.hides_a_place(key)) and len(wanted) < most:
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
    values = in_words_of_today(document.values, contract().schemas[kind])
    return {**values, "text": words_of(text_part(text)[0])} if kind == "guide" else values


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
