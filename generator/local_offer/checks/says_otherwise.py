"""A consultation cannot both be about this offer and say that it was not."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.own_words import says_otherwise


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for entry in offer.log:
        if entry.about == "this-offer" and says_otherwise(entry.what, entry.how or ""):
            yield fault("says-otherwise", entry.path, ("about",))
