"""The tests of the evidence rules that are about records, each with exactly its outcome."""

from dataclasses import replace
from typing import Any

import pytest
from tests.folder import TODAY
from tests.views.duties.council_of_records import (
    class_statement,
    count,
    days_ago,
    offer_of,
    result,
    settings,
    states,
)
from tests.views.duties.honest_council import words
from tests.views.services import COUNCIL, service

from local_offer.checks import refused_none
from local_offer.offer import Offer
from local_offer.records import ExpectedOutside, NoneApplies, NotProvided, Service
from local_offer.records.parts import Checked, Source
from local_offer.records.service import SchoolAnswers
from local_offer.schema.duties import duties, duty_groups
from local_offer.schema.evidence import Services
from local_offer.schema.kinds_of_help import kinds_of_help
from local_offer.views.duties.classes import OUTSIDE, has_contract, is_commissioned
from local_offer.views.duties.records import Records

CLASS_ROWS = [f"sch2-1-{letter}" for letter in "abcdefgh"]
LIFTED = {"met", "partly"}
BY_SOFTWARE = {"cop-accessible", "cop-not-a-directory"}
"""At most partly, by what comes with the software."""


def club(number: int, **values: object) -> Service:
    """An example club, full of real facts and checked today."""
    said: dict[str, Any] = {
        "eligibility": "For every child and young person from 5 to 25 who is disabled, with a friend.",
        "description": f"Club {number} plays, paints, swims, cooks and goes on trips with children of all ages here.",
        "ages": {"from": 0, "to": 25},
        "access": {
            "routes": ["self-referral", "gp-referral"],
            "how": f"Ring us on a weekday and come to look at club number {number} with your child.",
            "decided_by": "The leader of the club",
            "challenge": f"Write to the trustees of club number {number}, and they answer within two weeks.",
        },
        "contact": {"phones": [{"number": f"01270 70000{number}"}], "website": f"https://club-{number}.test.org.uk/"},
        "organisation": "example-trust",
        "checked": {"date": TODAY.isoformat(), "by": "provider"},
        **values,
    }
    return service(f"club-{number}", **said)


def test_1_three_clubs_that_declare_everything_meet_nothing() -> None:
    every = list(duties())
    clubs = [club(n, duties=every[n * 60 : n * 60 + 60]) for n in range(3)]

    found = states(offer_of(*clubs))

    assert {id for id, state in found.items() if state in LIFTED} == BY_SOFTWARE
    assert {found[row] for row in CLASS_ROWS} <= {"not", "cannot-tell"}
    assert len(result("sch2-15-leisure", offer_of(*clubs)).claims) == 1


def test_2_one_club_and_nothing_else_meets_nothing() -> None:
    assert {id for id, state in states(offer_of(club(0))).items() if state in LIFTED} == BY_SOFTWARE


def word(days: int = 30, **values: object) -> NoneApplies:
    said = NoneApplies(
        duty="sch2-1-g",
        because="The register of schools lists no pupil referral unit here.",
        by="SEND service manager",
        date=days_ago(days),
    )
    return replace(said, **values)  # type: ignore[arg-type]


def test_6_no_pupil_referral_unit_and_no_word_is_not_none_applies() -> None:
    assert result("sch2-1-g", offer_of()).state == "not"


def test_6_a_register_that_counts_none_and_a_word_of_this_year_are_none_applies() -> None:
    offer = offer_of(none_applies=(word(),), registers=(count("pupil-referral-unit", 0),))

    found = result("sch2-1-g", offer)

    assert found.state == "none-applies"
    assert found.found.because == word().because
    assert list(refused_none.faults(offer, TODAY)) == []


def test_6_the_same_word_is_refused_where_the_register_counts_one() -> None:
    source = Source(name="The admissions team")
    offer = offer_of(none_applies=(word(source=source),), registers=(count("pupil-referral-unit", 1),))

    assert result("sch2-1-g", offer).state == "not"
    assert [fault.rule for fault in refused_none.faults(offer, TODAY)] == ["refused-none"]


def test_none_applies_to_no_kind_that_is_listed_without_a_number_or_that_is_everywhere() -> None:
    asked = Source(name="The admissions team")
    unnumbered = tuple(settings("pupil-referral-unit", 1, registers={}, contact={}))
    schools = word(duty="sch2-1-b", because="There is no maintained school in the borough.", source=asked)
    counted = count("maintained-school", 0)

    assert result("sch2-1-g", offer_of(*unnumbered, none_applies=(word(source=asked),))).state == "not"
    assert result("sch2-1-b", offer_of(none_applies=(schools,))).state == "not"
    assert result("sch2-1-b", offer_of(none_applies=(schools,), registers=(counted,))).state == "none-applies"


