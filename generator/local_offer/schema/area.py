"""The word for the area that a council serves, `county` or `borough`, and the texts in which it stands as `{area}`."""

import re
from typing import Any

AREA = "area"
"""What is said where nobody says more."""
FORMER = "borough"
"""What was said of every council before it could choose: addresses of that time lead on where it fits still."""
_BY_CODE = {"E08": "borough", "E09": "borough", "E10": "county"}
"""By the beginning of a GSS code: metropolitan and London boroughs, and counties. A unitary council may be any."""


def word_for(gss: str) -> str:
    """The word that fits most councils of this kind."""
    return _BY_CODE.get(gss[:3], AREA)


def wrong_word(area: str) -> str:
    """What is wrong with a council's own word, which goes where `the county` may stand; empty when nothing is."""
    if re.fullmatch(r"(?!(?:the|a|an)\b)[^\W\d_](?:[\w’' -]{0,28}\w)?", area, re.IGNORECASE):
        return ""
    return f"'area' is '{area}'; write a word or two for what the council serves, without 'the', such as county"


def said_of(area: str, part: Any) -> Any:
    """A text, or plain data with texts in it, in which `{area}` is the word."""
    if isinstance(part, str):
        return part.replace("{area}", area)
    if isinstance(part, list):
        return [said_of(area, entry) for entry in part]
    if isinstance(part, dict):
        return {key: said_of(area, value) for key, value in part.items()}
    return part
