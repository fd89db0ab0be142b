"""What people said is published without anyone's email address, and other texts without one person's own."""

from collections.abc import Iterator

from local_offer.checks.privacy.free_texts import Texts
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault
from local_offer.schema.private_words import has, private
from local_offer.views.personal import is_personal_email


def faults(record: Texts, known: KnownNames) -> Iterator[Fault]:
    for text in record.texts:
        if has_email(text.words) if record.is_said else has_personal_email(text.words):
            yield text.fault("email-in-words")


def has_email(text: str) -> bool:
    """However it is written."""
    return has("email", text) or has("email-in-words", text)


def has_personal_email(text: str) -> bool:
    if has("email-in-words", text):
        return True
    return has("email", text) and any(is_personal_email(found[0]) for found in private("email").finditer(text))
