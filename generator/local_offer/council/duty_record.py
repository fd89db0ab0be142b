"""Works out from git since when each duty stands as it does: how this program judges the records of earlier days."""

from datetime import date, timedelta
from pathlib import Path
from shutil import copy2

from local_offer.offer import Council, Offer, published
from local_offer.reading import read
from local_offer.reading.history import git
from local_offer.reading.history.base import base
from local_offer.records import DutyRecord
from local_offer.views.duties import proof
from local_offer.views.duties.dated import States, from_the_beginning, since_then

BACK = timedelta(days=2 * 365)
MOST_COMMITS = 5_000
MOST_READINGS = 90
"""How many versions of the records are read in one run; a change that would need more is told at the latest."""
PATHS = ("offer", "docs/guides")
PLACES = ("postcodes.csv", "boundary.geojson")
"""What is taken from today: where places lie does not change."""


def recorded(folder: Path, council: Council, record: DutyRecord, today: date) -> DutyRecord:
    """`record` and what came since, to the end of yesterday: a day that is not over may bring more.

    What is recorded stays. Where nothing is, it begins with the first day that git knows, two years back at most.
    """
    until = today - timedelta(days=1)
    days = _Days(folder, council, until)
    if days.states(until) is None or (record.looked and record.looked >= until):
        return record
    if record.looked is None:
        new = tuple(from_the_beginning(days.first, until, days.states))
    else:
        stood = {change.duty: change.state for change in record.changes}
        new = tuple(since_then(record.looked, stood, until, days.states))
    return DutyRecord(changes=(*record.changes, *new), looked=until)


class _Days:
    """The states of earlier days. Of each commit that is asked for the records are read once."""

    def __init__(self, folder: Path, council: Council, until: date) -> None:
        head = git.head(folder)
        known = git.commits(folder, head, until - BACK, PATHS, MOST_COMMITS) if head else None
        self._commits = [(commit.day, commit.id) for commit in known or () if commit.day <= until]
        self._folder, self._council = folder, council
        self._offers: dict[str, Offer] = {}
        self._states: dict[date, States] = {}
        self.first = min((day for day, _ in self._commits), default=until)

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
