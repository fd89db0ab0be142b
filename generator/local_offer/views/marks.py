"""Marks in a guide's text, such as `{{ limit ehc-decision }}`, which stand for what is kept elsewhere."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

KINDS = ("limit", "local", "show", "council")
"""A time limit of the law; a fact that only the council knows; a part worked out from the records; the council's
name."""

SHOWN = ("demonstration", "ehc-weeks", "guides", "stops-and-starts")
"""The parts that `show` may name; `pages.guide` makes them."""

_MARK = re.compile(r"\{\{ *(?P<kind>[a-z]+)(?: +(?P<name>[A-Za-z0-9_-]+))? *\}\}")
_LOOSE = re.compile(r"\{\{[^\n]{0,80}?(?:\}\}|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """`line` is counted from 1 in the text. `kind` is empty for braces that are no mark."""

    kind: str
    name: str
    line: int
    written: str


def marks(text: str) -> Iterator[Mark]:
    """Every pair of braces in `text`, in order."""
    for found in _LOOSE.finditer(text):
        mark = _MARK.fullmatch(found[0])
        kind, name = (mark["kind"], mark["name"] or "") if mark else ("", "")
        yield Mark(kind, name, text.count("\n", 0, found.start()) + 1, found[0])


def filled(text: str, words: Callable[[Mark], str | None]) -> str:
    """`text` with each mark put into `words`; a mark for which there are none stays."""

    def put(found: re.Match[str]) -> str:
        mark = Mark(found["kind"], found["name"] or "", text.count("\n", 0, found.start()) + 1, found[0])
        said = words(mark)
        return found[0] if said is None else said

    return _MARK.sub(put, text)
