"""The numbers for a crisis: each with its source, and the council's own among them."""

from dataclasses import replace

from tests.views.services import offer, service

from local_offer.reading.validation import Checker
from local_offer.records import CouncilFact, CrisisLine, FactSource
from local_offer.schema import contract
from local_offer.schema.crisis import crisis
from local_offer.views.crisis import crisis_lines, is_about_harm, lines_of

HELPLINE = CrisisLine(
    id="local", number="01632 960134", name="Example line", says="Any age", source=FactSource(name="Example Trust")
)


def test_each_common_line_is_sound_and_has_its_source_and_day() -> None:
    contract_of = contract().schemas["council"]["properties"]["crisis_lines"]["items"]
    for line in crisis().lines:
        assert not Checker(contract_of).errors(line)
        assert line["source"]["url"]


def test_each_kind_names_lines_that_there_are() -> None:
    known = {line["id"] for line in crisis().lines} | {"local"}
    for kind in crisis().kinds:
        assert set(kind.lines) <= known
        assert kind.lines[0] == ("samaritans" if kind.id == "grief" else "999")


def test_the_local_line_is_that_of_the_service_that_the_council_names() -> None:
    whole = offer(service("crisis", contact={"phones": [{"number": "111"}, {"number": "01632 960134"}]}))

    lines = crisis_lines(replace(whole, known={"crisis_contacts": CouncilFact(service="crisis")}))

    assert [line.number for line in lines[:3]] == ["999", "111", "01632 960134"]


def test_a_council_puts_its_own_line_in_the_place_of_a_common_one_or_beside_it() -> None:
    whole = replace(offer(), crisis_lines=(replace(HELPLINE, id="shout"), replace(HELPLINE, id="own", kinds=("away",))))

    lines = crisis_lines(whole)

    assert [line.number for line in lines if line.id == "shout"] == [HELPLINE.number]
    assert [kind.id for kind in crisis().kinds if "own" in {line.id for line in lines_of(kind.id, lines)}] == ["away"]


def test_a_record_about_harm_is_known_by_its_words() -> None:
    assert is_about_harm("Safe at home", "Help after domestic abuse.")
    assert not is_about_harm("Saturday club", "Games and crafts.")
