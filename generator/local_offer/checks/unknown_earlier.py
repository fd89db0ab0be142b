"""Records of which no earlier version is to be shown must be there: a slip would show them."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.placeholder import SETTINGS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer

_KINDS = ("services/", "organisations/")


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    council = offer.council
    known = {f"guides/{guide.id}" for guide in offer.guides} | {line.record for line in offer.taken_out}
    for index, record in enumerate(council.no_earlier_versions):
        if record not in known and not (record.startswith(_KINDS) and offer.has_record(record)):
            place = (*council.place_of("no_earlier_versions"), index)
            yield fault("unknown-earlier", SETTINGS, place, record=record)
