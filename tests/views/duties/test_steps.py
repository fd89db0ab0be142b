"""The council is told what goes out of date next, and what would move a row, the fewest things first."""

from dataclasses import replace
from datetime import timedelta

from tests.folder import TODAY
from tests.views.duties.test_proof import NONE, REGISTER, offer_of

from local_offer.views.duties import DutyResult, Lack, Proof, proof
from local_offer.views.duties.steps import soon, steps
from local_offer.views.duties.told import told


def _with_lacks(found: Proof, lacks: dict[str, tuple[Lack, ...]]) -> Proof:
    def lacking(result: DutyResult) -> DutyResult:
        others = (Lack(who="council", says="", number=99),)
        return replace(result, found=replace(result.found, lacks=lacks.get(result.duty.id, others)))

    groups = (replace(group, results=tuple(map(lacking, group.results))) for group in found.groups)
    return replace(found, groups=tuple(groups))


def test_what_is_over_within_90_days_is_told_of_today() -> None:
    then = TODAY - timedelta(days=300)
    near = replace(NONE, register=replace(REGISTER, date=then), date=then)
    far = replace(NONE, duty="sch2-1-d", register=REGISTER)
    found = proof(offer_of(none_applies=(near, far)), TODAY)

    assert [result.duty.id for result in soon(found, TODAY)] == ["sch2-1-g"]
    assert soon(found, TODAY)[0].found.ends == near.date + timedelta(days=366)


def test_the_row_with_the_fewest_things_to_do_is_first() -> None:
    many = (Lack(who="provider", says="ask 40 schools", number=40),)
    two = (Lack(who="council", says="say it"), Lack(who="council", says="say this too"))
    found = _with_lacks(proof(offer_of(), TODAY), {"sch2-5-a": many, "sch2-mediation": two})

    first = steps(found)[:2]

    assert [(step.result.duty.id, step.things) for step in first] == [("sch2-mediation", 2), ("sch2-5-a", 40)]
    assert all(step.result.duty.is_counted for step in steps(found))


def test_a_family_is_told_by_theme_and_nothing_is_well_covered_in_an_empty_offer() -> None:
    offer = offer_of()

    themes = told(proof(offer, TODAY), offer)

    assert {theme.state for theme in themes} <= {"not", "cannot-tell"}
    assert {theme.theme.kind for theme in themes} == {"covers", "answers"}
