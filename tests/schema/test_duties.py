"""The duties are whole, and name nothing that is not there."""

from collections.abc import Iterator
from typing import Any

from local_offer.offer import Offer
from local_offer.schema import contract, files
from local_offer.schema.duties import (
    DocumentLink,
    Duty,
    EveryMust,
    Evidence,
    Feature,
    GuidePage,
    Log,
    Schools,
    Services,
    duties,
    duty_groups,
    related_law,
    school_questions,
)
from local_offer.views.duties.by_schools import questions
from local_offer.views.duties.features import FEATURES
from local_offer.views.duties.filled import FIELDS
from local_offer.views.duties.traits import TRAITS

GUIDES = frozenset(
    [
        "what-is-the-local-offer",
        "worried-about-your-child",
        "early-years-and-childcare",
        "sen-support-in-school",
        "sen-information-reports",
        "ask-for-an-ehc-needs-assessment",
        "ehc-20-week-timeline",
        "what-is-in-an-ehc-plan",
        "choosing-a-school-or-college",
        "annual-reviews",
        "moving-between-stages",
        "post-16-and-college",
        "supported-internships-and-apprenticeships",
        "higher-education",
        "personal-budgets",
        "how-decisions-about-resources-are-made",
        "mediation-and-disagreement-resolution",
        "appeal-to-the-send-tribunal",
        "complaints",
        "how-to-comment",
        "you-said-we-did",
        "information-advice-and-support",
        "parent-carer-forum-and-support-groups",
        "health-services",
        "medical-needs-and-education-out-of-school",
        "exclusion-and-suspension",
        "education-outside-school",
        "social-care-assessment",
        "short-breaks",
        "moving-to-adult-services",
        "school-travel",
        "post-16-travel",
        "travel-training",
        "preparing-for-adulthood",
        "housing-and-independent-living",
        "friends-and-community",
        "rights-at-16",
        "money-and-benefits",
        "reasonable-adjustments-and-equality",
        "provision-outside-our-area",
        "get-this-information-another-way",
        "what-is-changing-nationally",
    ]
)
VOCABULARIES = contract().vocabularies
DOCUMENTS = contract().schemas["council"]["properties"]["documents"]["properties"]
DUTIES = list(duties().values())


def _entries() -> list[dict[str, Any]]:
    return [entry for group in files.read("duties.json")["groups"] for entry in group["duties"]]


def _evidence() -> Iterator[tuple[Duty, Evidence]]:
    return ((duty, part) for duty in DUTIES for part in duty.evidence)


def test_every_list_of_the_law_is_there() -> None:
    counts = {source: sum(d.source == source for d in DUTIES) for source in {d.source for d in DUTIES}}

    assert counts == {"section-30": 18, "section-32": 4, "regulations": 35, "schedule-2": 55, "code": 38}
    assert len(school_questions()) == 24
    assert len(related_law()) == 10


def test_no_duty_stands_twice() -> None:
    ids = [entry["id"] for entry in _entries()]

    assert len(ids) == len(set(ids)) == 150
    questions_of_schools = [question.id for question in school_questions()]
    assert len(set(questions_of_schools) | set(ids)) == len(questions_of_schools) + len(ids)


def test_there_are_42_guides_to_name() -> None:
    assert len(GUIDES) == 42


def test_every_guide_that_a_duty_names_is_one_of_the_42() -> None:
    named = {part.guide for _, part in _evidence() if isinstance(part, GuidePage)}

    assert named <= GUIDES


def test_a_number_is_held_to_be_shown_only_when_it_is_confirmed() -> None:
    for entry in _entries():
        assert ("place" in entry) == (entry["numbering"] == "confirmed")
        assert not ("place" in entry and "believed" in entry)
        duty = duties()[entry["id"]]
        assert ("paragraph number not confirmed" in duty.citation) == (entry["numbering"] == "unconfirmed")


def test_what_a_number_is_believed_to_be_is_not_in_what_pages_are_made_of() -> None:
    assert any("believed" in entry for entry in _entries())
    for duty in DUTIES:
        assert not hasattr(duty, "believed")


def test_a_citation_names_the_law_and_the_paragraph() -> None:
    known = duties()

    assert known["s30-2-d"].citation == "Children and Families Act 2014, section 30(2)(d)"
    assert known["sch2-1-f"].citation == "SEND Regulations 2014, Schedule 2, paragraph 1(f)"
    assert known["cop-one-place"].citation == "SEND Code of Practice 2015, paragraph 4.1"


def test_a_citation_without_a_confirmed_number_says_so() -> None:
    known = duties()

    assert known["sch2-15-forums"].citation == "SEND Regulations 2014, Schedule 2; paragraph number not confirmed"
    assert known["sch2-personal-budgets"].citation.startswith("SEN (Personal Budgets) Regulations 2014; ")
    assert known["sch2-15-forums"].short_citation == "Schedule 2; paragraph number not confirmed"


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
    for duty, part in _evidence():
        match part:
            case Services():
                assert {name for group in part.where for name in group} | set(part.each) <= set(TRAITS), duty.id
                assert set(part.fields) <= set(FIELDS), duty.id
                assert set(part.each) <= set(VOCABULARIES["provider-classes"].terms), duty.id
                assert part.none_in in ("", "local", "outside"), duty.id
            case Schools():
                assert set(part.fields) <= set(questions(Offer())), duty.id
            case Feature():
                assert part.feature in FEATURES, duty.id
            case DocumentLink():
                assert part.document in DOCUMENTS, duty.id
            case Log():
                assert part.log in VOCABULARIES["log-kinds"], duty.id
                assert not part.group or part.group in VOCABULARIES["consultation-groups"], duty.id
                assert not part.topic or part.topic in VOCABULARIES["consultation-topics"], duty.id
            case EveryMust():
                assert any(other.source == part.source for other in DUTIES), duty.id
            case GuidePage():
                assert part.guide


def test_every_trait_and_fact_is_asked_for_by_some_duty() -> None:
    services = [part for _, part in _evidence() if isinstance(part, Services)]

    assert {name for part in services for group in (*part.where, part.each) for name in group} | {"mainstream"} == set(
        TRAITS
    )
    assert {name for part in services for name in part.fields} == set(FIELDS)
    assert {part.feature for _, part in _evidence() if isinstance(part, Feature)} == set(FEATURES)


def test_every_group_to_be_asked_has_its_duty() -> None:
    for group in VOCABULARIES["consultation-groups"].terms.values():
        duty = duties()[str(group.notes["duty"])]

        assert duty.evidence == (Log(log="consultation", group=group.id),)


def test_every_question_to_schools_is_a_field_with_a_question() -> None:
    titles = questions(Offer())

    for question in school_questions():
        assert titles[question.field]
        assert question.says.endswith(".")


def test_every_extra_question_meets_the_duty_that_asks_it() -> None:
    for extra in files.read("duties.json")["more_school_questions"]:
        fields = {f for part in duties()[extra["meets"]].evidence if isinstance(part, Schools) for f in part.fields}

        assert extra["field"] in fields


def test_groups_are_known_by_different_anchors() -> None:
    anchors = [group.id for group in duty_groups()] + [duty.id for duty in DUTIES]

    assert len(anchors) == len(set(anchors))
