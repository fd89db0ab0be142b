"""The text of an issue parted into answers and records."""

import pytest
from tests.imports.issues import CLUB, body, fenced
from tests.site.hostile import HOSTILE

from local_offer.imports.entry.answers import value_of
from local_offer.imports.entry.issue import issue
from local_offer.imports.entry.texts import RecordText
from local_offer.schema import contract
from local_offer.views.questions import PROMISE, IssueQuestion, questions

ASKED = questions(contract())
BY_ID = {question.id: question for question in ASKED}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_answers_come_back_by_their_questions(end: str) -> None:
    found = issue(body(CLUB, end=end), ASKED)

    assert found.answers == CLUB
    assert not found.records
    assert not found.rest


def test_nothing_is_found_where_there_is_no_form() -> None:
    assert issue("", ASKED).answers == {}
    assert issue("Just words.\n### And a heading", ASKED).rest == "Just words.\n### And a heading"


@pytest.mark.parametrize(
    "text", [*HOSTILE, "### Name", "### Summary\n\nx", f"### {PROMISE}", "_No response_ x", "a\n\n\nb"]
)
def test_an_answer_comes_back_as_it_was_given(text: str) -> None:
    text = text.replace("\r", "\n").strip()

    found = issue(body({**CLUB, "more": text}), ASKED)

    assert found.answers == {**CLUB, "more": text}


def test_a_heading_that_someone_typed_takes_no_answer_from_another_question() -> None:
    typed = "x\n\n### Name\n\nOther\n\n### Who decides\n\nI do\n\n### Text from the form on the website\n\nname: x"

    found = issue(body({**CLUB, "description": typed}), ASKED)

    assert found.answers == {**CLUB, "description": typed}
    assert not found.records


@pytest.mark.parametrize(
    ("id", "typed"),
    [
        ("eligibility", "All\n\n### Ways in\n\nAnyone"),
        ("eligibility", "All\n\n### Ways in\n\nAnyone\n\n### Is a diagnosis needed?\n\nYes"),
        ("locations_transport", "Bus\n\n### Ask for\n\nJo\n\n### Telephone numbers\n\n1"),
        ("access_how", f"Ring\n\n### {BY_ID['access_next'].label}\n\nWe ring back"),
        ("description", "Intro\n\n### Also known as\n\nIt"),
    ],
)
def test_the_heading_of_the_next_question_is_known_to_be_typed_where_it_can_be(id: str, typed: str) -> None:
    found = issue(body({**CLUB, id: typed}), ASKED)

    assert found.answers == {**CLUB, id: typed}
    assert not found.unsure


def test_where_a_heading_that_was_typed_cannot_be_told_from_the_real_one_a_person_is_asked_to_look() -> None:
    found = issue(body({**CLUB, "access_how": "Ring\n\n### What happens next\n\nx", "access_next": "y"}), ASKED)

    assert found.unsure == ("access_next",)
    assert found.answers["access_next"] == "x\n\n### What happens next\n\ny"


def test_an_issue_of_an_older_form_is_read_as_far_as_its_questions_are_asked_still() -> None:
    found = issue("### Name\n\nClub\n\n### An old question\n\nx\n\n### Summary\n\nPlay.", ASKED)

    assert found.answers == {"name": "Club\n\n### An old question\n\nx", "summary": "Play."}


def test_records_are_parted_at_the_lines_that_name_their_files() -> None:
    one, two = "name: One\n# a note\nsummary: x\n", "name: Two\n"
    text = fenced(f"# offer/services/local/one.yaml\n{one}# offer/organisations/two.yaml\n{two}")

    found = issue(body({"record": text}), ASKED)

    assert found.records == (
        RecordText(path="offer/services/local/one.yaml", text=one),
        RecordText(path="offer/organisations/two.yaml", text=two),
    )
    assert not found.answers


@pytest.mark.parametrize("inner", ["```\nx\n```", f"### {PROMISE}", "### Name\n\nx", "# offer is good", "~~~"])
def test_a_record_ends_only_where_the_form_does(inner: str) -> None:
    text = f"# offer/services/one.yaml\ndescription: |\n{inner}\nname: One"

    found = issue(body({"record": fenced(text)}), ASKED)

    assert [record.text for record in found.records] == [f"description: |\n{inner}\nname: One\n"]


