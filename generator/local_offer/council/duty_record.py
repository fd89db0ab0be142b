"""Works out from git since when each duty stands as it does: how this program judges the records of earlier days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from shutil import copy2

from local_offer.offer import Council, Offer, published
from local_offer.reading import read
from local_offer.reading.history import git
from local_offer.reading.history.base import base
from local_offer.records import DutyRecord, StateChange
from local_offer.views.duties import proof
from local_offer.views.duties.dated import States, from_the_beginning, since_then

BACK = timedelta(days=2 * 365)
EVER = date(1970, 1, 2)
MOST_COMMITS = 5_000
MOST_READINGS = 90
"""How many versions of the records are read in one run; a change that would need more is told at the latest."""
PATHS = ("offer", "docs/guides")
PLACES = ("postcodes.csv", "boundary.geojson")
"""What is taken from today: where places lie does not change."""


def recorded(folder: Path, council: Council, record: DutyRecord, today: date) -> DutyRecord:
    """To the end of yesterday: a day that is not over may bring more.

    Where git knows the whole history, all of two years is worked out anew, so that no row lasts that only someone
    wrote; of `record` stays what is older. In a shallow copy what is recorded stays, and what came since is added.
    """
    until = today - timedelta(days=1)
    days = _Days(folder, council, until)
    if days.states(until) is None:
        return record
    if days.is_whole or record.looked is None:
        return DutyRecord(changes=tuple(_anew(record, days, until)), looked=until)
    if record.looked >= until:
        return record
    stood = {change.duty: change.state for change in record.changes}
    new = tuple(since_then(record.looked, stood, until, days.states))
    return DutyRecord(changes=(*record.changes, *new), looked=until)


def _anew(record: DutyRecord, days: "_Days", until: date) -> Iterator[StateChange]:
    older = [change for change in record.changes if days.begun <= change.day < days.first]
    stood = {change.duty: change.state for change in older}
    yield from older
    for change in from_the_beginning(days.first, until, days.states):
        if change.how != "first" or change.duty not in stood:
            yield change
        elif change.state != stood[change.duty]:
            yield replace(change, how="latest")


class _Days:
    """The states of earlier days. Of each commit that is asked for the records are read once."""

    def __init__(self, folder: Path, council: Council, until: date) -> None:
        head = git.head(folder)
        known = (git.commits(folder, head, EVER, PATHS, MOST_COMMITS) if head else None) or ()
        self._commits = [(commit.day, commit.id) for commit in known if commit.day <= until]
        self._folder, self._council = folder, council
        self._offers: dict[str, Offer] = {}
        self._states: dict[date, States] = {}
        self.is_whole = head is not None and not head.is_shallow and len(known) < MOST_COMMITS
        self.begun = min((day for day, _ in self._commits), default=until)
        """When the records came to be, as far as git knows."""
        self.first = max(self.begun, until - BACK)

    def states(self, day: date) -> States | None:
        """Nothing where git does not know the records of that day, or enough was read."""
        if day not in self._states and (offer := self._offer(day)):
            results = proof(published(offer, day), day).results
            self._states[day] = {each.duty.id: each.state for each in results if each.state != "nothing-to-do"}
        return self._states.get(day)

    def _offer(self, day: date) -> Offer | None:
        commit = next((id for committed, id in self._commits if committed <= day), None)
        if commit and commit not in self._offers and len(self._offers) < MOST_READINGS:
            self._offers[commit] = self._read(commit)
        return self._offers.get(commit) if commit else None

    def _read(self, commit: str) -> Offer:
        with base(self._folder, commit) as was:
            for name in PLACES:
                if (file := self._folder / "offer" / name).is_file():
                    copy2(file, was.folder / "offer" / name)
            return read(was.folder, self._council).offer
