"""No text tells the day on which anyone was born."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.schema.private_words import has, private


def faults(record: Texts, known: KnownNames) -> Iterator[Fault]:
    for text in record.texts:
        if has_birth(text.words):
            yield text.fault("birth-in-words")


def has_birth(text: str) -> bool:
    """Whether a day, month or year of birth is told. "Children born after September 2020" are nobody."""
    return has("birth", text) and has("birth", private("born-of-many").sub("children", text))
