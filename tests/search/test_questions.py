"""The questions and words that families type are sound: each asked once, each answer there."""

from collections import Counter
from pathlib import Path

from tests.town import town

from local_offer.schema import contract
from local_offer.site.parts.found_pages import ASKED

HERE = Path(__file__).parent
HEADER, *LINES = (HERE / "questions.tsv").read_text(encoding="utf-8").splitlines()
QUESTIONS = [tuple(line.split("\t")) for line in LINES]
WORDS = [
    line for line in (HERE / "words.txt").read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
]
MOST_ANSWERS = 7


def _addresses() -> set[str]:
    vocabularies = contract().vocabularies
    return {
        *(f"{kind}/{path.stem}/" for kind in ("services", "organisations") for path in _records(kind)),
        *(f"{name}/{id}/" for name in ("topics", "needs") for id in vocabularies[name].terms),
        *(f"guides/{path.stem}/" for path in (town() / "docs" / "guides").glob("*.md") if path.stem != "index"),
        *ASKED,
    }


def _records(kind: str) -> list[Path]:
    return sorted((town() / "offer" / kind).rglob("*.yaml"))


ADDRESSES = _addresses()


def test_there_are_enough_questions_and_words() -> None:
    assert HEADER.split("\t") == ["words", "expected", "why"]
    assert len(QUESTIONS) >= 200
    assert len(WORDS) >= 350


def test_every_answer_to_a_question_is_a_page() -> None:
    for question in QUESTIONS:
        words, expected, why = question

        assert words.strip()
        assert why.strip()
        assert 1 <= len(expected.split(" ")) <= MOST_ANSWERS
        assert set(expected.split(" ")) <= ADDRESSES


def test_nothing_is_asked_twice() -> None:
    for asked in ([question[0] for question in QUESTIONS], WORDS):
        assert [words for words, times in Counter(map(str.casefold, asked)).items() if times > 1] == []