def test_6_an_alternative_academy_is_an_academy_and_changes_no_row_of_units() -> None:
    unit = tuple(settings("alternative-academy", 1))

    bare, with_one = states(offer_of()), states(offer_of(*unit))

    assert with_one["sch2-1-g"] == bare["sch2-1-g"] == "not"
    assert result("sch2-1-c", offer_of(*unit, registers=(count("academy", 1),))).found.shares[0].have == 1


def test_8_one_nursery_of_212_is_not_met() -> None:
    found = result("sch2-1-a", offer_of(*settings("nursery", 1, fresh=1), registers=(count("early-education", 212),)))

    assert found.state == "not"
    assert found.found.shares[0].in_words.startswith("Listed: 1 of 212, The register of ")


def test_8_a_list_with_a_statement_for_all_and_checks_is_met() -> None:
    offer = offer_of(
        *settings("nursery", 204, fresh=170),
        registers=(count("early-education", 212),),
        statements=(class_statement("sch2-1-a"),),
    )

    found = result("sch2-1-a", offer)

    assert found.state == "met"
    assert [(share.have, share.of) for share in found.found.shares] == [(204, 212), (204, 212), (170, 212)]
    assert found.found.lacks[-1].links[-1].address == "about/coverage/sch2-1-a/"
    # Whose number it is stands beside it, with the register.
    assert "The council counts 212, in: The register" in [piece.in_words for piece in found.found.pieces]
    # The register is the first to grow too old.
    assert found.found.ends == days_ago(60 - 121)


@pytest.mark.parametrize(
    ("listed", "fresh", "register", "statement", "state"),
    [
        (204, 170, 121, 30, "cannot-tell"),
        (204, 170, 60, 366, "not"),
        (204, 169, 60, 30, "partly"),
        (201, 170, 60, 30, "partly"),
        (105, 105, 60, 30, "not"),
        (240, 240, 60, 30, "cannot-tell"),
    ],
)
def test_a_class_is_as_far_as_its_shares_of_a_register_of_today(
    listed: int, fresh: int, register: int, statement: int, state: str
) -> None:
    offer = offer_of(
        *settings("nursery", listed, fresh=fresh),
        registers=(count("early-education", 212, register),),
        statements=(class_statement("sch2-1-a", statement),),
    )

    assert result("sch2-1-a", offer).state == state


def _answering() -> Offer:
    outside = settings(
        "academy",
        60,
        answering=30,
        scope="neighbouring",
        coverage={
            "scope": "neighbouring",
            "why_listed": "Children from here go there.",
            "expected": {"date": days_ago(60).isoformat(), "by": "Placements manager"},
        },
        registers={},
    )
    numbered = (replace(s, registers=replace(s.registers, urn=f"{900_000 + n}")) for n, s in enumerate(outside))
    return offer_of(
        *settings("maintained-school", 150, answering=120),
        *settings("nursery", 90),
        *settings("college", 6, answering=3),
        *numbered,
        registers=(count("maintained-school", 150), count("early-education", 90), count("post-16", 6)),
    )


def test_9_half_of_all_in_the_area_answer_and_no_nursery() -> None:
    found = result("sch2-5-a", _answering()).found

    assert found.state == "partly"
    assert [(share.have, share.of) for share in found.shares] == [(123, 246), (30, 60)]
    here = found.listed[:246]
    assert sum(not each.lacks for each in here) == sum(bool(each.lacks) for each in here) == 123
    assert any("fewer than half" in lack.says and "Early education" in lack.says for lack in found.lacks)


def test_places_outside_are_places_outside_and_not_words_alone() -> None:
    expected = {"date": days_ago(5).isoformat(), "by": "Placements manager"}
    outside = {"scope": "neighbouring", "why_listed": "Children from here go there.", "expected": expected}
    own = settings(
        "academy",
        2,
        fresh=2,
        scope="neighbouring",
        coverage=outside,
        locations=[{"town": "Crewe", "area": COUNCIL.gss}],
    )
    words = tuple(
        ExpectedOutside(class_=kind, list="none", by="Placements manager", date=days_ago(5)) for kind in OUTSIDE[:5]
    )

    assert result("sch2-2", offer_of(expected_outside=words)).state == "not"
    assert Records(offer_of(*own), TODAY).expected_outside["academy"] == ()


