"""A day, or a day and a time on it, as people write it: `2026-11-30` or `2026-11-30 06:00`, by the clock in England."""

import re
from datetime import date, datetime

_MOMENT = re.compile(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2})?")
_FIRST, _LAST = "00:00", "24:00"


def is_moment(text: str) -> bool:
    """Whether there is such a day, and such a time."""
    try:
        return bool(_MOMENT.fullmatch(text) and datetime.fromisoformat(text))
    except ValueError:
        return False


def day_of(text: str) -> date:
    return date.fromisoformat(text[:10])


def begins(text: str) -> str:
    """With a time, so that the earlier of two moments is the smaller text."""
    return f"{text[:10]} {text[11:] or _FIRST}"


def ends(text: str) -> str:
    """As `begins`; a day ends with its last minute."""
    return f"{text[:10]} {text[11:] or _LAST}"
