"""Email addresses and numbers that look like one person's own."""

import re

from local_offer.schema.text_forms import has_form
from local_offer.views.mailboxes import reader_of


def is_personal_email(email: str, called: str = "") -> bool:
    """Whether one person reads it, for certain. `called` is the name of the service or organisation."""
    return reader_of(email, called) == "person"


def is_mobile(number: str) -> bool:
    return has_form("mobile", re.sub(r"[ ()-]", "", number))
