"""Lists of names by which a person is told from a service."""

import re

from local_offer.schema.names import first_names, first_names_and_words, last_names


def test_a_name_is_one_word_in_small_letters() -> None:
    names = first_names() | first_names_and_words() | last_names()

    assert [name for name in names if not re.fullmatch(r"[a-z]{2,}", name)] == []


def test_a_first_name_is_either_a_word_too_or_not() -> None:
    assert first_names() & first_names_and_words() == frozenset()
