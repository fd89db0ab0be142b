"""The forms that JSON Schema leaves to us: dates, web addresses, telephone numbers, postcodes."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from local_offer.records.moments import is_moment
from local_offer.schema.text_forms import has_form


def _is_date(value: object) -> bool:
    return not isinstance(value, str) or _date(value) is not None


def _is_partial_date(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return has_form("month", value) or _date(value) is not None


def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or is_moment(value)


def _is_period(value: object) -> bool:
    if not isinstance(value, str) or not has_form("two-years", value):
        return _is_partial_date(value)
    return (int(value[:4]) + 1) % 100 == int(value[5:])


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if has_form("date", text) else None
    except ValueError:
        return None


def _is_age(value: object) -> bool:
    if isinstance(value, str):
        return has_form("age", value)
    if isinstance(value, float):
        return value.is_integer()  # which of endless ones is answered too
    return not isinstance(value, bool)


def _is_web_address(value: object) -> bool:
    return not isinstance(value, str) or has_form("web-address", value)


def _is_email(value: object) -> bool:
    return not isinstance(value, str) or has_form("email-address", value)


def _is_phone(value: object) -> bool:
    if not isinstance(value, str):
        return True
    digits = re.sub(r"[ ()-]", "", value)
    forms = ("telephone", "short-telephone", "text-telephone")
    return has_form("telephone-signs", value) and any(has_form(form, digits) for form in forms)


def _is_postcode(value: object) -> bool:
    return not isinstance(value, str) or has_form("postcode", value)


FORMATS: Mapping[str, Callable[[object], bool]] = {
    "date": _is_date,
    "partial-date": _is_partial_date,
    "moment": _is_moment,
    "period": _is_period,
    "age": _is_age,
    "web-address": _is_web_address,
    "email-address": _is_email,
    "phone-number": _is_phone,
    "postcode": _is_postcode,
}
"""By name. A value of a type that has no such form is none of its business."""


def conforms(value: object, form: str) -> bool:
    """Whether the value, such as a text, has the form called so."""
    return FORMATS[form](value)
