"""The patterns of `schema/text-forms.json`, which Python and the form for providers read."""

import re

import pytest

from local_offer.schema import files
from local_offer.schema.text_forms import areas_beyond, has_form

FORMS = files.read("text-forms.json")["patterns"]
NOT_IN_COMMON = re.compile(r"\\[dswbDSWBAZ]|\(\?(?!:)|\\u\{|\\p|[*+?}][+]|\[\^?\]")
"""What the two languages understand in other ways, or one of them not at all."""

PARTS = files.read("text-forms.json")["parts"]
UNLIKE_WITHIN = re.compile(r"\\[dDWBAZ]|\(\?(?!:|=|!|<=\[|<!\[)|\\u\{|\\p|[*+?}][+]|\[\^?\]|\[[^\]]*\\S")


@pytest.mark.parametrize("name", FORMS)
def test_a_pattern_keeps_to_what_both_languages_understand_alike(name: str) -> None:
    assert not NOT_IN_COMMON.search(FORMS[name]["pattern"])
    assert FORMS[name]["says"].endswith(".")


@pytest.mark.parametrize("name", PARTS)
def test_a_part_keeps_to_what_the_form_reads_as_python_does(name: str) -> None:
    assert not UNLIKE_WITHIN.search(PARTS[name]["pattern"])
    assert PARTS[name]["says"].endswith(".")


@pytest.mark.parametrize(
    ("name", "text", "holds"),
    [
        ("postcode", "CW1 2AG", True), ("postcode", "CW1 2AG\n", False), ("postcode", "cw1 2ag", False),
        ("short-telephone", "999", True), ("short-telephone", "9990", False), ("mobile", "07700900123", True),
        ("mobile", "01270123456", False), ("id", "saturday-club", True), ("id", "saturday--club", False),
        ("reserved-id", "com7", True), ("reserved-id", "data-club", False), ("safe-link", "HTTPS://example.org", True),
        ("safe-link", "javascript:x", False), ("safe-link", "mailto:club@example.org?subject=A%20place", True),
        ("safe-link", "mailto:club@example.org?bcc=jo@example.org", False),
        ("safe-link", "mailto:club@example.org%0D%0Abcc:jo@example.org", False),
        ("email-address", "st.mary's+club@example.org", True),
        ("email-address", "club%0D%0Abcc%3Ajo@example.org", False),
    ],
)  # fmt: skip
def test_a_form_holds_for_the_whole_of_a_text(name: str, text: str, holds: bool) -> None:
    assert has_form(name, text) == holds


def test_the_areas_beyond_are_those_whose_postcodes_are_not_public() -> None:
    assert areas_beyond() == {"BT", "GY", "IM", "JE"}