def test_text_without_a_line_that_names_its_file_is_kept_to_be_told() -> None:
    found = issue(body({"record": "name: One"}), ASKED)

    assert found.records == (RecordText(path="", text="name: One\n"),)


def _question(id: str) -> IssueQuestion:
    return BY_ID[id]


@pytest.mark.parametrize(
    ("id", "text", "value", "unknown"),
    [
        ("needs", "Speech, language and communication, Autism", ["speech-language", "autism"], []),
        ("needs", "autism,  ADHD", ["autism", "adhd"], []),
        ("needs", "Autism, Austism", ["autism"], ["Austism"]),
        ("needs", "Autism, Autism", ["autism"], []),
        ("needs", ",,,", [], []),
        ("coverage_scope", "In the borough", "local", []),
        ("coverage_scope", "Nearby, outside the county", "neighbouring", []),
        ("cost_free", "It depends", "depends", []),
        ("cost_free", "who knows", "", ["who knows"]),
        ("cost_free", "Yes, No", "yes", ["no"]),
        ("ages_from", " 5 ", 5, []),
        ("ages_from", "18 mths old", "18 months", []),
        ("ages_from", "Year 1", "Year 1", []),
        ("ages_from", "9" * 30, "9" * 30, []),
        ("waiting_value", "1.5", 1.5, []),
        ("waiting_as_of", "3/9/2026", "2026-09-03", []),
        ("waiting_as_of", "3rd September 2026", "2026-09-03", []),
        ("waiting_as_of", "2026-09-03", "2026-09-03", []),
        ("waiting_as_of", "September 2026", "2026-09", []),
        ("waiting_as_of", "31/2/2026", "31/2/2026", []),
        ("waiting_as_of", "3 Nonember 2026", "3 Nonember 2026", []),
        ("locations_postcode", "cw12ag", "CW1 2AG", []),
        ("locations_postcode", "somewhere", "somewhere", []),
        ("contact_website", "www.example.org", "https://www.example.org", []),
        ("contact_website", "javascript:alert(1)", "javascript:alert(1)", []),
        ("languages", "- English\n- Polish\n\n", ["English", "Polish"], []),
        ("name", "two\nlines", "two lines", []),
        ("access_how", " two\n\nparagraphs ", "two\n\nparagraphs", []),
        (
            "contact_phones",
            "01632 960123, Office, 9am to 4pm\n(01632) 960124\nask Jo",
            [
                {"number": "01632 960123", "label": "Office, 9am to 4pm"},
                {"number": "01632 960124"},
                {"number": "ask Jo"},
            ],
            [],
        ),
    ],
)
def test_an_answer_becomes_the_value_it_means(id: str, text: str, value: object, unknown: list[str]) -> None:
    assert value_of(_question(id), text) == (value, unknown)


@pytest.mark.parametrize("question", [question for question in ASKED if question.choices], ids=lambda q: q.id)
def test_every_choice_is_known_again_alone_and_with_all_others(question: IssueQuestion) -> None:
    for title, id in question.choices.items():
        assert value_of(question, title)[0] in (id, [id])

    if question.form == "many":
        assert value_of(question, ", ".join(question.choices)) == (list(question.choices.values()), [])


def test_what_was_edited_by_hand_may_stand_in_any_order() -> None:
    found = issue("### Summary\n\nPlay.\n\n### Name\n\nClub\n\n### Name\n\nOther", ASKED)

    assert found.answers == {"summary": "Play.", "name": "Club\n\n### Name\n\nOther"}


def test_a_word_for_no_answer_is_none_unless_it_can_be_chosen() -> None:
    said = {**CLUB, "eligibility": "N/A", "locations_town": "Not known", "access_how": "None of us turns anyone away"}

    answers = issue(body(said), ASKED).answers

    assert answers == {**CLUB, "access_how": "None of us turns anyone away"}
