"""What people said is published without anyone's telephone number, however it is written."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.checks.privacy.free_texts import free_texts
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

_APART = r"[\s().,/_–—-]"
_LONG = re.compile(rf"(?<![\w£$€.])(?:\+{_APART}*)?\(?[0-9Oo]+(?:{_APART}{{1,4}}[0-9Oo]+)*(?!\w)")
# A local number, without the code of its town: only after a word that says what it is.
_SHORT = re.compile(
    r"\b(?:ring|call|phone|telephone|tel|text|mobile|mob|landline|number|whats ?app)\b[^.!?\d]{0,20}?"
    r"(?P<digits>\d(?:[\s-]?\d){4,8})(?![\s-]?\d)",
    re.IGNORECASE,
)
_DAYS_AND_TIMES = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b"
    r"|\b[0-2]?\d[.:][0-5]\d(?:[ap]m)?\s*(?:to|and|until|[–—-])\s*[0-2]?\d[.:][0-5]\d\b",
    re.IGNORECASE,
)
_SPOKEN = r"zero|nought|naught|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|hundred|\d"
_IN_WORDS = re.compile(rf"\b(?:{_SPOKEN})(?:[\s,-]+(?:{_SPOKEN})){{6,}}\b", re.IGNORECASE)


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for text in free_texts(offer):
        if has_telephone(text.words):
            yield text.fault("telephone-in-words")


def has_telephone(text: str) -> bool:
    """Numbers of the United Kingdom, and any that begin with +; also with letters for noughts, or in words."""
    without_days = _DAYS_AND_TIMES.sub(" ; ", text)
    runs = (found[0] for found in _LONG.finditer(without_days))
    if any(_is_number(run) for run in runs) or _SHORT.search(without_days):
        return True
    return any(_says_digits(found[0]) for found in _IN_WORDS.finditer(text))


def _is_number(run: str) -> bool:
    groups = re.findall(r"[0-9Oo]+", run)
    if not any(letter.isdigit() for letter in run):
        return False
    digits = [group.replace("O", "0").replace("o", "0") for group in groups]
    if run.startswith("+"):
        # Numbers with their code have ten or eleven digits; nine are one of which a digit was forgotten.
        return len("".join(digits)) >= 9
    # "0-5 6-11" is a list of ages.
    if digits[0] == "0" and len(digits) > 1 and not _is_one_by_one(digits) and re.match(r"0\s*[–—-]", run):
        return False
    return any(_begins_a_number(digits[start:]) for start in range(len(digits)))


def _is_one_by_one(digits: list[str]) -> bool:
    return all(len(group) == 1 for group in digits)


def _begins_a_number(groups: list[str]) -> bool:
    """Whether the first groups together are a number: ten or eleven digits from 0, or the same after 44."""
    joined = ""
    for group in groups:
        joined += group
        # Ofcom's plan: the digit after the first 0 is never 0, 4 or 6. People leave out the 0 of a mobile.
        if re.fullmatch(r"(0|(00)?440?)[1235789]\d{8,9}|7\d{9}", joined):
            return True
    return False


def _says_digits(words: str) -> bool:
    """Whether it begins as a number does: not "one two three four five six seven", which is counting."""
    return (
        bool(re.match(r"(zero|nought|naught|oh|o|0|double|seven|7)\b", words, re.IGNORECASE))
        or len(re.findall(r"[\w]+", words)) >= 10
    )
