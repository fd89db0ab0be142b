"""The words of families lead to something in the demonstration."""

from pathlib import Path

from lunr.stop_word_filter import WORDS as STOP_WORDS
from tests.schema.test_thesaurus import OURS, STEMMER, stems, words
from tests.site.commands import ROOT

from local_offer.schema import contract

ENOUGH = 0.95
"""Of the groups of the thesaurus: a record may say less than it did."""


def said() -> list[frozenset[str]]:
    """The stems of each record, topic, need and guide."""
    records = [_text(path).split("\nsources:")[0] for path in ROOT.glob("offer/*/**/*.yaml")]
    guides = [_text(path) for path in ROOT.glob("docs/guides/*.md")]
    vocabularies = contract().vocabularies
    terms = [
        f"{term.title} {term.description}" for name in ("topics", "needs") for term in vocabularies[name].terms.values()
    ]
    return [frozenset(stems(text)) for text in (*records, *guides, *terms)]


def test_what_the_thesaurus_seeks_is_there() -> None:
    there = said()

    silent = [
        group.id
        for group in OURS.groups
        if not any(_wanted(phrase) <= text for phrase in group.sought for text in there)
    ]

    assert len(silent) <= (1 - ENOUGH) * len(OURS.groups), silent


def test_a_guide_that_a_word_leads_to_is_there() -> None:
    named = {entry.address.split("/")[1] for entry in OURS.unanswered if (entry.address or "").startswith("guides/")}
    named |= {id for group in OURS.groups for id in group.guides if not id.endswith("/")}

    assert [name for name in named if not (ROOT / "docs" / "guides" / f"{name or 'index'}.md").is_file()] == []


def _wanted(phrase: str) -> set[str]:
    return {STEMMER.stem(word) for word in words(phrase) if word not in STOP_WORDS}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
