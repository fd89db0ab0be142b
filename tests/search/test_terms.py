"""What becomes of words before they are compared."""

import pytest

from local_offer.search.terms import stem, term_of, terms_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Down's syndrome", ["downs", "syndrome"]),
        ("Down’s syndrome", ["downs", "syndrome"]),
        ("Ruby`s ‘Fund’", ["rubys", "fund"]),
        ("Café", ["cafe"]),
        ("Cafe\u0301", ["cafe"]),
        ("Tŷ Ynys Môn", ["ty", "ynys", "mon"]),
        ("Straße", ["straße"]),
        ("ﬁrst oﬃce", ["first", "office"]),
        ("Łódź", ["łodz"]),
        ("16-19 (P14)", ["16", "19", "p14"]),
        ("0-25", ["0", "25"]),
        ("x² ½ Ⅳ", ["x2", "1", "2", "iv"]),
        ("snake_case__", ["snake", "case"]),
        ("ＦＵＬＬ ｗｉｄｔｈ", ["full", "width"]),
        ("OPEN\u00a0DAY\tnow\n", ["open", "day", "now"]),
        ("…—!?", []),
        ("", []),
    ],
)
def test_words_are_plain_and_lower_case(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [("हिन्दी", 1), ("ਪੰਜਾਬੀ", 1), ("বাংলা", 1), ("ภาษาไทย", 1), ("العربية", 1), ("اردو", 1), ("polski język", 2)],
)
def test_a_word_of_any_language_stays_whole(text: str, words: int) -> None:
    assert len(words_of(text)) == words


@pytest.mark.parametrize("word", ["play", "money", "day", "key", "stay", "buy"])
def test_a_y_behind_a_vowel_stays(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(("word", "root"), [("therapy", "therapi"), ("family", "famili"), ("disability", "disabl")])
def test_a_y_behind_another_letter_is_an_i(word: str, root: str) -> None:
    assert stem(word)[: len(root)] == root[: len(stem(word))]


@pytest.mark.parametrize(
    ("one", "other"),
    [("swimming", "swim"), ("clubs", "club"), ("autistic", "autist"), ("therapies", "therapy"), ("plans", "plan")],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_that_say_nothing_are_no_terms() -> None:
    assert term_of("the") == ""
    assert terms_of("The play and the money of an office") == ["play", "money", "offic"]


def test_a_term_of_digits_stays() -> None:
    assert terms_of("16 to 19") == ["16", "19"]


@pytest.mark.parametrize("name", ["Wil\u00adlowbank", "Hazel\u200bmere", "Oak\u2060field", "Elmt\ufeffree"])
def test_a_sign_that_nobody_sees_parts_no_word(name: str) -> None:
    assert len(words_of(name)) == 1
    assert words_of(name)[0].isascii()
