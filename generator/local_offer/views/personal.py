"""Email addresses and numbers that look like one person's own."""

import re

from local_offer.schema.text_forms import has_form


def is_personal_email(email: str) -> bool:
    is_teams = has_form("team-words", email.partition("@")[0])
    return has_form("own-mail", email) or (has_form("two-names", email) and not is_teams)


def is_mobile(number: str) -> bool:
    return has_form("mobile", re.sub(r"[ ()-]", "", number))
