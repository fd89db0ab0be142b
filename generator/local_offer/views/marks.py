"""Marks in a guide's text, such as `{{ limit ehc-decision }}`, which stand for what is kept elsewhere."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from local_offer.theme.art.art import NAMES

KINDS = ("limit", "local", "figure", "show", "council", "area")
"""A time limit of the law; a fact that only the council knows; the newest figure of a common measure; a part worked out
from the records; the council's name; its word for what it serves."""

SHOWN = ("booklets", "demonstration", "ehc-weeks", "guides", "stops-and-starts", *(f"drawing-{name}" for name in NAMES))
"""The parts that `show` may name; `pages.guide` makes them. Drawings stand beside a part of a page in Easy Read."""

_MARK = re.compile(r"\{\{ *(?P<kind>[a-z]+)(?: +(?P<name>[A-Za-z0-9_-]+))? *\}\}")
_LOOSE = re.compile(r"\{\{[^\n]{0,80}?(?:\}\}|$)", re.MULTILINE)
_FAR = 1_000
"""Letters to each side of a mark that are looked at: a line may hold thousands of marks."""
# What may stand before a mark in the same line, where a link of Markdown or of HTML says where it leads.
_TARGET = re.compile(
    r"""(?:\]\(\s*<?|\b(?:href|src|action)\s*=\s*["']?|^\s*\[[^\]\n]+\]:\s*<?)(?P<begun>[^\s)"'>]*)$""",
    re.MULTILINE,
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
    yield from (mark for _, mark in _found(_LOOSE, text))


def filled(text: str, words: Callable[[Mark], str | None]) -> str:
    """`text` with each mark put into `words`; a mark for which there are none stays."""
    parts, end = [], 0
    for found, mark in _found(_MARK, text):
        said, before = words(mark), text[end : found.start()]
        parts += [before, found[0] if said is None else _once(before, said) if mark.kind == "limit" else said]
        end = found.end()
    return "".join((*parts, text[end:]))


def _once(before: str, limit: str) -> str:
    """A limit such as "before 15 February" says "before" itself, so that no guide can name the bare day."""
    first, _, rest = limit.partition(" ")
    return rest if rest and before.casefold().endswith(f"{first} ") else limit


def _found(form: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], Mark]]:
    line, begin, looked = 1, 0, 0
    for found in form.finditer(text):
        line += text.count("\n", looked, found.start())
        begin = text.rfind("\n", looked, found.start()) + 1 or begin
        looked = found.start()
        mark = _MARK.fullmatch(found[0])
        kind, name = (mark["kind"], mark["name"] or "") if mark else ("", "")
        yield found, Mark(kind, name, line, found[0], _place(text, begin, found.start(), found.end()))


def _place(text: str, begin: int, start: int, end: int) -> Place:
    """Of the mark from `start` to `end`, in the line that begins at `begin`."""
    near = max(begin, start - _FAR)
    if target := _TARGET.search(text, near, start):
        return "part of a target" if target["begun"] else "target"
    is_label = _LABEL_BEFORE.search(text, near, start) and _LABEL_AFTER.match(text, end, end + _FAR)
    return "label" if is_label else "text"
