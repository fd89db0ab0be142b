"""The answers at the top of a service's page."""

import pytest
from tests.folder import TODAY, Folder, service

from local_offer.offer import published
from local_offer.pages.service.glance import Answer, answers

Given = dict[str, str | None]
CLUB: Given = {"setting": None, "organisation": None}
"""What makes the service of these tests no school."""


def asked(folder: Folder, **fields: str | None) -> dict[str, str]:
    """Question and answer, for a service with these fields; an empty answer is shown as not known."""
    return {answer.question: answer.said for answer in answered_in(folder, fields)}


def answered_in(folder: Folder, fields: Given) -> tuple[Answer, ...]:
    folder.write("services/club.yaml", service(**fields))
    offer = published(folder.offer(), TODAY)
    return answers(offer.services[0], offer, TODAY)


def test_what_is_not_stated_is_not_guessed(folder: Folder) -> None:
    answered = asked(folder, setting="{kind: independent-school}")

    unknown = [question for question, said in answered.items() if not said]
    assert {"Who is it for?", "Do we need a diagnosis?", "Do we need an EHC plan?", "What does it cost?"} <= set(
        unknown
    )


@pytest.mark.parametrize(
    ("fields", "question", "said"),
    [
        ({"ages": "{from: 5, to: 11}"}, "Who is it for?", "Ages 5 to 11"),
        ({"needs": "[autism, adhd]"}, "Who is it for?", "Autism and ADHD"),
        ({"needs": "[any]"}, "Who is it for?", "Any special educational need or disability"),
        ({"access": "{diagnosis_needed: no}"}, "Do we need a diagnosis?", "No"),
        ({"access": "{plan_needed: depends}"}, "Do we need an EHC plan?", "It depends"),
        ({"access": "{routes: [self-referral]}"}, "How do we get a place?", "Ask them yourself"),
        ({"access": "{decided_by: The panel}"}, "Who decides?", "The panel"),
        ({"cost": "{free: yes}"}, "What does it cost?", "Free"),
        ({"cost": "{options: [{amount: 6, per: session}]}"}, "What does it cost?", "£6 a session"),
        ({"locations": "[{town: Crewe}]"}, "Where is it?", "Crewe"),
        (
            {"hours": "[{days: [saturday], opens: '10:00', closes: '13:00'}]"},
            "When and where?",
            "Saturdays 10am to 1pm",
        ),
    ],
)
def test_a_stated_fact_is_the_answer(folder: Folder, fields: Given, question: str, said: str) -> None:
    assert asked(folder, **fields)[question] == said


def test_a_way_that_a_wider_one_says_already_is_not_told_again(folder: Folder) -> None:
    routes = "[self-referral, family-referral, gp-referral, none-needed]"
    (how,) = (
        one for one in answered_in(folder, {**CLUB, "access": f"{{routes: {routes}}}"}) if "How do" in one.question
    )

    assert (how.said, how.more) == ("Ask them yourself", "Or: through your GP.")


@pytest.mark.parametrize(
    ("as_of", "said"), [("2026-11-01", "About 6 weeks"), ("2025-11-23", "About 6 weeks"), ("2025-11-22", "")]
)
def test_a_wait_is_told_for_a_year_and_then_no_more(folder: Folder, as_of: str, said: str) -> None:
    answered = asked(folder, waiting=f"{{value: 6, unit: weeks, as_of: {as_of}}}")

    assert answered["How long is the wait?"] == said


def test_an_ordinary_state_school_is_for_every_child(folder: Folder) -> None:
    answered = asked(folder, setting="{kind: academy, phase: primary}")

    assert answered["Do we need a diagnosis?"] == "No"
    assert answered["Do we need an EHC plan?"] == "No"
    assert answered["What does it cost?"] == "Free"


def test_a_specialist_place_in_an_ordinary_school_is_another_matter(folder: Folder) -> None:
    answered = asked(folder, setting="{kind: academy, phase: primary, specialist_places: [autism]}")

    assert answered["Do we need an EHC plan?"] == "It depends"


def test_a_special_school_is_usually_reached_through_a_plan(folder: Folder) -> None:
    answered = asked(folder, setting="{kind: special-academy}")

    assert answered["How do we get a place?"] == "Usually through an EHC plan"
    assert answered["Who decides?"] == "The council"


def test_what_the_register_lists_is_told_as_the_registers_word(folder: Folder) -> None:
    setting = "{kind: special-academy, registered_for: {needs: [hearing, autism]}}"

    assert asked(folder, setting=setting)["Who is it for?"] == "Registered for deafness and hearing loss and autism"
    assert asked(folder, setting=setting, needs="[hearing]")["Who is it for?"] == "Deafness and hearing loss"


def test_a_hidden_place_is_told_when_one_gets_in_touch(folder: Folder) -> None:
    answered = asked(folder, locations="[{town: Crewe, postcode: CW1 2AG, precision: hidden}]", delivery="[in-person]")

    assert answered["Where is it?"] == "They tell you where when you get in touch"


HOURS = "[{days: [saturday], opens: '10:00', closes: '13:00'}]"
WHERE = "[{town: Crewe}]"


@pytest.mark.parametrize(
    ("fields", "said", "more"),
    [
        ({"delivery": "[telephone]", "coverage": "{scope: online}"}, "By telephone", ""),
        ({"delivery": "[telephone]", "coverage": "{scope: local}"}, "By telephone", "All of the area"),
        ({"delivery": "[at-home, at-school]"}, "At your home or at school or nursery", "All of the area"),
        ({"delivery": "[in-person, online]"}, "All of the area", "In person or online"),
        ({"delivery": "[in-person]", "locations": WHERE}, "Crewe", ""),
        ({"delivery": "[in-person, online]", "locations": WHERE}, "Crewe", "In person or online"),
        ({}, "All of the area", ""),
    ],
)
def test_a_family_reads_first_what_tells_more_place_or_way(folder: Folder, fields: Given, said: str, more: str) -> None:
    without = {answer.question: answer for answer in answered_in(folder, {**CLUB, **fields})}
    within = {answer.question: answer for answer in answered_in(folder, {**CLUB, **fields, "hours": HOURS})}

    assert (without["Where is it?"].said, without["Where is it?"].more) == (said, more)
    assert within["When and where?"].said == "Saturdays 10am to 1pm"
    assert within["When and where?"].more == (f"{said}. {more}" if more else said)


def test_hours_without_times_are_told_by_their_note(folder: Folder) -> None:
    days = "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]"

    answered = asked(folder, hours=f"[{{days: {days}, note: Day and night}}]")

    assert answered["When and where?"] == "Every day. Day and night"
