"""What families ask for is among the first five results, in a real browser, on the demonstration."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import Browsing

ASKED = Path(__file__).parents[1] / "search"
FIRST = 5
ENOUGH = 0.95


@pytest.fixture(scope="module")
def finder(browser: Browser, home: str) -> Iterator[Page]:
    browsing = Browsing(browser, home)
    yield browsing.window().open("find/")
    browsing.close()


def results(page: Page, words: str) -> list[str]:
    """The addresses of the results, from the site's root."""
    page.fill("#q", words)
    page.wait_for_selector("#results[aria-busy=false]", state="attached")
    links = page.locator("#results > li h3 a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [link.removeprefix("../") for link in links]


def test_the_questions_of_families_are_answered_in_the_first_five(finder: Page) -> None:
    with (ASKED / "questions.tsv").open(encoding="utf-8", newline="") as file:
        questions = list(csv.DictReader(file, delimiter="\t"))

    missed = [
        f"{question['words']}: {found[:FIRST]}"
        for question in questions
        if not set((found := results(finder, question["words"]))[:FIRST]) & set(question["expected"].split())
    ]

    assert len(missed) <= (1 - ENOUGH) * len(questions), "\n".join(missed)


def test_every_common_word_finds_something_or_is_explained(finder: Page) -> None:
    lines = (ASKED / "words.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]

    silent = [each for each in words if not results(finder, each) and not finder.locator("#said").inner_text()]

    assert silent == []
