"""A former id must not be the name of a record that is there, nor of two that moved."""

from collections.abc import Iterator, Sequence
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.records import Organisation, Service


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    yield from _clashes(offer.services)
    yield from _clashes(offer.organisations)


def _clashes(records: Sequence[Service | Organisation]) -> Iterator[Fault]:
    taken = {record.id: record.path for record in records}
    for record in records:
        for index, former in enumerate(record.former_ids):
            if former in taken:
                yield Fault(
                    path=record.path,
                    pointer=("former_ids", index),
                    rule="former-id-in-use",
                    message=f"'{former}' belongs to {taken[former]}",
                    remedy="take it out here, or rename the other",
                )
            taken.setdefault(former, record.path)
