"""Numbers that stand for one person, in texts: of the NHS, a pupil, a car, a plan or a case."""

import re
from collections.abc import Iterator

from local_offer.schema.private_words import has, private

_DIGIT = re.compile(r"[0-9]")
OF_A_PERSON = ("nhs-number", "pupil-number", "insurance-number", "car-number", "passport-number", "case-number")


def identity_in(text: str, *, is_said: bool) -> str:
    """The pattern of the first such number, such as `nhs-number`; empty if there is none.

    In what people `is_said` to have written any reference is one person's; a service may give one to quote.
    """
    if not _DIGIT.search(text):
        return ""
    return next(_found(text, is_said=is_said), "")


def _found(text: str, *, is_said: bool) -> Iterator[str]:
    yield from (name for name in OF_A_PERSON if has(name, text))
    if any(_is_of_the_nhs(found[0]) for found in private("ten-digits").finditer(text)):
        yield "nhs-number"
    if is_said:
        if any(_is_of_the_nhs(found[0]) for found in private("ten-digits-together").finditer(text)):
            yield "nhs-number"
        if has("reference-number", text):
            yield "case-number"


def _is_of_the_nhs(number: str) -> bool:
    """Whether the last digit is what the others make it: modulus 11, as the NHS Data Dictionary has it."""
    digits = [int(digit) for digit in _DIGIT.findall(number)]
    check = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check % 11 == digits[9] and check != 10
