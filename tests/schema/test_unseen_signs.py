"""Signs that nobody sees are found and taken out, and those that letters and emoji need are kept."""

import unicodedata

import pytest

from local_offer.schema import files
from local_offer.schema.unseen_signs import bare, seen, unseen

HIDDEN = {
    "Wil\u00adlowbank": "Willowbank",
    "Hazel\u200bmere": "Hazelmere",
    "Oak\u2060field": "Oakfield",
    "Elmt\ufeffree": "Elmtree",
    "a\u200cb\u200dc": "abc",
    "\u202emooR reviR ehT": "mooR reviR ehT",
    "\u2066a\u2069": "a",
    "River\u200f Room": "River Room",
    "x\U000e0041\U000e007f": "x",
    "0\ufe0f7700": "07700",
    "a\u034f\u180e\u2064b": "ab",
    "Pine\u3164Play": "Pine Play",
    "\u2800": "",
    "one\u2028two\u0085three": "one two three",
    "\u2028one\u2029": "one",
    "line\u2028\nnext": "line\nnext",
    "\uf0b7 By post": "• By post",
    "👩\u200d and": "👩 and",
    "❤\ufe0f\ufe0f": "❤\ufe0f",
}
LOST = ("Caf\ufffd", "\ue000", "\U000f0000", "\ufdd0", "\U0001ffff", "\u0378", "\U00050000", "\U000dffff")
KEPT = (
    "Tŷ Ŵyn, Caffi Môn", "cafe\u0301", "quán cà phê mới", "£5–£10 “each” … ½ °C", "a\u00a0b",
    "👩\u200d👧", "👨🏽\u200d🦽", "🏳\ufe0f\u200d🌈", "❤\ufe0f", "1\ufe0f\u20e3", "🇬🇧", "🫩", "™\ufe0f",
    "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
    "می\u200cخواهم", "اردو میں مدد \u200f(12)\u200e", "שלום \u200e1:1\u200f", "क\u094d\u200dष", "ශ\u0dca\u200dරී", "বাংলা",
    "⠓⠑⠇⠏\u2800⠓⠑⠗⠑", "한국어", "帮助",
)  # fmt: skip


@pytest.mark.parametrize("text", HIDDEN)
def test_a_sign_that_nobody_sees_is_found_and_taken_out(text: str) -> None:
    assert next(unseen(text)).name.endswith(f"(U+{ord(text[next(unseen(text)).at]):04X})")
    assert seen(text) == HIDDEN[text]
    assert not list(unseen(seen(text)))


@pytest.mark.parametrize("text", LOST)
def test_a_letter_that_is_lost_is_found_and_left_for_a_person(text: str) -> None:
    assert [each.becomes for each in unseen(text)] == [None]
    assert seen(text) == text


@pytest.mark.parametrize("text", KEPT)
def test_what_letters_and_emoji_need_is_kept(text: str) -> None:
    assert not list(unseen(text))
    assert seen(text) == text


def test_the_word_before_a_sign_is_told() -> None:
    assert next(unseen("The Rain\u00ad\u200bbow")).words == "a soft hyphen (U+00AD) after 'Rain'"
    assert [each.after for each in unseen("The Rain\u00ad\u200bbow")] == ["Rain", "Rain"]
    assert next(unseen("\u202eThe")).words == "a sign that turns the direction of the text (U+202E)"


def test_texts_are_compared_without_any_of_them() -> None:
    assert bare("می\u200cخواهم Rain\u00adbow 👩\u200d👧") == "میخواهم Rainbow 👩👧"


def test_a_mark_of_direction_is_kept_in_the_line_alone_that_needs_it() -> None:
    assert [each.at for each in unseen("שלום\u200e\nRiver\u200e")] == [11]


def test_every_sign_of_no_width_and_of_no_meaning_is_in_the_list() -> None:
    missed = [
        f"{code:04X}"
        for code in [*range(0xD800), *range(0xE000, 0x110000)]
        if (unicodedata.category(chr(code)) == "Cf" or code in range(0xFE00, 0xFE10) or code in (0x2028, 0x2029))
        and not list(unseen(f"a{chr(code)}b"))
    ]

    # Signs that show: of numbers and verses in Arabic and Syriac, of Kaithi, and of the hieroglyphs.
    shown = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, *range(0x13430, 0x13440)}
    assert set(missed) <= {f"{code:04X}" for code in shown}


def test_nothing_that_means_something_is_in_the_list_of_what_means_nothing() -> None:
    (codes,) = [each["codes"] for each in files.read("unseen-signs.json")["signs"] if "unassigned" in each["name"]]

    for each in " ".join(codes[:-1]).split():
        first, _, last = each.partition("-")
        assert all(
            unicodedata.category(chr(code)) == "Cn" for code in range(int(first, 16), int(last or first, 16) + 1)
        )
