"""What becomes of words before they are compared."""

import pytest

from local_offer.search.terms import stem, term_of, terms_of, terms_of_name, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Down's syndrome", ["downs", "syndrome"]),
        ("Down’s syndrome", ["downs", "syndrome"]),
        ("Ruby`s ‘Fund’", ["rubys", "fund"]),
        ("Café", ["cafe"]),
        ("Cafe\u0301", ["cafe"]),
        ("Tŷ Ynys Môn", ["ty", "ynys", "mon"]),
        ("Straße", ["strasse"]),
        ("ﬁrst oﬃce", ["first", "office"]),
        ("Łódź żółw", ["lodz", "zolw"]),
        ("16-19 (P14)", ["16", "19", "p14"]),
        ("0-25", ["0", "25"]),
        ("x² ½ Ⅳ", ["x2", "1", "2", "iv"]),
        ("snake_case__", ["snake", "case"]),
        ("ＦＵＬＬ ｗｉｄｔｈ", ["full", "width"]),
        ("OPEN\u00a0DAY\tnow\n", ["open", "day", "now"]),
        ("…—!?", []),
        ("", []),
        ("C.A.M.H.S. or s.e.n.d", ["camhs", "or", "send"]),
        ("A. D. H. D. and A D H D", ["adhd", "and", "adhd"]),
        ("I.T., e.g. at 10 a.m.", ["it", "eg", "at", "10", "am"]),
        ("R&R, A–Z, A and E", ["rr", "az", "ae"]),
        ("C++, C# and 16+", ["c++", "c#", "and", "16"]),
        ("Plan B. A new plan", ["plan", "b", "a", "new", "plan"]),
        ("www.a.b.org or j.s@a.uk", ["www", "a", "b", "org", "or", "j", "s", "a", "uk"]),
        ("مُساعَدة اُردو", ["مساعده", "اردو"]),
        ("Сімʼя сім'я Київ", ["сімя", "сімя", "киів"]),
    ],
)
def test_words_are_plain_and_lower_case(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [("हिन्दी", 1), ("ਪੰਜਾਬੀ", 1), ("বাংলা", 1), ("한국어", 1), ("العربية", 1), ("اردو", 1), ("polski język", 2)],
)
def test_a_word_of_any_language_stays_whole(text: str, words: int) -> None:
    assert len(words_of(text)) == words


def test_vowels_that_are_marks_tell_words_apart() -> None:
    assert words_of("की का") == ["की", "का"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("特殊教育A班", ["特殊", "殊教", "教育", "a", "班"]),
        ("日本語のカフェ", ["日本", "本語", "語の", "のカ", "カフ", "フェ"]),
        ("ไทย", ["ไท", "ทย"]),
    ],
)
def test_a_script_without_spaces_is_cut_into_every_two_letters(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("name", "terms"), [("The Who", ["who"]), ("IT Club", ["it", "club"]), ("To and From", ["to", "and", "from"])]
)
def test_a_name_keeps_the_small_words_by_which_it_is_known(name: str, terms: list[str]) -> None:
    assert terms_of_name(name) == terms


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
