"""The forms that JSON Schema leaves to us: dates, web addresses, telephone numbers, postcodes."""

import re
from datetime import date
from urllib.parse import urlsplit

from jsonschema import FormatChecker

formats = FormatChecker(formats=())

# Ofcom's numbering plan: ten or eleven digits from 0, whose second is never 0, 4 or 6; these few are shorter.
_SHORT_NUMBERS = (
    "999", "111", "101", "112", "119", "159", "116000", "116006", "116111", "116117", "116123", "08001111", "08454647"
)  # fmt: skip


@formats.checks("date")
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or _date(value) is not None


@formats.checks("partial-date")
def _is_partial_date(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return bool(re.fullmatch(r"(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?", value)) or _date(value) is not None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", text) else None
    except ValueError:
        return None


@formats.checks("web-address")
def _is_web_address(value: object) -> bool:
    if not isinstance(value, str):
        return True
    if re.search(r"[\s<>\"'`{}|\\^\x00-\x1f]", value):
        return False
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    sound_host = re.fullmatch(r"([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]", host)
    return parts.scheme in ("http", "https") and sound_host is not None and "@" not in parts.netloc


@formats.checks("email-address")
def _is_email(value: object) -> bool:
    pattern = r"[A-Za-z0-9_%+'-]+(\.[A-Za-z0-9_%+'-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
    return not isinstance(value, str) or re.fullmatch(pattern, value) is not None


@formats.checks("phone-number")
def _is_phone(value: object) -> bool:
    if not isinstance(value, str):
        return True
    digits = re.sub(r"[ ()-]", "", value)
    is_long = re.fullmatch(r"(0|\+44)[1235789][0-9]{8,9}", digits)
    return re.fullmatch(r"[0-9 ()+-]+", value) is not None and bool(is_long or digits in _SHORT_NUMBERS)


@formats.checks("postcode")
def _is_postcode(value: object) -> bool:
    # The forms A9 9AA to AA9A 9AA; the inward half never holds C, I, K, M, O or V.
    pattern = r"[A-PR-UWYZ][A-HK-Y]?([0-9]{1,2}|[0-9][A-HJKMNPRSTUVWXY]) [0-9][ABD-HJLNP-UW-Z]{2}"
    return not isinstance(value, str) or re.fullmatch(pattern, value) is not None
