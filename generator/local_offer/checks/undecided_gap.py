"""A gap that is planned, or not planned, says what was decided and when."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.views.asked_for import DECIDED


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for gap in offer.gaps:
        missing = [name for name in ("decision", "decided") if not getattr(gap, name)]
        if gap.state in DECIDED and missing:
            way = missing[0] if len(missing) == 1 else "both"
            yield fault(f"undecided-gap/{way}", gap.path, ("state",), state=gap.state)
