"""What a comment or a consultation is said to have changed must be there to be looked at."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import Comment, LogEntry
from local_offer.words import Guesses


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    guesses = Guesses()
    known = offer.ids("service") | offer.ids("guide")
    listed = sorted(known)
    records: tuple[Comment | LogEntry, ...] = (*offer.comments, *offer.log)
    for record in records:
        for index, id in enumerate(record.changed):
            if id in known:
                continue
            yield fault("unknown-change", record.path, ("changed", index), near=guesses.nearest(id, listed), id=id)
