"""What the council can do next: rows that go out of date soon, and what would move each row, cheapest first."""

from dataclasses import dataclass
from datetime import date, timedelta

from local_offer.views.duties.found import Lack
from local_offer.views.duties.proof import DutyResult, Proof

SOON = timedelta(days=90)
_UNMET = ("partly", "not", "out-of-date", "cannot-tell")


@dataclass(frozen=True, kw_only=True, slots=True)
class NextStep:
    """A row that is not met and all that is missing of it. `things` is how many things have to be done."""

    result: DutyResult
    lacks: tuple[Lack, ...]
    things: int


def soon(proof: Proof, today: date) -> tuple[DutyResult, ...]:
    """Rows that are met or partly met today and out of date within 90 days, the soonest first."""
    ending = [
        result
        for result in _own(proof)
        if result.found.ends and today < result.found.ends <= today + SOON and result.state not in _UNMET[1:]
    ]
    return tuple(sorted(ending, key=lambda result: (result.found.ends or today, result.duty.id)))


def steps(proof: Proof) -> tuple[NextStep, ...]:
    """For each counted row that is not met. The one with the fewest things to do first; a must before a should."""
    found = [_step(result) for result in _own(proof) if result.duty.is_counted and result.state in _UNMET]
    return tuple(sorted(found, key=lambda step: (step.things or 10**6, step.result.duty.force != "must")))


def _own(proof: Proof) -> tuple[DutyResult, ...]:
    return tuple(result for result in proof.results if result.duty.counting == "own")


def _step(result: DutyResult) -> NextStep:
    lacks = result.found.lacks
    return NextStep(result=result, lacks=lacks, things=sum(lack.number for lack in lacks))
