"""What families ask for is the first result, or among the first five, in a real browser, in the town."""

from pathlib import Path

from tests.browser.searching import Searching
from tests.browser.success import AT_FIVE, AT_ONE, questions, success

ASKED = Path(__file__).parents[1] / "search"


def test_the_questions_of_families_are_answered_first_or_among_the_first_five(searching: Searching) -> None:
    asked = questions(ASKED / "questions.tsv")

    answered = success(asked, searching)

    assert len(asked) >= 200
    assert answered.at_one >= AT_ONE, answered.later
    assert answered.at_five >= AT_FIVE, answered.later


def test_what_is_looked_for_and_no_question_begins_with_no_guide(searching: Searching) -> None:
    words = (ASKED / "no-guide.txt").read_text(encoding="utf-8").splitlines()

    found = dict(zip(words, searching.ask_all(words), strict=True))

    assert {typed: each.start for typed, each in found.items() if each.start} == {}
