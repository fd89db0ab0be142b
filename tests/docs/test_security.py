"""SECURITY.md is true sentence by sentence: each names the tests that hold it, and each of them is there."""

import re

import pytest
from tests.site.commands import ROOT

PROMISES = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
HELD = (ROOT / "docs/developers/security.md").read_text(encoding="utf-8")
PARTS = ("## How text from strangers is treated", "## What is trusted")
ROWS = re.findall(r"^\| (?!the sentence|---)(.+?) \| (.+?) \|$", HELD, re.MULTILINE)


def sentences() -> list[str]:
    """Those of the parts on what we do, without what each begins with in bold."""
    found = []
    for part in PARTS:
        text = PROMISES.split(part, 1)[1].split("\n## ", 1)[0]
        for paragraph in re.split(r"\n(?=- )|\n\n", text):
            plain = re.sub(r"^- |\*\*[^*]+\.\*\* ?", "", " ".join(paragraph.split()))
            found += re.split(r"(?<=\.) (?=[A-Z`\[])", plain.replace("**", "")) if plain else []
    return found


def test_each_sentence_is_held_by_a_test_that_is_there() -> None:
    unheld = [sentence for sentence in sentences() if sum(sentence.startswith(begins) for begins, _ in ROWS) != 1]
    idle = [begins for begins, _ in ROWS if not any(sentence.startswith(begins) for sentence in sentences())]

    assert len(sentences()) > 40
    assert (unheld, idle) == ([], [])


@pytest.mark.parametrize("begins", [row[0] for row in ROWS])
def test_what_holds_it_is_a_test_or_a_word_that_there_can_be_none(begins: str) -> None:
    held = dict(ROWS)[begins]
    tests = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", held)

    assert tests or held.startswith("It ")
    assert held.count("`") == 2 * len(tests)
    for file, name in tests:
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file}::{name}"
