"""Records of which no earlier version is to be shown must be there: a slip would show them."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.placeholder import SETTINGS
from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    council = offer.council
    for index, record in enumerate(council.no_earlier_versions):
        if not record.startswith(("services/", "organisations/")) or not offer.has_record(record):
            place = (*council.place_of("no_earlier_versions"), index)
            yield fault("unknown-earlier", SETTINGS, place, record=record)
