"""Prices as people write them, such as "£6 per session, if you get Universal Credit"."""

import re
from typing import Any

_LINE = re.compile(
    r"£? ?(?P<pounds>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?P<pence>\.[0-9]{1,2})?"
    r"(?: (?:per|an?|each|every|for (?:an?|each|every|one)) (?P<per>[^,;:()]+?))?"
    r"(?: ?(?:[;:(]|,(?![0-9])) ?(?P<note>.+?)\)?)?",
    re.IGNORECASE,
)

_NO_COST = re.compile(
    r"\W*(?:none|nothing|free(?: of charge| to all| for all| for everyone| entry| to attend)?|foc|n/c"
    r"|no (?:charge|cost|fee)s?|nil|£ ?0(?:\.00?)?)\W*",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\W*(?:(?:it|this) is |this (?:service|group|club) is )?"
    r"(?:free(?: of charge)?(?: to all)?|no (?:charge|cost|fee))\W*",
    re.IGNORECASE,
)
_FREE_FOR_SOME = re.compile(r"\W*free\b.*(?:£ ?[0-9.]*[1-9]|[0-9]p\b).*", re.IGNORECASE | re.DOTALL)


def costs_nothing(text: str) -> bool:
    """Whether the whole of what stands in the place of a price says that there is none."""
    return bool(_NO_COST.fullmatch(text))


def says_it_is_free(note: str) -> bool:
    """Whether the whole of a note on the cost says that it is free."""
    return bool(_FREE.fullmatch(note))


def is_free_for_some(text: str) -> bool:
    """Whether a text says of some that it is free, and of others what they pay."""
    return bool(_FREE_FOR_SOME.fullmatch(text))


def price(line: str) -> dict[str, Any]:
    """The line's pounds, what they buy and who pays them. What cannot be understood for certain stays whole as the
    amount, of which the schema will say that it is no number."""
    found = _LINE.fullmatch(line)
    if not found:
        return {"amount": line}
    pounds = float(found["pounds"].replace(",", "") + (found["pence"] or ""))
    said = {"amount": int(pounds) if pounds.is_integer() else pounds, "per": found["per"], "note": found["note"]}
    return {key: value for key, value in said.items() if value is not None}
