"""How often days come round, as people write it: "first Saturday of the month", "every other Friday"."""

import re

from local_offer.imports.said.days import DAY

_WEEKS = {"first|1st": "first", "second|2nd": "second", "third|3rd": "third", "fourth|4th": "fourth", "last": "last"}
_OF_A_MONTH = r"(?:of|in) (?:the|each|every|a) month"
_FORTNIGHT = r"(?:fortnightly|every (?:two|2|other|second) weeks?|every fortnight|alternate weeks)"
_FORMS = (
    *((f"{week}-in-month", rf"\b(?:every |each |on )?(?:the )?(?:{words}) (?P<day>{DAY}) {_OF_A_MONTH}\b")
      for words, week in _WEEKS.items()),
    ("fortnightly", rf"\b(?:on )?(?:alternate|every (?:other|second|2nd)) (?P<day>{DAY})\b"),
    ("fortnightly", rf"\b(?P<day>{DAY}\b.*?)[ ,;(]*\b{_FORTNIGHT}\b\)?"),
    ("fortnightly", rf"\b{_FORTNIGHT}[ ,]*(?:on )?(?:a )?(?P<day>{DAY})\b"),
)  # fmt: skip


def without_repeats(text: str) -> tuple[str, str]:
    """How often it says that one day of the week comes round, and the text with the day alone; else nothing, and the
    text as it is."""
    for repeats, form in _FORMS:
        if found := re.search(form, text, re.IGNORECASE):
            return repeats, f"{text[: found.start()]}{found['day']}{text[found.end() :]}"
    return "", text
