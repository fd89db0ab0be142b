"""The duties are whole, and name nothing that is not there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from local_offer.offer import Offer
from local_offer.schema import contract, files
from local_offer.schema.duties import Duty, duties, duty_groups, related_law, school_questions, standards
from local_offer.schema.evidence import CouncilStatement, DocumentLink, Evidence, Feature, GuidePage, Rows, Services
from local_offer.views.duties.answers import questions
from local_offer.views.duties.features import FEATURES
from local_offer.views.duties.standards.other_rows import rows_of

ROOT = Path(__file__).parents[2]
GUIDES = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "guides").glob("*.md")}
VOCABULARIES = contract().vocabularies
DOCUMENTS = contract().schemas["council"]["properties"]["documents"]["properties"]
DUTIES = list(duties().values())


def _entries() -> list[dict[str, Any]]:
    return [entry for group in files.read("duties.json")["groups"] for entry in group["duties"]]


def _evidence() -> Iterator[tuple[Duty, Evidence]]:
    return ((duty, part) for duty in DUTIES for part in duty.evidence)


def test_every_list_of_the_law_is_there() -> None:
    counts = {source: sum(d.source == source for d in DUTIES) for source in {d.source for d in DUTIES}}

    assert counts == {"section-30": 18, "section-32": 4, "regulations": 38, "schedule-2": 60, "code": 40}
    assert len(school_questions()) == 24
    assert len(related_law()) == 19


def test_no_duty_stands_twice() -> None:
    ids = [entry["id"] for entry in _entries()]
    formerly = [id for duty in DUTIES for id in duty.formerly]

    assert len(ids) == len(set(ids)) == 160
    assert set(formerly) == {
        "sch2-other-educational-provision",
        "sch2-resolving-disagreements",
        "sch2-training-and-apprenticeships",
    }
    questions_of_schools = [question.id for question in school_questions()]
    assert len({*questions_of_schools, *ids, *formerly}) == len([*questions_of_schools, *ids, *formerly])


def test_a_row_that_is_counted_rests_on_itself_and_one_that_is_not_on_others() -> None:
    known = duties()
    for duty in DUTIES:
        if duty.counting == "own":
            assert duty.standard != "through-other-rows", duty.id
        elif duty.counting != "none":
            assert rows_of(duty, "borough") or duty.standard == "comments-cycle", duty.id
        assert duty.id not in rows_of(duty, "borough")
        assert not duty.part_of or duty.part_of in known


def test_every_duty_that_asks_something_has_a_standard_and_its_bars() -> None:
    for duty in DUTIES:
        assert bool(duty.standard) != duty.asks_nothing, duty.id
        assert not duty.standard or duty.standard in standards()


def test_schedule_2_is_23_paragraphs() -> None:
    assert sorted({int(duty.paragraph) for duty in DUTIES if duty.paragraph}) == list(range(1, 24))


def test_every_guide_that_a_duty_names_is_there() -> None:
    named = {part.guide for _, part in _evidence() if isinstance(part, GuidePage)}

    assert named <= GUIDES.keys()


def test_every_fact_that_a_council_is_asked_for_stands_in_a_guide() -> None:
    facts = contract().schemas["council"]["properties"]["facts"]["properties"]

    assert {fact for fact in facts if not any(f"local {fact} " in guide for guide in GUIDES.values())} == set()


def test_a_number_is_held_to_be_shown_only_when_it_is_confirmed() -> None:
    for entry in _entries():
        assert ("place" in entry) == (entry["numbering"] == "confirmed")
        duty = duties()[entry["id"]]
        assert ("paragraph number not confirmed" in duty.citation) == (entry["numbering"] == "unconfirmed")


def test_36_numbers_of_the_code_are_not_confirmed_and_stand_nowhere() -> None:
    unconfirmed = [entry for entry in _entries() if entry["numbering"] == "unconfirmed"]

    assert len(unconfirmed) == 36
    assert {entry["law"] for entry in unconfirmed} == {"SEND Code of Practice 2015"}
    assert not any(re.search(r"\d\.\d", str(entry["title"] + entry["says"])) for entry in unconfirmed)


def test_a_citation_names_the_law_and_the_paragraph() -> None:
    known = duties()

    assert known["s30-2-d"].citation == "Children and Families Act 2014, section 30(2)(d)"
    assert known["sch2-1-f"].citation == "SEND Regulations 2014, Schedule 2, paragraph 1(f)"
    assert known["cop-one-place"].citation == "SEND Code of Practice 2015, paragraph 4.1"


def test_a_citation_without_a_confirmed_number_says_so() -> None:
    known = duties()

    assert known["cop-equality-act"].citation == "SEND Code of Practice 2015, chapter 4; paragraph number not confirmed"
    assert known["sch2-personal-budgets"].citation == "SEND Regulations 2014, Schedule 2, paragraph 19, second half"
    assert known["sch2-section-41-list"].short_citation == "Schedule 2, paragraph 20"


def test_no_link_to_an_unconfirmed_paragraph_holds_its_number() -> None:
    for duty in DUTIES:
        assert duty.place or "/paragraph/" not in duty.url


def test_a_duty_says_what_is_asked_in_short_sentences() -> None:
    for duty in DUTIES:
        assert duty.title
        assert len(duty.title) <= 60
        assert duty.says.endswith(".")
        assert all(len(sentence.split()) <= 34 for sentence in duty.says.split(". "))


def test_what_asks_for_something_has_evidence() -> None:
    for duty in DUTIES:
        assert duty.asks_nothing or duty.evidence


def test_evidence_names_only_what_is_known() -> None:
    facts = contract().schemas["council"]["properties"]["facts"]["properties"]
    for duty, part in _evidence():
        match part:
            case Services():
                assert set(part.classes) <= set(VOCABULARIES["provider-classes"].terms), duty.id
            case Feature():
                assert part.feature in FEATURES, duty.id
            case DocumentLink():
                assert part.document in DOCUMENTS or duty.standard == "on-the-website", duty.id
            case CouncilStatement():
                assert {fact for says in part.says for fact in says.facts} <= set(facts), duty.id
            case Rows():
                assert set(part.rows) <= set(duties()), duty.id
            case GuidePage():
                assert part.guide


def test_schools_are_asked_only_what_has_a_field() -> None:
    assert {question.field for question in school_questions()} <= set(questions(Offer()))


def test_groups_are_known_by_different_anchors() -> None:
    anchors = [group.id for group in duty_groups()] + [duty.id for duty in DUTIES]

    assert len(anchors) == len(set(anchors))
