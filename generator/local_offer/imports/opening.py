"""Opening times as people write them, such as "Monday to Friday 9am to 4pm, term time"."""

import re
from typing import Any

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SEVERAL = {
    "every day": DAYS, "daily": DAYS, "weekdays": DAYS[:5], "weekends": DAYS[5:], "weekend": DAYS[5:],
}  # fmt: skip
_TERMS = (
    ("term-time", r"(in |during )?term[ -]?time( only)?"),
    ("holidays", r"(in |during )?(the )?(school )?holidays( only)?"),
    ("all-year", r"all year( round)?"),
)
_TIME = r"[0-9]{1,2}(?:[:.][0-9]{2}\s?(?:[ap]m)?|\s?[ap]m)|noon|midday|midnight"
_LINE = re.compile(
    rf"(?P<days>[a-z ,&]*?)[:,]?\s*(?:from )?(?P<opens>{_TIME})\s*(?:to|until|till|-|–|—)\s*(?P<closes>{_TIME})"
    r"(?:[\s,;.:()]+(?P<rest>.*))?",
    re.IGNORECASE,
)


def opening(line: str) -> dict[str, Any]:
    """The line's days, times, time of year and note. What cannot be understood for certain is all note."""
    found = _LINE.fullmatch(line)
    if not found or re.search(_TIME, found["rest"] or "", re.IGNORECASE):
        return {"note": line}
    days, opens, closes = _days(found["days"]), _time(found["opens"]), _time(found["closes"])
    if days is None or not opens or not closes:
        return {"note": line}
    term, note = _term((found["rest"] or "").strip(" ,;()"))
    times = {"days": days, "opens": opens, "closes": closes, "term": term, "note": note}
    return {key: value for key, value in times.items() if value}


def _days(text: str) -> list[str] | None:
    """The days in the order of the week; empty where none are named, nothing where a word is no day."""
    text = re.sub(r"\b(on|open|and|&)\b|&", ",", text.casefold().strip(" ,"))
    days: set[str] = set()
    for part in filter(None, (part.strip() for part in text.split(","))):
        first, _, last = part.partition(" to ")
        if part in _SEVERAL:
            days.update(_SEVERAL[part])
        elif (one := _day(first)) is None or (other := _day(last or first)) is None or other < one:
            return None
        else:
            days.update(DAYS[one : other + 1])
    return [day for day in DAYS if day in days]


def _day(text: str) -> int | None:
    word = text.strip().removesuffix("s") if text.strip() not in ("tues", "thurs", "wednes") else text.strip()
    found = [place for place, day in enumerate(DAYS) if len(word) > 2 and day.startswith(word)]
    return found[0] if len(found) == 1 else None


def _time(text: str) -> str:
    text = text.casefold().replace(" ", "")
    if text in ("noon", "midday", "midnight"):
        return "00:00" if text == "midnight" else "12:00"
    found = re.fullmatch(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?([ap]m)?", text)
    if not found:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _term(rest: str) -> tuple[str, str]:
    """The time of year with which the rest of the line begins, and what comes after it."""
    for term, words in _TERMS:
        if found := re.match(rf"{words}(?![\w-])[\s,;.]*", rest, re.IGNORECASE):
            return term, rest[found.end() :]
    return "", rest
