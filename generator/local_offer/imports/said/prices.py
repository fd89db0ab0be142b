"""Prices as people write them, such as "£6 per session, if you get Universal Credit"."""

import re
from typing import Any

_LINE = re.compile(
    r"£? ?(?P<pounds>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6})(?P<pence>\.[0-9]{1,2})?"
    r"(?: (?:per|an?|each|every|for (?:an?|each|every|one)) (?P<per>[^,;:()]+?))?"
    r"(?: ?(?:[;:(]|,(?![0-9])) ?(?P<note>.+?)\)?)?",
    re.IGNORECASE,
)


def price(line: str) -> dict[str, Any]:
    """The line's pounds, what they buy and who pays them. What cannot be understood for certain stays whole as the
    amount, of which the schema will say that it is no number."""
    found = _LINE.fullmatch(line)
    if not found:
        return {"amount": line}
    pounds = float(found["pounds"].replace(",", "") + (found["pence"] or ""))
    said = {"amount": int(pounds) if pounds.is_integer() else pounds, "per": found["per"], "note": found["note"]}
    return {key: value for key, value in said.items() if value is not None}
