"""What families ask for is among the first five results, in a real browser, in the town."""

import csv
from pathlib import Path

from tests.browser.searching import Searching

ASKED = Path(__file__).parents[1] / "search"
FIRST = 5


def test_the_questions_of_families_are_answered_in_the_first_five(searching: Searching) -> None:
    with (ASKED / "questions.tsv").open(encoding="utf-8", newline="") as file:
        questions = list(csv.DictReader(file, delimiter="\t"))

    found = searching.ask_all([question["words"] for question in questions])

    missed = [
        f"{question['words']}: {each.addresses[:FIRST]}"
        for question, each in zip(questions, found, strict=True)
        if not set(each.addresses[:FIRST]) & set(question["expected"].split())
    ]
    assert missed == [], "\n".join(missed)
