"""Addresses behind links, and links as people say them."""

import re


def dial(number: str, kind: str = "call") -> str:
    """The address behind a number that is pressed: it is rung, or for `text-message` written to."""
    return ("sms:" if kind == "text-message" else "tel:") + re.sub(r"[^0-9+]", "", number)


def mail(address: str) -> str:
    """The address behind an email address. A percent sign in it could begin a line of the letter: `%0D%0Abcc:`."""
    return f"mailto:{address.replace('%', '%25')}"


def short_web(url: str) -> str:
    """`https://www.example.org/` as `example.org`."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")
