"""Every number of the index is the one that lunr's own builder comes to."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from lunr.idf import idf
from tests.search.whole import whole_index

from local_offer.search.index import FIELDS, Texts, index

THOUSANDTH = 3


def _scores(whole: Any) -> dict[tuple[str, str, int], float]:
    """By field, term and document. lunr writes a vector as the terms' numbers, each followed by its score."""
    term_of = {posting["_index"]: term for term, posting in whole["invertedIndex"]}
    found = {}
    for place, elements in whole["fieldVectors"]:
        field, _, document = place.partition("/")
        for at in range(0, len(elements), 2):
            found[field, term_of[elements[at]], int(document)] = elements[at + 1]
    return found


def _ours(texts: Sequence[Texts]) -> dict[tuple[str, str, int], float]:
    return {
        (field, posting.term, document): score
        for posting in index(texts)
        for field, scores in zip(FIELDS, posting.fields, strict=True)
        for document, score in scores.items()
    }


def test_every_score_is_that_of_lunr(texts: tuple[Texts, ...]) -> None:
    lunrs = {key: round(score, THOUSANDTH) for key, score in _scores(whole_index(texts)).items()}
    ours = _ours(texts)

    assert len(ours) > 1_500
    assert ours == lunrs


def test_every_rarity_is_that_of_lunr(texts: tuple[Texts, ...]) -> None:
    lunrs: Mapping[str, Any] = dict(whole_index(texts)["invertedIndex"])
    for posting in index(texts):
        fields: Any = dict(enumerate(posting.fields))
        assert idf(fields, len(texts)) == idf(lunrs[posting.term], len(texts)), posting.term


@pytest.mark.parametrize(
    "texts",
    [
        [("a club", "", "", "", "", "", "", "")],
        [("", "", "", "", "", "", "", "")] * 2,
        [("club club club", "", "", "", "", "", "play", "club"), ("", "", "", "", "", "", "", "club " * 500)],
    ],
)
def test_scores_are_those_of_lunr_for_short_and_empty_texts(texts: list[Texts]) -> None:
    lunrs = {key: round(score, THOUSANDTH) for key, score in _scores(whole_index(texts)).items()}

    assert _ours(texts) == lunrs


def test_terms_are_numbered_in_the_order_of_the_alphabet(texts: tuple[Texts, ...]) -> None:
    postings = [*index(texts)]

    assert [posting.term for posting in postings] == sorted(posting.term for posting in postings)
    assert [posting.number for posting in postings] == list(range(len(postings)))


def test_a_term_of_a_name_knows_how_many_terms_the_name_has() -> None:
    postings = {p.term: p for p in index([_named("Saturday swimming club"), _named("Club"), _named("The other one")])}

    assert postings["club"].names == (3, 1)
    assert postings["swim"].names == (3,)


def test_nothing_at_all_has_no_index() -> None:
    assert [*index([])] == []


def _named(name: str) -> Texts:
    return (name, *[""] * (len(FIELDS) - 1))
