"""Days of the week and times of the year as people write them."""

import re

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEVERAL = {
    "every day": DAYS, "everyday": DAYS, "daily": DAYS, "each day": DAYS, "all week": DAYS, "7 days a week": DAYS,
    "seven days a week": DAYS, "7 days": DAYS, "any day": DAYS, "all days": DAYS,
    "weekdays": DAYS[:5], "weekday": DAYS[:5], "every weekday": DAYS[:5], "week days": DAYS[:5], "m-f": DAYS[:5],
    "school days": DAYS[:5], "5 days a week": DAYS[:5],
    "weekends": DAYS[5:], "weekend": DAYS[5:], "at weekends": DAYS[5:], "every weekend": DAYS[5:],
}  # fmt: skip
DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
"""A word that may be a day, in small letters."""
_TERMS = (
    ("term-time", r"(?:in |during )?(?:school )?term[ -]?times?(?: only)?|during (?:school )?terms?|term only"),
    ("holidays", r"(?:in |during )?(?:the )?(?:school )?(?<!bank )holidays?(?: only| club)?|out of term(?: time)?"),
    ("all-year", r"all year(?:[ -]round)?|throughout the year|year[ -]round|52 weeks(?: a year)?"),
)  # fmt: skip
TERM = "|".join(words for _, words in _TERMS)
"""Words for a time of the year."""


def days(text: str) -> list[str] | None:
    """The days in the order of the week; empty where none are named, nothing where a word is no day."""
    text = text.casefold().replace(".", "").strip(" ,:-–—")
    text = text.removeprefix("open ").removeprefix("on ")
    if text in _SEVERAL:
        return list(_SEVERAL[text])
    text = re.sub(r"\b(?:on|open|and|every|plus|also)\b|[&+/;]", ",", text)
    text = re.sub(r"\s*(?:-|–|—|\bto\b|\bthrough(?: to)?\b|\bthru\b|\buntil\b)\s*", " to ", text)
    found: set[str] = set()
    for part in filter(None, (part.strip(" ,") for part in re.split(r",|\s(?!to\b)(?<!\bto\s)", text))):
        first, _, last = part.partition(" to ")
        if part in _SEVERAL:
            found.update(_SEVERAL[part])
        elif (one := _day(first)) is None or (other := _day(last or first)) is None or other < one:
            return None
        else:
            found.update(DAYS[one : other + 1])
    return [day for day in DAYS if day in found]


def without_term(text: str) -> tuple[str, str]:
    """The time of the year of which the text tells, and the text without it; nothing where it tells of two."""
    said = [
        (term, found) for term, words in _TERMS if (found := re.search(rf"\(?\b(?:{words})(?![\w-])\)?", text, re.I))
    ]
    if len(said) != 1:
        return "", text
    term, found = said[0]
    before, after = text[: found.start()].rstrip(" ,;(-–"), text[found.end() :].lstrip(" ,;:.)-–")
    return term, f"{before} {after}".strip() if before and after else before or after


def _day(text: str) -> int | None:
    word = text.strip()
    word = word.removesuffix("s") if word not in ("tues", "thurs", "wednes") else word
    found = [place for place, day in enumerate(DAYS) if len(word) > 2 and day.startswith(word)]
    return found[0] if len(found) == 1 else None
