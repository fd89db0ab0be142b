"""A duty that a service or a guide says it helps to meet must be one that we know."""

from collections.abc import Iterator, Sequence
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import Guide, Service
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        yield from _unknown(service, "duties", service.duties)
    for guide in offer.guides:
        yield from _unknown(guide, "meets", guide.meets)


def _unknown(record: Service | Guide, field: str, named: Sequence[str]) -> Iterator[Fault]:
    if not named:
        return
    from local_offer.schema.duties import duties  # most services name none, and the duties are slow to load

    known = duties()
    for index, id in enumerate(named):
        if id not in known:
            yield fault("unknown-duty", record.path, (field, index), near=nearest(id, known), id=id)
