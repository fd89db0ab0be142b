"""Telephone numbers in their groups."""

import pytest

from local_offer.reading import formats
from local_offer.words.telephones import in_groups, number_said, unbroken

SAID = {
    "+44 (0)1270 960101": ("01270 960101", ""), "0044 1270 960101": ("01270 960101", ""), "85 258": ("85258", ""),
    "+44(0)300 960 1234": ("0300 960 1234", ""), "tel:+441270960101": ("01270 960101", ""), "116 123": ("116 123", ""),
    "(01270) 960101": ("01270 960101", ""), "44 1270 960101": ("01270 960101", ""), "Tel No. 111": ("111", ""),
    "01270 960101 ext 12": ("01270 960101", "12"), "01270960101x12": ("01270 960101", "12"), "60999": ("60999", ""),
    "01270.960.101 (extn. 4)": ("01270 960101", "4"), "18001 01270 960101": ("01270 960101", ""),
    "0(1270) 960101": ("01270 960101", ""), "00 44 (0) 1270 960101.": ("01270 960101", ""), "18001 111": ("111", ""),
    "01270 960101 / 01270 960102": None, "+1 212 555 1234": None, "642211": None, "0127096010123": None, "Ask": None,
    "12345": None, "958258": None,
}  # fmt: skip
"""Numbers as people write them, and the number and extension that they mean; nothing where it is not plain."""


@pytest.mark.parametrize(
    ("number", "usual"),
    [
        ("01270123456", "01270 123456"), ("(01270) 123456", "01270 123456"), ("01270-123456", "01270 123456"),
        ("01614 960123", "0161 496 0123"), ("01614960123", "0161 496 0123"), ("01154960123", "0115 496 0123"),
        ("02079460123", "020 7946 0123"), ("08081570123", "0808 157 0123"), ("03069990123", "0306 999 0123"),
        ("07700900123", "07700 900123"),
    ],
)  # fmt: skip
def test_a_number_gets_the_usual_groups(number: str, usual: str) -> None:
    assert in_groups(number) == usual
    assert in_groups(usual) == usual
    assert formats.conforms(usual, "phone-number")


@pytest.mark.parametrize("written", SAID)
def test_a_number_is_understood_or_left(written: str) -> None:
    assert number_said(written) == SAID[written]


@pytest.mark.parametrize(
    "number",
    [
        "01270 12 34 56", "0800 1111", "116 123", "+44 1270 123456", "0345 600 600 7", "016977 3123", "01697 731234",
        "0800 123456", "999", "01270", "", "text", "01270 123456 ext 2",
    ],
)  # fmt: skip
def test_a_number_that_could_be_meant_is_left_alone(number: str) -> None:
    assert in_groups(number) == number


def test_a_line_breaks_in_no_number_and_where_it_did_in_all_else() -> None:
    said = unbroken("Ring 0300 123 5012, 020 7946 0000, 116 123 or +44 1632 960123. 12 to 2 on 30 June 2026, SK10 4EZ")

    assert [part for part in said.split(" ") if "\u00a0" in part] == [
        "0300\u00a0123\u00a05012,", "020\u00a07946\u00a00000,", "116\u00a0123", "+44\u00a01632\u00a0960123."
    ]  # fmt: skip
