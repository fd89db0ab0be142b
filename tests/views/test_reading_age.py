"""The reading age of a text tells an editor how hard it is."""

import pytest

from local_offer.views.reading_age import _syllables, difficulty


def test_short_words_in_short_sentences_are_easy() -> None:
    easy = difficulty("You can ask the council. You do not need a form. Write to them and keep a copy.")

    assert easy.age < 8


def test_long_words_in_long_sentences_are_hard() -> None:
    hard = difficulty(
        "The local authority is statutorily required to secure the special educational provision specified in the "
        "plan, notwithstanding considerations of organisational affordability or administrative convenience."
    )

    assert hard.age > 16
    assert len(hard.longest) == 0
    assert hard.sentences == 1


def test_the_grade_is_that_of_the_formula() -> None:
    # 10 words, 1 sentence, 14 syllables: 0.39 x 10 + 11.8 x 1.4 - 15.59 = 4.83, and five years more.
    text = "The nurse will visit you at home and weigh the baby."

    measured = difficulty(text)

    assert measured.words == 11
    syllables = sum(_syllables(word) for word in text.rstrip(".").casefold().split())
    assert measured.age == pytest.approx(0.39 * 11 + 11.8 * syllables / 11 - 15.59 + 5, abs=0.05)


# As a pronouncing dictionary has them.
@pytest.mark.parametrize(
    ("word", "syllables"),
    [("assessment", 3), ("education", 4), ("council", 2), ("people", 2), ("school", 1), ("needed", 2), ("places", 2),
     ("asked", 1), ("special", 2), ("individual", 5), ("because", 2), ("everything", 3), ("home", 1), ("table", 2),
     ("information", 4), ("being", 2), ("you’re", 1)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, syllables: int) -> None:
    assert _syllables(word) == syllables


def test_headings_entries_of_lists_and_paragraphs_are_sentences_of_their_own() -> None:
    text = "## Ask first {#ask}\n\nTalk to the school:\n\n- who to ask\n- what to say\n\n1. Ring\n2. Write\n"

    assert difficulty(text).sentences == 6


def test_links_tags_and_drawings_are_not_read() -> None:
    plain = difficulty("See the list of clubs.")

    marked = difficulty(
        "<p>See <b>the list</b> of [clubs](https://example.org/very-long-address).</p><svg><text>x</text></svg>"
    )

    assert (marked.words, marked.age) == (plain.words, plain.age)


def test_a_sentence_of_more_than_25_words_is_told() -> None:
    long = "Word " + " ".join(["word"] * 25) + "."

    assert difficulty(f"Short one. {long}").longest == (long,)


def test_nothing_to_read_has_no_age() -> None:
    assert difficulty("{#x}\n\n---\n").age == 0


@pytest.mark.parametrize(
    ("drawn", "read"),
    [("<svg>a</svg>", ""), ("<svg>a<svg>b</svg>", ""), ("<!-->a-->", ""), ("</svg><svg>a", "a"), ("<svgs>a", "a")],
)
def test_what_stands_in_a_drawing_or_a_note_is_not_read(drawn: str, read: str) -> None:
    assert difficulty(f"One. {drawn} Two.").words == 2 + len(read)


@pytest.mark.parametrize("begun", ["<svg>", "</svg><svg>", "<!--", "<", "<p ", "[", "[^a", "]("])
def test_what_begins_many_times_and_never_ends_is_soon_read(begun: str) -> None:
    """It would take minutes if each were followed to the end of the text."""
    assert difficulty(begun * 100_000).sentences <= 100_000
