"""What is left of a value when another spelling of it is no difference.

Of a telephone number its spaces go, of a text the marks that a typewriter or a word processor wrote; postcodes, web and
email addresses lose what says nothing.
"""

import re
import unicodedata
from typing import Any

from local_offer.words.links import plain_page
from local_offer.words.postcodes import plain_postcode
from local_offer.words.telephones import plain_number

_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00ad": None})


def plain(value: Any, key: str = "") -> Any:
    """The value as it is compared; `key` is the field in which it stands."""
    if isinstance(value, dict):
        return {name: plain(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [plain(entry, key) for entry in value]
    if not isinstance(value, str):
        return value
    if key == "number":
        return plain_number(value)
    if key == "postcode":
        return plain_postcode(value)
    if re.match(r"https?://|www\.", value, re.IGNORECASE):
        return plain_page(value)
    if re.fullmatch(r"\S+@\S+", value):
        return value.casefold()
    return " ".join(unicodedata.normalize("NFC", value).translate(_MARKS).split())


def are_one(ours: Any, theirs: Any, key: str) -> bool:
    """Whether both say the same. In which order a list has its words, such as needs, says nothing."""
    if ours == theirs:
        return True
    one, other = plain(ours, key), plain(theirs, key)
    if isinstance(one, list) and isinstance(other, list) and all(isinstance(word, str) for word in (*one, *other)):
        return sorted(one) == sorted(other)
    return bool(one == other)
