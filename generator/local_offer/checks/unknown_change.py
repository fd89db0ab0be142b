"""What a comment or a consultation is said to have changed must be there to be looked at."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.records import Comment, LogEntry


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    known = offer.service_by_id.keys() | offer.guide_by_id.keys()
    records: tuple[Comment | LogEntry, ...] = (*offer.comments, *offer.log)
    for record in records:
        for index, id in enumerate(record.changed):
            if id in known or {f"service/{id}", f"guide/{id}"} & offer.unsound:
                continue
            near = get_close_matches(id, sorted(known), 1, 0.6)
            yield Fault(
                path=record.path,
                pointer=("changed", index),
                rule="unknown-change",
                message=f"there is no service and no guide '{id}'",
                remedy=f"did you mean '{near[0]}'?" if near else "name the file of a service or a guide",
            )
