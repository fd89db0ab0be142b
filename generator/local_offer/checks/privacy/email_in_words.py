"""What people said is published without anyone's email address, however it is written."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.checks.privacy.free_texts import free_texts
from local_offer.diagnostics import Fault
from local_offer.offer import Offer

# Written so that programs should not find it, which people then read all the more easily.
_AT = r"\s*(?:@|[(\[{<]\s*at\s*[)\]}>]|&#0?64;|%40)\s*"
_DOT = r"(?:\s*(?:\.|[(\[{<]\s*dot\s*[)\]}>])\s*|\s+dot\s+)"
_WITH_A_SIGN = re.compile(rf"[\w.+'-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)+", re.IGNORECASE)
# "at" alone is a word like any other, unless what follows is written as nobody writes a page's address.
_IN_WORDS = re.compile(
    r"\b[\w.+'-]+\s+at\s+(?:[\w-]+\s+dot\s+(?:com|co|org|net|uk|gov|nhs|ac|sch|info|me|io|eu)\b|(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|aol"
    rf"|btinternet|sky|talktalk|virginmedia|ntlworld|protonmail|proton|gmx){_DOT}\w+)",
    re.IGNORECASE,
)


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for text in free_texts(offer):
        if has_email(text.words):
            yield text.fault("email-in-words")


def has_email(text: str) -> bool:
    return bool(_WITH_A_SIGN.search(text) or _IN_WORDS.search(text))
