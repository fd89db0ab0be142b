"""A duty that a service or a guide says it helps to meet must be one that we know."""

from collections.abc import Iterator, Sequence
from datetime import date

from local_offer.diagnostics import Fault
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
            near = nearest(id, known)
            yield Fault(
                path=record.path,
                pointer=(field, index),
                rule="unknown-duty",
                message=f"there is no duty '{id}'",
                remedy=f"did you mean '{near}'?" if near else "the duties stand in schema/duties.json",
            )
