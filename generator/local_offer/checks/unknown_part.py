"""A statement is about a duty that we know, and each of its parts is one that the duty asks for."""

from collections.abc import Iterator
from datetime import date

from local_offer.checks.unfilled_fact import FACTS
from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Statement
from local_offer.words import nearest


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for index, statement in enumerate(offer.statements):
        yield from _of_statement(statement, ("statements", index))


def _of_statement(statement: Statement, place: Pointer) -> Iterator[Fault]:
    from local_offer.schema.duties import duties  # most offers say nothing of them, and they are slow to load
    from local_offer.schema.evidence import CouncilStatement

    known = duties()
    if statement.duty not in known:
        near = nearest(statement.duty, known)
        yield fault("unknown-part/duty", FACTS, (*place, "duty"), near=near, id=statement.duty)
        return
    wanted = known[statement.duty].one(CouncilStatement)
    if wanted is None:
        yield fault("unknown-part/no-statement", FACTS, (*place, "duty"), id=statement.duty)
        return
    parts = {part.id: part for part in wanted.says}
    seen = set()
    for at, line in enumerate(statement.says):
        if line.part not in parts:
            near, all_parts = nearest(line.part, parts), ", ".join(parts)
            place_of = (*place, "says", at, "part")
            yield fault("unknown-part/part", FACTS, place_of, near=near, id=line.part, parts=all_parts)
        elif line.part in seen:
            yield fault("unknown-part/twice", FACTS, (*place, "says", at, "part"), id=line.part)
        seen.add(line.part)
