"""Telephone numbers in their groups."""

import pytest

from local_offer.reading.formats import formats
from local_offer.words.telephones import in_groups


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


@pytest.mark.parametrize(
    "number",
    [
        "01270 12 34 56", "0800 1111", "116 123", "+44 1270 123456", "0345 600 600 7", "016977 3123", "01697 731234",
        "0800 123456", "999", "01270", "", "text", "01270 123456 ext 2",
    ],
)  # fmt: skip
def test_a_number_that_could_be_meant_is_left_alone(number: str) -> None:
    assert in_groups(number) == number
