"""Families find what is in the demonstration: by its name, and with words of their own."""

from pathlib import Path

from tests.browser.searching import Searching
from tests.browser.success import AT_FIVE, AT_ONE, questions, success
from tests.search.findable import Findable

FIRST = 5
ENOUGH = 0.95
HERE = Path(__file__).parents[1]
WORDS = Path(__file__).parents[2] / "search" / "words.txt"
EVERY = 5
"""Which of the services are asked for by name: one of so many, the same each time."""


def test_a_service_is_among_the_first_for_its_own_name(findable: Findable, searching: Searching) -> None:
    services = findable.services[::EVERY]

    found = searching.ask_all([service.name for service in services])

    names = {service.id: service.name for service in findable.services}
    missed = [
        service.id
        for service, each in zip(services, found, strict=True)
        if service.name not in [names.get(id) for id in each.services[:FIRST]]
    ]
    assert len(missed) <= (1 - ENOUGH) * len(services), missed


def test_questions_of_families_are_answered_first_or_among_the_first_five(site: Path, searching: Searching) -> None:
    """Those whose answer is there: a record may go, and one may say less than it did."""
    asked = questions(HERE / "questions.tsv")
    answerable = {
        words: there
        for words, pages in asked.items()
        if (there := [page for page in pages if (site / page / "index.html").is_file()])
    }

    answered = success(answerable, searching)

    assert len(answerable) >= ENOUGH * len(asked)
    assert answered.at_one >= AT_ONE, answered.later
    assert answered.at_five >= AT_FIVE, answered.later


def test_what_is_looked_for_and_no_question_begins_with_no_guide(searching: Searching) -> None:
    words = (WORDS.parent / "no-guide.txt").read_text(encoding="utf-8").splitlines()

    begun = [each.start for each in searching.ask_all(words) if each.start]

    assert begun == []


def test_common_words_find_something_or_are_explained(searching: Searching) -> None:
    words = [line for line in WORDS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]

    silent = [
        each
        for each, found in zip(words, searching.ask_all(words), strict=True)
        if not found.addresses and not found.says_something
    ]

    assert silent == []
