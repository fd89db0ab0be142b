"""Spaces of web pages where YAML takes only plain ones: before a field or a hyphen, and behind its colon or hyphen."""

import re
from collections.abc import Iterator

from local_offer.diagnostics import Diagnostic, diagnostic

_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NAME = "[A-Za-z_][A-Za-z_0-9-]*"
_BEFORE = re.compile(
    rf"^(?P<before>[ {_SPACE}]*(?:(?:-[ {_SPACE}]+)+(?:{_NAME}:[ {_SPACE}]+)?|{_NAME}:(?:[ {_SPACE}]+|$)))",
    re.MULTILINE,
)
"""All of a line before its value, in `record/parse.js` too."""
_ONE = re.compile(f"[{_SPACE}]")


def in_lines(text: str, path: str) -> Iterator[Diagnostic]:
    """The first of each line."""
    for line in _BEFORE.finditer(text):
        if found := _ONE.search(line[0]):
            after = line[0][: found.start()].strip()
            key = "yaml-syntax/web-space" if after else "yaml-syntax/web-space-first"
            place = text.count("\n", 0, line.start()) + 1, found.start() + 1
            yield diagnostic(key, path, *place, sign=f"U+{ord(found[0]):04X}", after=after)


def plain(text: str) -> str:
    """The text with plain spaces in their place, so that what stands behind them can be read."""
    return _BEFORE.sub(lambda line: _ONE.sub(" ", line[0]), text)
