"""What people said is published without the day on which anyone was born."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.checks.privacy.free_texts import free_texts
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"(?:\d{{1,2}}\s*[/.\s–-]\s*\d{{1,2}}\s*[/.\s–-]\s*\d{{2,4}}|(?:19|20)\d\d-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+(?:\d{{4}}|'?\d\d\b))?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?|{_MONTH}\s+(?:19|20)\d\d)"
)
_BIRTHS = re.compile(
    rf"(?:\bd\.?\s?o\.?\s?b\b|\bdate of birth\b|\bbirth ?date\b|\bbirth ?days?\b|\bborn\b)[^.!?\d]{{0,25}}?{_DAY}"
    rf"|\b(?:d\.?\s?o\.?\s?b\.?|date of birth)\W{{0,4}}(?:is\s+)?(?:19|20)\d\d\b"
    rf"|\b(?:was|am|is|were)\s+born\s+in\s+(?:{_MONTH}|(?:19|20)\d\d)"
    rf"|{_DAY}\W{{0,4}}(?:is|was)\s+(?:my|his|her|their|our)\b[^.!?]{{0,30}}\bbirthday\b",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    r"\b(?:children|babies|people|pupils|those|anyone|everyone)\s+(?:who\s+(?:are|were)\s+)?born\b", re.IGNORECASE
)


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for text in free_texts(offer):
        if has_birth(text.words):
            yield text.fault("birth-in-words")


def has_birth(text: str) -> bool:
    """Whether a day, month or year of birth is told. "Children born after September 2020" are nobody."""
    return _BIRTHS.search(_OF_MANY.sub("children", text)) is not None
