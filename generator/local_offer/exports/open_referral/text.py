"""JSON of the feed as text that a host may send as anything.

A plain host sends a folder's `index.html` as HTML. So no sign of it may begin a tag or a reference there, and no email
address may stand as one: hosts that hide addresses from harvesters would change it, and the JSON with it.
"""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_NO_CODE = re.compile("%(?![0-9A-Fa-f]{2})")

_SPELT = tuple((sign, f"\\u{ord(sign):04x}") for sign in "<>&@\u2028\u2029")
"""Signs that stand in no JSON but within its texts, where they may be written like this."""


def text_of(value: Mapping[str, Any]) -> bytes:
    """As UTF-8: a list of all services is large, and twice as large as a text with one sign beyond Latin."""
    text = _ENCODE(value)
    for sign, spelt in _SPELT:
        text = text.replace(sign, spelt)
    return text.encode()


def uri(address: str | None) -> str:
    """An address of the web as RFC 3986 writes it: letters of other alphabets and brackets by their codes."""
    whole = quote(_NO_CODE.sub("%25", address or ""), safe="!#$%&'()*+,/:;=?@~")
    front, sign, fragment = whole.partition("#")
    return f"{front}{sign}{fragment.replace('#', '%23')}"


def paragraphs(*texts: str | None) -> str:
    """What is there of them, one below the other. A block of YAML ends in a line break, which says nothing here."""
    return "\n\n".join(filter(None, texts)).rstrip()


def said(values: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty: the standard leaves out what is not known, and has no nulls."""
    return {name: value for name, value in values.items() if value or value not in _EMPTY}


_EMPTY: tuple[Any, ...] = (None, "", [], {})
