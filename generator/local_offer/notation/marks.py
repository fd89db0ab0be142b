"""Marks of texts and of values, by which it is seen whether others changed them. The browser makes the same."""

import json
from collections.abc import Mapping
from typing import Any
from zlib import crc32

NOTHING = "none"
"""The mark of a field that is not there."""


def mark(text: str) -> str:
    """A few letters for a text whose lines end in `\\n`. They begin with one that is no figure, so that they stay text
    without quotes. They tell a change, not a forgery."""
    return f"v{crc32(text.encode('utf-8', 'replace')):08x}"


def mark_of(value: Any) -> str:
    """The mark of a field's value, however it is written in the file."""
    return NOTHING if value is None else mark(_canonical(value))


def _canonical(value: Any) -> str:
    """A number is its text, since a number is read as text where text belongs; groups are in the order of names."""
    if isinstance(value, Mapping):
        fields = sorted((str(name), _canonical(each)) for name, each in value.items() if each is not None)
        return "{" + ",".join(f"{_quoted(name)}:{each}" for name, each in fields) + "}"
    if isinstance(value, list | tuple):
        return f"[{','.join(map(_canonical, value))}]"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return _quoted("true" if value else "false")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _quoted(str(value).rstrip("\n"))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
