"""The forms that JSON Schema leaves to us: dates, web addresses, telephone numbers, postcodes."""

import re
from datetime import date

from jsonschema import FormatChecker

from local_offer.records.moments import is_moment
from local_offer.schema.text_forms import has_form

formats = FormatChecker(formats=())


@formats.checks("date")
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or _date(value) is not None


@formats.checks("partial-date")
def _is_partial_date(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return has_form("month", value) or _date(value) is not None


@formats.checks("moment")
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or is_moment(value)


@formats.checks("period")
def _is_period(value: object) -> bool:
    if not isinstance(value, str) or not has_form("two-years", value):
        return _is_partial_date(value)
    return (int(value[:4]) + 1) % 100 == int(value[5:])


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if has_form("date", text) else None
    except ValueError:
        return None


@formats.checks("age")
def _is_age(value: object) -> bool:
    if isinstance(value, str):
        return has_form("age", value)
    return not isinstance(value, int | float) or (not isinstance(value, bool) and value == int(value))


@formats.checks("web-address")
def _is_web_address(value: object) -> bool:
    return not isinstance(value, str) or has_form("web-address", value)


@formats.checks("email-address")
def _is_email(value: object) -> bool:
    return not isinstance(value, str) or has_form("email-address", value)


@formats.checks("phone-number")
def _is_phone(value: object) -> bool:
    if not isinstance(value, str):
        return True
    digits = re.sub(r"[ ()-]", "", value)
    forms = ("telephone", "short-telephone", "text-telephone")
    return has_form("telephone-signs", value) and any(has_form(form, digits) for form in forms)


@formats.checks("postcode")
def _is_postcode(value: object) -> bool:
    return not isinstance(value, str) or has_form("postcode", value)
