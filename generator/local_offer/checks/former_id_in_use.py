"""A former id must not be the name of a record that is there, nor of two that moved."""

from collections.abc import Iterator, Sequence
from datetime import date

from local_offer.diagnostics import Fault, fault
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
                place = ("former_ids", index)
                yield fault("former-id-in-use/there", record.path, place, id=former, other=taken[former])
            taken.setdefault(former, record.path)
