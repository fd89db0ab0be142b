"""Email addresses in texts, however they are written, and which of them are one person's own."""

from local_offer.schema.private_words import has, private
from local_offer.views.personal.mailboxes import reader_of


def has_email(text: str) -> bool:
    return has("email", text) or has("email-in-words", text) or has("own-email", text)


def has_personal_email(text: str, called: str = "") -> bool:
    """Whether one person alone reads an address in it. `called` is the name of the service or organisation."""
    if has("own-email", text):
        return True
    found = (
        found[0] for name in ("email", "email-in-words") if has(name, text) for found in private(name).finditer(text)
    )
    return any(reader_of(_address(each), called) == "person" for each in found)


def _address(written: str) -> str:
    """With its signs: of "jane at example dot org", jane@example.org."""
    box, _, host = private("email-at").sub("@", written, count=1).partition("@")
    return f"{box}@{private('email-dot').sub('.', host)}"
