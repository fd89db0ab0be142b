"""The letters and digits of a text without anything between, as quickly as they can be had."""

import re
from functools import cache, lru_cache
from urllib.parse import unquote_to_bytes

from local_offer.schema.hidden_places import place_words
from local_offer.views.secrets.folding import ANY_TAG, plain_letters, spelt_out

_SMALL = bytes(range(256)).lower()
_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum())
_SIGNS_AND_BEYOND = _SIGNS + bytes(range(128, 256))
_ASCII = bytes(range(128))
_USUAL = re.compile(r"[‘’“”–—…£·•→←↑↓✓×©\ufeff\u00a0\u2009\u202f]+")
"""Signs of our pages that no word is changed by."""
_OTHERS = re.compile(rb"[\x80-\xff]+")
_DEGREES = ("°".encode(), "º".encode())
_TAG = re.compile(ANY_TAG.encode(), re.DOTALL)
_TAG_OF_LETTERS = re.compile(ANY_TAG, re.DOTALL)
_PLAIN_TAG = re.compile(rb"<[/!?]?[A-Za-z][^>]*>")
"""The same in less time, where each `<` begins one and each ends."""
_OUR_ESCAPES = (
    re.compile(rb"&(?:nbsp|quot|amp|lt|gt|#3[49]);"),
    re.compile(rb"\\(?:[nrt]|u003[ce])"),
)
"""Of signs in HTML and JSON. Each begins with one sign, which is quickly found."""
_OF_TAGS = {b"&lt;": b"<", b"&gt;": b">", b"\\u003c": b"<", b"\\u003e": b">"}


def run_of(content: bytes) -> tuple[bytes, bool]:
    """Of a text in UTF-8, as it stands and then as it is seen on a page; and whether it has a sign for degrees."""
    if b"%" in content:
        content = unquote_to_bytes(content)
    if any(spelt.search(content) for spelt in _spelt()):
        content = spelt_out(content.decode("utf-8", "replace")).encode("utf-8", "replace")
    signs = b"" if content.isascii() else content.translate(None, _ASCII)
    has_degrees = any(sign in signs for sign in _DEGREES)
    is_usual = not signs or _USUAL.fullmatch(signs.decode("utf-8", "replace")) is not None
    for escape in _OUR_ESCAPES:
        content = escape.sub(lambda found: _OF_TAGS.get(found[0], b" "), content)
    readings = (content, _without_tags(content)) if b"<" in content else (content,)
    return b"".join([_run(reading, is_usual=is_usual) for reading in readings]), has_degrees


def _run(content: bytes, *, is_usual: bool) -> bytes:
    """Tags are out of it by now: what a letter beyond ASCII becomes may be shorter, and so would be a comment."""
    if is_usual:
        return content.translate(_SMALL, _SIGNS_AND_BEYOND)
    return _OTHERS.sub(lambda found: _letters(found[0]), content).translate(_SMALL, _SIGNS)


def _without_tags(content: bytes) -> bytes:
    if content.rfind(b"<") < content.rfind(b">"):
        seen, tags = _PLAIN_TAG.subn(b"", content)
        if tags == content.count(b"<"):
            return seen
    if b"<!--" not in content:
        return _TAG.sub(b"", content)
    # How long a comment is tell its letters, of which some have several bytes.
    return _TAG_OF_LETTERS.sub("", content.decode("utf-8", "replace")).encode()


@lru_cache(maxsize=10_000)
def _letters(signs: bytes) -> bytes:
    plain = plain_letters(signs.decode("utf-8", "replace"))
    return "".join(filter(str.isalnum, plain)).encode("utf-8", "replace")


@cache
def _spelt() -> tuple[re.Pattern[bytes], ...]:
    """A sign within a word that is written in another way."""
    ours = {"amp", "lt", "gt", "quot", "nbsp"}
    named = "|".join(name for name in place_words().named if name not in ours)
    return (
        re.compile(rf"&(?:#(?!3[49];)|(?:{named})(?![A-Za-z]))".encode()),
        re.compile(rb"\\u(?!003[ce]|0026|0040)"),
    )
