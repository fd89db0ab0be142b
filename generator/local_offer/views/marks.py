"""Marks in a guide's text, such as `{{ limit ehc-decision }}`, which stand for what is kept elsewhere."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

KINDS = ("limit", "local", "show", "council")
"""A time limit of the law; a fact that only the council knows; a part worked out from the records; the council's
name."""

SHOWN = ("demonstration", "ehc-weeks", "guides", "stops-and-starts")
"""The parts that `show` may name; `pages.guide` makes them."""

_MARK = re.compile(r"\{\{ *(?P<kind>[a-z]+)(?: +(?P<name>[A-Za-z0-9_-]+))? *\}\}")
_LOOSE = re.compile(r"\{\{[^\n]{0,80}?(?:\}\}|$)", re.MULTILINE)
# What may stand before a mark in the same line, where a link of Markdown or of HTML says where it leads.
_TARGET = re.compile(
    r"""(?:\]\(\s*<?|\b(?:href|src|action)\s*=\s*["']?|^\s*\[[^\]\n]+\]:\s*<?)(?P<begun>[^\s)"'>]*)$"""
)
_LABEL_BEFORE, _LABEL_AFTER = (
    re.compile(r"\[[^\]\n]*$|<a\b[^>\n]*>(?:(?!</a>)[^\n])*$"),
    re.compile(r"[^\n]*?(?:\]|</a>)"),
)

Place = Literal["text", "label", "target", "part of a target"]
"""Where a mark stands: in a text, in the words of a link, or where a link leads, wholly or in part."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`line` is counted from 1 in the text. `kind` is empty for braces that are no mark."""

    kind: str
    name: str
    line: int
    written: str
    place: Place = "text"


def marks(text: str) -> Iterator[Mark]:
    """Every pair of braces in `text`, in order."""
    for found in _LOOSE.finditer(text):
        mark = _MARK.fullmatch(found[0])
        kind, name = (mark["kind"], mark["name"] or "") if mark else ("", "")
        yield _mark(kind, name, text, found)


def filled(text: str, words: Callable[[Mark], str | None]) -> str:
    """`text` with each mark put into `words`; a mark for which there are none stays."""

    def put(found: re.Match[str]) -> str:
        said = words(_mark(found["kind"], found["name"] or "", text, found))
        return found[0] if said is None else said

    return _MARK.sub(put, text)


def _mark(kind: str, name: str, text: str, found: re.Match[str]) -> Mark:
    line = text.count("\n", 0, found.start()) + 1
    return Mark(kind, name, line, found[0], _place(text, found.start(), found.end()))


def _place(text: str, start: int, end: int) -> Place:
    before = text[text.rfind("\n", 0, start) + 1 : start]
    if target := _TARGET.search(before):
        return "part of a target" if target["begun"] else "target"
    return "label" if _LABEL_BEFORE.search(before) and _LABEL_AFTER.match(text, end) else "text"
