"""Addresses behind links, and links as people say them."""

import re
from urllib.parse import quote

from local_offer.records.parts import Phone
from local_offer.schema.text_forms import has_form

_AS_BROWSERS_QUOTE = "!'()*"
_RELAY = "18001"
"""Before a number it leads there through Relay UK, where someone speaks what one types."""


def dial(number: str, kind: str = "call", text: str | None = None) -> str:
    """The address behind a number that is pressed: it is rung, or for `text-message` written to, with the word to
    send where the telephone takes it."""
    figures = re.sub(r"[^0-9+]", "", number)
    if kind != "text-message":
        return f"tel:{figures}"
    # RFC 5724 has ?body=. Older iPhones look for &body=, and all take the two together.
    return f"sms:{figures}" + (f"?&body={quote(text, safe=_AS_BROWSERS_QUOTE)}" if text else "")


def is_for_texts(number: str) -> bool:
    """Whether nobody can ring it: five figures are for text messages."""
    return has_form("text-telephone", number.replace(" ", ""))


def way_of(phone: Phone) -> str:
    """Its kind. With five figures, or with a word to send, it is for text messages, whether that is said or not."""
    is_said = phone.text and phone.kind == "call"
    return "text-message" if is_said or is_for_texts(phone.number) else phone.kind


def relayed(phones: tuple[Phone, ...]) -> str:
    """What is dialled to reach the first number for calls through Relay UK; nothing for the emergency services, which
    have 18000."""
    number = next((phone.number for phone in phones if way_of(phone) == "call"), "")
    number = re.sub(r"^\+44 ?(\(0\))?", "0", number)
    return "" if number in ("", "999", "112") else f"{_RELAY} {number}"


def mail(address: str) -> str:
    """The address behind an email address. A percent sign in it could begin a line of the letter: `%0D%0Abcc:`."""
    return f"mailto:{address.replace('%', '%25')}"


def plain_page(url: str) -> str:
    """Without what leads to the same page with and without it: http, www, and a slash at the end."""
    host, slash, path = re.sub(r"(?i)^(?:https?://)?(?:www\.)?", "", url.strip()).partition("/")
    return f"{host.casefold()}{slash}{path}".rstrip("/")


def short_web(url: str) -> str:
    """`https://www.example.org/` as `example.org`."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")
