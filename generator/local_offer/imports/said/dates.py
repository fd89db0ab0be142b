"""Days as people write them in this country, and what spreadsheets make days of that are none."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?:the )?", re.IGNORECASE)
_LAST_OF_RANGES = 25


def day_said(text: str, *, partial: bool = False) -> str | None:
    """The day as `2026-11-02`; where it may be partial also `2026-11` and `2026`."""
    line = _WEEKDAY.sub("", " ".join(text.split()))
    line = re.sub(r"[ T][0-9]{1,2}:[0-9]{2}(:[0-9.]+)?Z?$", "", line)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}" if not partial else r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", line):
        return line
    if found := re.fullmatch(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})", line):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(
        r"([0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ /.-]+([0-9]{1,2}|[A-Za-z]{3,9})\.?,?[ /.-]+([0-9]{4}|[0-9]{2})", line
    ):
        return _day(_year(found[3]), _month(found[2]), int(found[1]))
    if found := re.fullmatch(r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})", line):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    if partial and (found := re.fullmatch(r"([A-Za-z]{3,9}|[0-9]{1,2})\.?[ /-]([0-9]{4})", line)):
        month = _month(found[1])
        return f"{found[2]}-{month:02}" if 1 <= month <= 12 else None
    return None


def range_of_day(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges from which a spreadsheet may have made a day: `05-Nov` and `2026-11-05` were `5-11`.

    `Nov-16`, and the first of November of 2016, were `11-16`. None where the text is no day.
    """
    text = text.strip()
    if found := re.fullmatch(r"([0-9]{1,2})[- /]([A-Za-z]{3,9})", text):
        return _ranges((int(found[1]), _month(found[2])))
    if found := re.fullmatch(r"([A-Za-z]{3,9})[- /]([0-9]{2})", text):
        return _ranges((_month(found[1]), int(found[2])))
    day = day_said(text) if re.search(r"[0-9]{4}", text) else None
    if not day or len(day) < 10:
        return ()
    year, month, number = map(int, day.split("-"))
    if number > 1:
        return _ranges((number, month))
    return _ranges((1, month)) if year % 100 > _LAST_OF_RANGES else _ranges((1, month), (month, year % 100))


def _ranges(*pairs: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """With the lesser end first: a spreadsheet of another country reads the month first."""
    return tuple((min(pair), max(pair)) for pair in pairs if min(pair) > 0)


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    word = text.casefold()
    return _MONTHS.index(word[:3]) + 1 if word[:3] in _MONTHS else 0


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
