"""What the words of other directories mean here: certain, in one place each, and in our own words."""

from collections import Counter

import pytest

from local_offer.schema import contract, files
from local_offer.schema.directory_terms import VOCABULARIES, bare, directory_terms

GROUPS = files.read("directory-terms.json")["groups"]


def test_every_meaning_is_a_word_of_ours() -> None:
    for group in GROUPS:
        for vocabulary in set(group) - {"terms"}:
            assert vocabulary in VOCABULARIES
            assert set(group[vocabulary]) <= set(contract().vocabularies[vocabulary].terms), group


def test_a_term_stands_in_one_place_and_in_its_bare_form() -> None:
    terms = Counter(term for group in GROUPS for term in group["terms"])
    terms.update(directory_terms().passed_over)

    assert not [term for term, times in terms.items() if times > 1]
    assert not [term for term in terms if bare(term) != term]


@pytest.mark.parametrize(
    ("term", "vocabulary", "ids"),
    [
        ("Social, emotional and mental health difficulties", "needs", ("social-emotional",)),
        ("Visual and/or hearing impediment", "needs", ("hearing", "vision")),
        ("Before/after school, lunch and holiday clubs", "topics", ("childcare",)),
        ("3/4 year old funded providers", "topics", ("childcare",)),
        ("esdServiceType:298", "topics", ("carers",)),
        ("British sign language (bsl)", "communication", ("bsl",)),
        ("Disabled car parking space", "facilities", ("blue-badge-parking",)),
    ],
)
def test_the_lists_of_outpost_and_of_the_lga_have_a_meaning(term: str, vocabulary: str, ids: tuple[str, ...]) -> None:
    assert directory_terms().meanings[bare(term)][vocabulary] == ids
