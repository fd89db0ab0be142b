"""An id made from a name, whatever script the name is in."""

import re

import pytest

from local_offer.words.ids import slug

OTHERS = (
    "اردو خاندان کلب", "نوجوانوں کا گھر", "हिन्दी सेवा", "हिन्दी सेवाएँ", "特殊教育支援", "特殊教育", "Crewe 学校",
    "Crewe 学堂",
    "한국어 교실", "ภาษาไทย", "ქართული", "Café 日本", "९ बजे", "???", "!!!", "x" * 90 + "學",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("St Mary's C.E. School & Nursery", "st-marys-ce-school-and-nursery"),
        ("Grŵp Tŷ’r Môr", "grwp-tyr-mor"),
        ("Świetlica Łódź – Żółw", "swietlica-lodz-zolw"),
        ("Українська родина у Києві", "ukrainska-rodyna-u-kyievi"),
        ("Ελληνικά", "ellinika"),
        ("A–Z", "a-z"),
        ("../../etc/passwd", "etc-passwd"),
        ("  ", "unnamed"),
        ("long " * 100, "-".join(["long"] * 16)),
    ],
)
def test_an_id_is_made_of_the_letters_of_a_name(name: str, id: str) -> None:
    assert slug(name) == id


def test_names_in_letters_that_have_none_in_english_have_ids_of_their_own() -> None:
    ids = [slug(name) for name in OTHERS]

    assert len(set(ids)) == len(OTHERS)
    assert [id for id in ids if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", id) or len(id) > 80] == []
    assert slug("Crewe 学校") == "crewe-f906af44"  # as on any other day and machine
    assert slug("مُساعَدة") == slug("مساعدة")
