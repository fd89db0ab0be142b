"""Days of birth in texts."""

from local_offer.schema.private_words import has, private


def has_birth(text: str) -> bool:
    """Whether a day, month or year of birth is told. "Children born after September 2020" are nobody."""
    if has("birth-short", text) or has("birth-by-age", text):
        return True
    return has("birth", text) and has("birth", private("born-of-many").sub("children", text))
