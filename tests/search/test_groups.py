"""What answers a group of the thesaurus is worked out once, as the finder would with the index of each of its words."""

from dataclasses import replace

import pytest

from local_offer.schema.thesaurus import Thesaurus, thesaurus
from local_offer.search.groups import groups
from local_offer.search.index import FIELDS, NAME, Posting, Texts, index

SUMMARY, TEXT = list(FIELDS).index("summary"), list(FIELDS).index("text")


def _texts(name: str, summary: str = "", text: str = "") -> Texts:
    return (name, "", "", "", "", "", summary, text)


def _with(*sought: str) -> Thesaurus:
    return replace(thesaurus(), groups=(replace(thesaurus().groups[0], sought=sought),))


@pytest.fixture
def found() -> Posting:
    texts = [
        _texts("Speech therapy"),
        _texts("Swimming", "Speech and therapy in the pool"),
        _texts("Chess", text="A therapy for speech"),
        _texts("Speech only"),
        _texts("Stammer group of four"),
    ]
    return groups(_with("speech therapy", "stammer"), index(texts))["@0"]


def test_a_document_needs_all_words_of_one_phrase(found: Posting) -> None:
    assert sorted(number for field in found.fields for number in field) == [0, 1, 2, 4]


def test_it_stands_in_a_field_that_is_as_telling_as_its_least_telling_word(found: Posting) -> None:
    assert [sorted(found.fields[field]) for field in (NAME, SUMMARY, TEXT)] == [[0, 4], [1], [2]]


def test_a_name_says_how_much_of_it_was_named(found: Posting) -> None:
    assert found.names == (1, 3)


def test_a_group_that_nothing_answers_is_left_out() -> None:
    assert groups(_with("harp"), index([_texts("Chess")])) == {}
