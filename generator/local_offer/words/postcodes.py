"""Postcodes as the schema writes them, and as they are compared."""

import re


def spaced(text: str) -> str:
    """`sk101ee` and `Sk10-1EE` as `SK10 1EE`; as it stands where it is none by its length and its signs."""
    letters = re.sub(r"[\s.-]", "", text).upper()
    # The second half of a postcode is always a digit and two letters.
    return f"{letters[:-3]} {letters[-3:]}" if re.fullmatch(r"[A-Z0-9]{5,7}", letters) else text


def plain_postcode(text: str) -> str:
    """In capitals without spaces."""
    return "".join(text.split()).upper()