@pytest.mark.parametrize(
    ("council", "payer", "is_paid"),
    [
        ("Bedford", "Bedford Borough Council", True),
        ("Bedford", "Central Bedfordshire Council", False),
        ("Somerset", "North Somerset Council", False),
        ("Derby", "NHS Derby and Derbyshire Integrated Care Board", False),
    ],
)
def test_a_council_pays_what_it_pays_and_not_what_another_of_a_like_name_does(
    council: str, payer: str, is_paid: bool
) -> None:
    paid = service("help", commissioned_by=[payer])
    offer = replace(offer_of(paid), council=replace(COUNCIL, name=council))

    assert is_commissioned(paid, offer, TODAY) == is_paid


@pytest.mark.parametrize(
    ("buyer", "is_public"),
    [
        ("NHS Cheshire and Merseyside Integrated Care Board", True),
        ("NHS England", True),
        ("Leeds Teaching Hospitals NHS Trust", True),
        ("Friends of the NHS", False),
        ("NHS Retirement Fellowship", False),
    ],
)
def test_who_only_has_a_name_with_the_nhs_in_it_buys_no_care(buyer: str, is_public: bool) -> None:
    bought = service("help", contracts=[{"by": buyer, "link": "https://www.test.org.uk/contract"}])

    assert has_contract(bought, offer_of(bought), TODAY) == is_public


def test_10_a_charity_far_off_a_cafe_for_adults_and_a_page_are_no_health_service() -> None:
    kinds = list(kinds_of_help())
    therapies = [k for k in kinds if k in ("physiotherapy", "occupational-therapy", "speech-and-language-therapy")]
    charity = club(1, topics=["therapies"], kinds=therapies, coverage={"scope": "neighbouring", "why_listed": "Near"})
    cafe = club(2, organisation="nhs", topics=["mental-health"], kinds=["mental-health-camhs"], ages={"from": 18})
    page = club(3, organisation="nhs", topics=["health"], kinds=[], name="How long you wait")

    found = result("sch2-health", offer_of(charity, cafe, page)).found

    assert found.state == "not"
    assert (found.shares[0].have, found.shares[0].of) == (0, 12)
    assert len(found.lacks) == 12
    assert {lack.says.partition(":")[0] for lack in found.lacks} >= {
        "Physiotherapy",
        "Continence",
        "Wheelchairs and equipment",
    }


def test_declaring_anything_anywhere_changes_no_state() -> None:
    every = list(duties())
    records = [club(0), *settings("nursery", 3, fresh=3), *settings("college", 2, answering=2)]
    registers = (count("early-education", 3), count("post-16", 2))
    bare = states(offer_of(*records, registers=registers))
    declaring = [replace(record, duties=tuple(every)) for record in records]

    assert states(offer_of(*declaring, registers=registers)) == bare


def test_importing_a_register_changes_nothing_but_what_is_listed() -> None:
    imported = [
        replace(record, description=None, checked=None)
        for record in settings(
            "maintained-school", 60, needs=["autism"], sources=[{"name": "A register", "date": TODAY.isoformat()}]
        )
    ]
    copied = {"date": TODAY.isoformat(), "by": "register"}
    registers = (count("maintained-school", 60),)
    bare = states(offer_of(registers=registers))

    for records in (imported, list(settings("maintained-school", 60, checked=copied))):
        offer = offer_of(*records, registers=registers)
        assert {id: state for id, state in states(offer).items() if state != bare[id]} == {}
        shares = result("sch2-1-b", offer).found.shares
        assert [share.have for share in shares] == [60, 0, 0]


def test_one_entry_that_says_it_is_four_kinds_is_no_part_of_any_list_but_a_list_of_one() -> None:
    rows = {duty.id for group in duty_groups() for duty in group.duties if duty.standard == "kinds-of-help"}
    topics = ["clubs", "health", "social-care", "advice", "parents-groups"]
    lists = (part for row in rows if (part := duties()[row].one(Services)) and len(part.checklist) > 3)
    for kinds in {part.checklist[:4] for part in lists}:
        found = states(offer_of(club(0, topics=topics, kinds=list(kinds))))
        assert not {row for row in rows if found[row] in LIFTED}


def test_two_kinds_of_one_entry_and_one_of_another_are_a_part_of_a_list_of_five() -> None:
    kinds, last = ["clubs", "sport-and-swimming", "arts", "play-and-parks"], ["holiday-activities"]
    found = result("sch2-15-leisure", offer_of(club(0, kinds=kinds), club(1, kinds=last, description=words(1))))

    assert found.state == "partly"
    assert (found.found.shares[0].have, found.found.shares[0].of) == (3, 5)


def test_copies_of_one_entry_under_other_names_are_one() -> None:
    copies = (club(n, kinds=kinds) for n, kinds in enumerate((["clubs", "arts"], ["play-and-parks"])))

    assert result("sch2-15-leisure", offer_of(*copies)).state == "not"


