"""Days and months in words."""

from calendar import monthrange
from datetime import date

from local_offer.words.phrases import MONTHS


def day_in_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month(day: date) -> str:
    """The month in which a day lies: `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def source_date(text: str) -> str:
    """`2026`, `2026-11` or `2026-11-02` as `2026`, `November 2026` or `2 November 2026`."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return day_in_words(date(*parts))
    return f"{MONTHS[parts[1] - 1]} {parts[0]}" if len(parts) == 2 else str(parts[0])


def last_day(text: str) -> date:
    """The last day of `2026`, `2026-11` or `2026-11-02`."""
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    return date(year, month or 12, day or monthrange(year, month or 12)[1])
