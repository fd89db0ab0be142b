"""A cell of someone else's table as plain text, whatever stands in it."""

import re
from datetime import date, datetime, time

from local_offer.schema.twice_encoded import untwisted
from local_offer.schema.unseen_signs import first_taken_out, seen

LONGEST = 10_000
"""Characters of the longest text a record may hold."""
_LONGEST_RAW = 4 * LONGEST  # with spaces, and signs that are taken out
MOST_ROWS = 20_000
MOST_COLUMNS = 200
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(value: object) -> tuple[str, str]:
    """The cell's text, without signs that nobody sees or spaces around it, and what was wrong with it."""
    raw = _text(value)
    if len(raw) > _LONGEST_RAW:  # before any work on it
        return "", _too_long(raw)
    as_written = raw.replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", " ").removeprefix("\ufeff")
    whole = untwisted(as_written)
    text = seen(_CONTROL.sub(" ", whole)).strip()
    if len(text) > LONGEST:
        return "", _too_long(text)
    note = _doubt(as_written, whole)
    # The quote by which exports, ours too, keep a spreadsheet from calculating it.
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text, note


def _doubt(as_written: str, whole: str) -> str:
    if as_written != whole:
        return f"'{_part(as_written)}' was written in two encodings, so it is read as '{_part(whole)}'"
    if "\ufffd" in whole:
        return f"'{_part(whole)}' has lost a letter on its way; look at it"
    first = first_taken_out(whole)
    return f"holds {first.words}, which is taken out" if first else ""


def _part(text: str) -> str:
    """So much of the text that one sees which is meant."""
    at = next((at for at, sign in enumerate(text) if not sign.isascii()), 0)
    start = max(0, at - 20)
    return " ".join(text[start : start + 40].split())


def _too_long(text: str) -> str:
    return f"holds {len(text):,} characters, so it is left out; at most {LONGEST:,} fit"


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return value.strftime("%H:%M") if isinstance(value, time) else str(value)