def test_a_kind_that_is_not_provided_counts_with_the_council_s_word_of_what_families_do_instead() -> None:
    said = tuple(not_provided(kind) for kind in ("arts", "play-and-parks"))
    with_words = result("sch2-15-leisure", offer_of(club(0, kinds=["clubs"]), not_provided=said))
    alike = (*said, not_provided("holiday-activities"))

    assert with_words.state == "partly"
    assert "not provided here" in with_words.found.pieces[1].says
    assert result("sch2-15-leisure", offer_of(not_provided=alike)).state == "not"
    assert result("sch2-15-leisure", offer_of(not_provided=tuple(replace(w, by="x") for w in said))).state == "not"


def not_provided(kind: str) -> NotProvided:
    return NotProvided(
        duty="sch2-15-leisure",
        kind=kind,
        instead=f"There is none for {kind} here: ask the family hub, which knows the next town.",
        by="Short breaks manager",
        date=days_ago(30),
    )


def nurseries(number: int, **values: Any) -> Offer:
    listed = settings("nursery", number, fresh=number, **values)
    registers = (count("early-education", number),)
    return offer_of(*listed, registers=registers, statements=(class_statement("sch2-1-a"),))


@pytest.mark.parametrize(
    "copied",
    [
        {"name": "Acorn Nursery", "locations": [{"town": "Crewe", "postcode": "CW1 2AB"}]},
        {"registers": {"ofsted": "EY123456"}},
        {"registers": {"urn": "000000"}},
        {"locations": [{"address": "1 High Street", "town": "Crewe", "postcode": "CW1 2AB"}]},
        {"contact": {}},
        {"scope": "neighbouring"},
    ],
)
def test_one_nursery_copied_30_times_is_not_30(copied: dict[str, Any]) -> None:
    assert result("sch2-1-a", nurseries(30)).state == "met"
    assert result("sch2-1-a", nurseries(30, **copied)).state in ("not", "cannot-tell")


def schools(number: int, answers: Any) -> Offer:
    listed = (
        replace(school, setting=replace(school.setting, **answers(n)))  # type: ignore[type-var]
        for n, school in enumerate(settings("maintained-school", number, fresh=number))
    )
    return offer_of(*listed, registers=(count("maintained-school", number),))


def _said(n: int) -> dict[str, Any]:
    return {"answers": SchoolAnswers(teaching=f"At school {words(n)}.")}


def _moulded(n: int) -> dict[str, Any]:
    """One text with another word in each."""
    said = f"We teach in {words(n).split()[0]} groups with an adult who knows each child well."
    return {"answers": SchoolAnswers(teaching=said)}


def _copied(n: int) -> dict[str, Any]:
    names = ("Oak", "Elm", "Ash", "Fir", "Yew", "Box", "Bay", "Fig", "Ivy", "Hop")
    return {
        "answers": SchoolAnswers(teaching=f"At {names[n]} we teach {n + 20} children in small groups with an adult.")
    }


def _linked(address: str, days: int) -> Any:
    return lambda n: {"information_report": address.format(n), "information_report_date": days_ago(days)}


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        (_said, "partly"),
        (_copied, "not"),
        (_moulded, "not"),
        (_linked("https://council.test.gov.uk/what-every-school-does#{}", 30), "not"),
        (_linked("https://school-{}.test.sch.uk/index.html", 30), "not"),
        (lambda n: {"answers": SchoolAnswers(teaching="In class.")}, "not"),
        (_linked("https://school-{}.test.sch.uk/sen-report", 399), "partly"),
        (_linked("https://school-{}.test.sch.uk/sen-report", 401), "not"),
        (_linked("https://school-{}.test.sch.uk/sen-report", -1), "not"),
        (_linked("https://school-{}.test.sch.uk/", 30), "not"),
        (_linked("https://council.test.gov.uk/what-every-school-does", 30), "not"),
    ],
)
def test_a_school_answers_in_its_own_words_or_by_a_report_of_its_own(answers: Any, state: str) -> None:
    assert result("sch2-5-a", schools(10, answers)).state == state


def test_a_club_that_calls_itself_the_forum_is_not_it_until_the_council_says_so() -> None:
    forum = club(0, topics=["parents-groups"], kinds=["parent-carer-forum"])
    by_council = replace(forum, checked=Checked(date=TODAY, by="council"))

    assert result("sch2-15-forums", offer_of(forum)).state == "not"
    assert result("sch2-15-forums", offer_of(by_council)).state == "met"


def test_a_row_that_asks_kind_by_kind_takes_no_word_for_all_of_them() -> None:
    everything = word(duty="sch2-2", source=Source(name="The admissions team"))

    assert result("sch2-2", offer_of(none_applies=(everything,))).state == "not"
