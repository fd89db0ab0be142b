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


ASK = """async (all) => {
    const [typed, results] = ["q", "results"].map((id) => document.getElementById(id));
    const answered = () => new Promise((resolve) => {
        const seen = new MutationObserver(() => {
            if (results.getAttribute("aria-busy") === "true") return;
            seen.disconnect();
            resolve();
        });
        seen.observe(results, { attributeFilter: ["aria-busy"] });
    });
    const found = [];
    for (const words of all) {
        typed.value = words;
        const answer = answered();
        typed.dispatchEvent(new Event("input", { bubbles: true }));
        await answer;
        const links = [...results.querySelectorAll(":scope > li h3 a")].map((link) => link.getAttribute("href"));
        found.push([links.map((link) => link.replace("../", "")), document.getElementById("said").textContent]);
    }
    return found;
}"""


def answers(page: Page, asked: list[str]) -> list[tuple[list[str], str]]:
    """For each the addresses of the results, from the site's root, and what is said of the words."""
    return [(links, said) for links, said in page.evaluate(ASK, asked)]


def test_the_questions_of_families_are_answered_in_the_first_five(finder: Page) -> None:
    with (ASKED / "questions.tsv").open(encoding="utf-8", newline="") as file:
        questions = list(csv.DictReader(file, delimiter="\t"))

    found = answers(finder, [question["words"] for question in questions])

    missed = [
        f"{question['words']}: {links[:FIRST]}"
        for question, (links, _) in zip(questions, found, strict=True)
        if not set(links[:FIRST]) & set(question["expected"].split())
    ]
    assert len(missed) <= (1 - ENOUGH) * len(questions), "\n".join(missed)


def test_every_common_word_finds_something_or_is_explained(finder: Page) -> None:
    lines = (ASKED / "words.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]

    silent = [each for each, (links, said) in zip(words, answers(finder, words), strict=True) if not links and not said]

    assert silent == []
