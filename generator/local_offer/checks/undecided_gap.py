"""A gap that is planned, or not planned, says what was decided and when."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault
from local_offer.offer import Offer
from local_offer.views.asked_for import DECIDED


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for gap in offer.gaps:
        missing = [name for name in ("decision", "decided") if not getattr(gap, name)]
        if gap.state in DECIDED and missing:
            yield Fault(
                path=gap.path,
                pointer=("state",),
                rule="undecided-gap",
                message=f"this gap is '{gap.state}' and needs {' and '.join(f'{name!r}' for name in missing)}",
                remedy="write what was decided and on which day, or set 'state' to 'looking'",
            )
