"""That none applies cannot be said of a duty to which one does, nor where the offer or a register holds one."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    if not offer.none_applies and not offer.expected_outside:
        return
    from local_offer.schema.duties import duties  # few offers say so, and the duties are slow to load
    from local_offer.views.duties.none_applies import refused
    from local_offer.views.duties.records import Records

    known, records = duties(offer.council.area), Records(offer, today)
    for index, said in enumerate(offer.none_applies):
        place: Pointer = ("none_applies", index, "duty")
        duty = known.get(said.duty)
        if duty is None:
            continue  # `unknown-duty` says so
        if not duty.none_applies_if:
            yield fault("refused-none/always", FACTS, place, id=said.duty)
        elif because := refused(duty, said, offer, records, today):
            yield fault("refused-none/there", FACTS, place, because=because)
    for index, expected in enumerate(offer.expected_outside):
        marked = records.expected_outside.get(expected.class_, ())
        if expected.list == "none" and marked:
            where: Pointer = ("expected_outside", index, "list")
            yield fault("refused-none/there", FACTS, where, because=f"{marked[0].name} is marked as expected")
