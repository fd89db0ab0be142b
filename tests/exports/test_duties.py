"""The report on the law for programs: whole, in order, and safe in a spreadsheet."""

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest
from tests.folder import SOUND, TODAY, read

from local_offer.exports import duties_csv, duties_json
from local_offer.offer import published
from local_offer.schema.duties import duties
from local_offer.views.duties import STATES, Lack, Proof, proof


@pytest.fixture(scope="module")
def found() -> Proof:
    return proof(published(read(SOUND)[0], TODAY), TODAY)


def test_json_holds_every_duty_in_order(found: Proof) -> None:
    reported = json.loads(duties_json(found, TODAY))

    assert [duty["id"] for duty in reported["duties"]] == list(duties())
    assert {tier: sum(counts["must"].values()) for tier, counts in reported["tiers"].items()} == {
        "act": 9,
        "regulations": 93,
        "code": 1,
    }
    assert len(reported["schedule_2"]) == 23
    assert reported["unmet_musts"] == [result.duty.id for result in found.unmet_musts]
    assert len(reported["school_questions"]) == 24


def test_csv_holds_every_duty_in_order(found: Proof) -> None:
    rows = list(csv.DictReader(StringIO(duties_csv(found))))

    assert [row["id"] for row in rows] == list(duties())
    assert all(row["state"] in (*STATES, "nothing-to-do") for row in rows)
    assert all(row["law"] and row["asks"] and row["force"] for row in rows)


def test_a_cell_that_begins_like_a_formula_is_made_text(found: Proof) -> None:
    group = found.groups[0]
    first = group.results[0]
    result = replace(first, found=replace(first.found, lacks=(Lack(who="council", says="=1+1"),)))
    harmful = replace(found, groups=(replace(group, results=(result,)),))

    (row,) = csv.DictReader(StringIO(duties_csv(harmful)))

    assert row["missing"] == "'=1+1"


def test_the_same_offer_gives_the_same_bytes(found: Proof) -> None:
    again = proof(published(read(SOUND)[0], TODAY), TODAY)

    assert duties_json(found, TODAY) == duties_json(again, TODAY)
    assert duties_csv(found) == duties_csv(again)
