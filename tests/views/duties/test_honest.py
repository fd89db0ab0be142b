"""A duty that nobody can meet is as bad as one that anything meets: what an honest council reaches, and just misses."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.folder import TODAY
from tests.views.duties.council_of_records import days_ago
from tests.views.duties.honest_council import SETTINGS, honest_council

from local_offer.offer import Offer
from local_offer.records import NoneApplies
from local_offer.records.parts import Source
from local_offer.views.duties import proof

FULL = ("met", "none-applies", "nothing-to-do")
HONEST = honest_council()


def unmet(offer: Offer) -> dict[str, str]:
    return {row.duty.id: row.state for row in proof(offer, TODAY).results if row.state not in FULL}


def test_an_honest_council_meets_every_duty_and_each_met_row_leads_to_its_evidence() -> None:
    counted = [row for row in proof(HONEST, TODAY).results if row.state == "met" and row.duty.is_counted]

    assert unmet(HONEST) == {}
    assert [
        row.duty.id for row in counted if not any(link.address for piece in row.found.pieces for link in piece.links)
    ] == []


NONE_OUTSIDE = tuple(
    NoneApplies(
        duty="sch2-2",
        kind=kind,
        because="Every child from here goes to a place here.",
        by="SEND placements manager",
        date=days_ago(20),
        source=Source(name="The list of placements of the autumn"),
    )
    for kind in SETTINGS
)
AT_HOME = tuple(each for each in HONEST.services if not (each.setting and each.coverage.scope != "local"))


def test_a_council_whose_children_go_nowhere_else_is_asked_for_no_answers_from_outside() -> None:
    silent = honest_council(services=AT_HOME)
    said = honest_council(
        services=AT_HOME, expected_outside=(), none_applies=(*HONEST.none_applies, *NONE_OUTSIDE)
    )  # fmt: skip

    assert {"sch2-3-a", "sch2-3-b", "sch2-5-a", "sch2-2"} <= unmet(silent).keys()
    assert unmet(said) == {}


def test_a_row_that_asks_more_than_those_it_rests_on_wants_the_council_to_say_it() -> None:
    without = tuple(said for said in HONEST.statements if said.duty != "s30-2-d")

    assert unmet(honest_council(statements=without)) == {
        "s30-2-d": "partly",
        "s30-1-a": "partly",
        "cop-one-place": "partly",
    }


def test_nobody_can_tell_how_many_special_schools_answer_while_a_class_is_not_listed_whole() -> None:
    more = tuple(replace(each, count=4) if each.class_ == "academy" else each for each in HONEST.registers)

    assert unmet(honest_council(registers=more))["sch2-3-b"] == "cannot-tell"


def test_a_statement_for_all_does_not_tell_that_one_is_on_the_list_of_section_41() -> None:
    def looked_up(days: int) -> Offer:
        when = days_ago(days)
        return honest_council(
            services=tuple(
                replace(each, registers=replace(each.registers, section_41_date=when)) for each in HONEST.services
            )
        )

    assert "sch2-1-f" not in unmet(looked_up(365))
    assert unmet(looked_up(366))["sch2-1-f"] == "not"


def test_the_site_was_tried_by_people_when_disabled_people_were_among_them() -> None:
    without = tuple(
        replace(entry, voices=tuple(v for v in entry.voices if v != "disabled-people")) for entry in HONEST.log
    )

    assert unmet(honest_council(log=without)) == {"cop-accessible": "partly"}


@pytest.mark.parametrize(("name", "state"), [("NHS England", None), ("All", "partly"), ("x", "partly")])
def test_where_there_is_one_body_of_a_kind_its_name_is_that_of_the_kind(name: str, state: str | None) -> None:
    named = tuple(
        replace(entry, bodies=tuple(replace(b, name=name) if b.kind == "nhs-england" else b for b in entry.bodies))
        for entry in HONEST.log
    )

    assert unmet(honest_council(log=named)).get("reg54-2-a") == state


@pytest.mark.parametrize(
    "missing", ["services", "registers", "statements", "documents", "log", "comments", "expected_outside"]
)
def test_whatever_is_not_met_says_what_is_missing(missing: str) -> None:
    offer = honest_council(**{missing: {} if missing == "documents" else ()})

    rows = [row for row in proof(offer, TODAY).results if row.state not in FULL]

    said = [(row.duty.id, lack.says) for row in rows for lack in row.found.lacks]
    assert {row.duty.id for row in rows} == {id for id, _ in said}
    assert [words for _, words in said if words.casefold().startswith("asking ask")] == []
    assert [words for _, words in said if words.count("does not say which ages") > 1] == []


def test_each_met_row_is_met_until_the_day_that_it_says_and_not_from_then() -> None:
    met = [row for row in proof(HONEST, TODAY).results if row.state == "met" and row.duty.counting == "own"]
    ending = {row.duty.id: row.found.ends for row in met if row.found.ends}
    days = {day for end in ending.values() for day in (end, end - timedelta(days=1))}
    on = {day: {row.duty.id for row in proof(HONEST, day).results if row.state == "met"} for day in days}

    assert [id for id, end in ending.items() if id not in on[end - timedelta(days=1)] or id in on[end]] == []
    assert {row.duty.id for row in met} - ending.keys() == {"cop-transparent", "cop-three-levels"}
