"""When a number was counted: in words, and where it lies in time."""

from local_offer.words import source_date
from local_offer.words.phrases import MONTHS


def in_words(period: str, years: str | None) -> str:
    """`2024`, `January 2025`, `16 January 2025`, `April 2024 to March 2025` or `school year 2024 to 2025`."""
    if "/" not in period:
        return source_date(period)
    first = int(period[:4])
    return f"school year {first} to {first + 1}" if years == "school" else f"April {first} to March {first + 1}"


def within(period: str, years: str | None) -> str:
    """The same in a sentence: `in 2024`, `on 16 January 2025`, `in the year to March 2025`."""
    if "/" in period:
        first = int(period[:4])
        return (
            f"in the school year {first} to {first + 1}" if years == "school" else f"in the year to March {first + 1}"
        )
    return f"{'on' if period.count('-') == 2 else 'in'} {source_date(period)}"


def short(period: str) -> str:
    """For the edge of a drawing: `2024`, `2024/25` or `Jan 2025`."""
    if "/" in period or len(period) == 4:
        return period
    return f"{MONTHS[int(period[5:7]) - 1][:3]} {period[:4]}"


def at(period: str) -> float:
    """In years, where it begins; two years lie between the one and the other."""
    if "/" in period:
        return int(period[:4]) + 0.5
    parts = [int(part) for part in period.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return year + (month - 1) / 12 + (day - 1) / 365


def last_month(period: str) -> tuple[int, int]:
    """Year and month in which it ends."""
    if "/" in period:
        return int(period[:4]) + 1, 3
    year, _, rest = period.partition("-")
    return int(year), int(rest[:2]) if rest else 12
