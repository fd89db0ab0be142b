"""Cells of registers' files: numbers that a spreadsheet has spoilt, telephones but mobiles, towns in capitals."""

import re

from local_offer.views.person_like_names import is_a_person
from local_offer.views.personal.telephones import is_mobile
from local_offer.words.telephones import in_groups, plain_number

_TITLE = re.compile(r"^(mr|mrs|miss|ms|mx|dr|prof)\b", re.IGNORECASE)
_SMALL = re.compile(r"(?<=[ -])(On|Upon|In|Le|La|By|Under|The|Of|And|De)(?=[ -])")
"""Words within the names of towns, as in Stoke-on-Trent."""


def number_of(text: str) -> str:
    """`ey 123456` as `EY123456`, and `123456.0`, which a spreadsheet makes of a number, without what it added."""
    return re.sub(r"\s", "", text.partition(".")[0]).upper()


def names_a_person(name: str) -> bool:
    """Whether it may be a person's: a first name and no more than a family name, also turned round, or a title."""
    last, comma, first = name.casefold().partition(",")
    turned = f"{first} {last}" if comma else ""
    return is_a_person(name.casefold()) or (bool(turned) and is_a_person(turned)) or bool(_TITLE.match(name))


def phones_of(text: str) -> list[dict[str, str]]:
    """The number, where it is one and no mobile. Spreadsheets take the first zero from what they think is a number."""
    digits = plain_number(text)
    digits = digits if digits.startswith("0") else f"0{digits}"
    return [{"number": in_groups(digits)}] if 10 <= len(digits) <= 11 and not is_mobile(digits) else []


def town_of(text: str) -> str:
    """The last part of `Audlem, Crewe`; `NOTTINGHAM` as people write it."""
    town = text.split(",")[-1].strip()
    town = town.title() if town.isupper() or town.islower() else town
    return _SMALL.sub(lambda word: word[0].lower(), town)
