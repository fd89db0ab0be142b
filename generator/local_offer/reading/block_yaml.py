"""YAML as nearly every record is written: fields and lists below each other, each value behind its name or below it.

Each line is looked at once, which takes little more than half the time of libyaml's events. A text with anything else
in it, or with what may be at fault, is not read here but by libyaml, which says what is wrong with it.
"""

import re
from functools import lru_cache
from sys import intern
from typing import Any

from local_offer.diagnostics import Pointer
from local_offer.notation import plain

LineColumn = tuple[int, int]
"""Line and column, counted from 1."""
Marks = dict[Pointer, LineColumn]

_BEYOND = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_UNSEEN = ("\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff")
"""What ends a line or begins a file without being seen, or may not stand in one: as for tabs and their like above,
libyaml has rules of its own for them."""
_LINE = re.compile(
    r"( *)(- +)?(?:([A-Za-z_][A-Za-z0-9_-]{0,99}):(?:( +)|(?=\n)))?"
    r"(?:\|(-?)\n((?:\1 +[^ \n].*\n|\n)+)|(.*)((?:\n\1 +[A-Za-z0-9(][^\n:#]*)*)\n)"
)
"""Indent, dash, name of a field and gap; then a block of lines with the sign that takes its end away, or else the rest
of the line and those that may go on with it."""
_IN_QUOTES = re.compile(r"""(?:"([^"\\]*)"|'([^']*(?:''[^']*)*)') *""")
_SIGN = re.compile(r"""[?:,\[\]{}#&*!|>'"%@`]|-(?![0-9])""")
_DEEPEST = 8
_ELSEWHERE: Any = object()
"""Stands for a value that is not read here."""


def block_values(text: str, marks: Marks | None = None, key_marks: Marks | None = None) -> dict[str, Any] | None:
    """What stands in the text; nothing where libyaml is to be asked. Where values and names of fields stand goes into
    `marks` and `key_marks`, if both are given."""
    if not text.endswith("\n") or _BEYOND.search(text) or any(sign in text for sign in _UNSEEN):
        return None
    blocks, line = _Blocks(marks), 1
    for indent, dash, name, gap, chomp, block, rest, more in _LINE.findall(text):
        if dash or name:
            column = len(indent) + len(dash)
            if not blocks.reach(len(indent), list if dash else dict, line):
                return None
            if dash and name:
                blocks.begin(len(blocks.around), {}, column, line)
            if block:
                value = _in_block(block, chomp, column)
            else:
                value = _in_lines(rest, more, column) if more else _value(rest)
            if value is _ELSEWHERE or not blocks.put(name, value, is_empty=not (block or rest)):
                return None
            if marks is not None and key_marks is not None:
                place = (*blocks.pointer, blocks.step)
                if name:
                    key_marks[place] = line, column + 1
                    column += len(name) + 1 + (0 if blocks.is_empty else len(gap))
                marks[place] = line, column + 1
        elif more or not (rest.startswith("#") or not (indent or block or rest)):
            return None
        line += 1
        if block or more:
            line += block.count("\n") + more.count("\n")
    if marks is not None and key_marks:
        marks[()] = next(iter(key_marks.values()))
    return blocks.top or None


class _Blocks:
    """Groups and lists as lines fill them: the one `around` the next entry, the `column` in which its entries begin,
    and those that it stands in. `step` leads to its last entry, which `is_empty` where nothing is behind its name."""

    __slots__ = ("_above", "_marks", "around", "column", "is_empty", "pointer", "step", "top")

    def __init__(self, marks: Marks | None) -> None:
        self._marks = marks
        self._above: list[tuple[int, Any, Pointer]] = []
        self.top: dict[str, Any] = {}
        self.around: Any = self.top
        self.column, self.is_empty = 0, False
        self.pointer: Pointer = ()
        self.step: str | int = ""

    def reach(self, column: int, kind: type, line: int) -> bool:
        """Whether an entry of such a group or list can begin in that column; ends those that are at their end."""
        if column == self.column and type(self.around) is kind:
            return True
        # What is empty so far may have its value below it. A list may begin in the column of its field.
        if self.is_empty and (column > self.column or (column == self.column and kind is list)):
            self.begin(self.step, kind(), column, line)
            return len(self._above) < _DEEPEST
        while self._above and (column < self.column or (column == self.column and type(self.around) is not kind)):
            self.column, self.around, self.pointer = self._above.pop()
        return column == self.column and type(self.around) is kind

    def begin(self, step: str | int, group: Any, column: int, line: int) -> None:
        """A group or a list in the one that is around."""
        self._above.append((self.column, self.around, self.pointer))
        if type(self.around) is list:
            self.around.append(group)
        else:
            self.around[step] = group
        self.column, self.around = column, group
        if self._marks is not None:
            self.pointer = (*self.pointer, step)
            self._marks[self.pointer] = line, column + 1

    def put(self, name: str, value: Any, *, is_empty: bool) -> bool:
        """Whether there is room for it: in a group there is one field of a name, and no entry of a list is empty."""
        self.is_empty = is_empty
        if name:
            if name in self.around:
                return False
            self.step = name
            self.around[name] = value
        else:
            self.step = len(self.around)
            self.around.append(value)
        return bool(name) or not is_empty


def _in_block(block: str, chomp: str, column: int) -> Any:
    """The text of lines below a field, of which the first that is not empty says how far all are set in."""
    lines = block.rstrip("\n").split("\n")
    first = next(filter(None, lines), "")
    margin = len(first) - len(first.lstrip(" "))
    if margin <= column or not all(line.startswith(" " * margin) for line in lines if line):
        return _ELSEWHERE
    return "\n".join(line[margin:] for line in lines) + ("" if chomp else "\n")


def _in_lines(rest: str, more: str, column: int) -> Any:
    """The value behind a name or a dash that goes on in the next lines."""
    lines = more.split("\n")[1:]
    if not rest or not all(line.startswith(" " * (column + 1)) for line in lines):
        return _ELSEWHERE
    return _value(" ".join(line.strip(" ") for line in (rest, *lines)))


@lru_cache(maxsize=16_384)
def _value(written: str) -> Any:
    """In very many records most are the same few, which are kept once."""
    if quoted := _IN_QUOTES.fullmatch(written):
        return intern(quoted[1] if quoted[2] is None else quoted[2].replace("''", "'"))
    if _SIGN.match(written) or ": " in written or " #" in written:
        return _ELSEWHERE
    written = written.rstrip(" ")
    if written.endswith(":"):
        return _ELSEWHERE
    value = plain(written)
    return intern(value) if isinstance(value, str) else value


def let_go() -> None:
    """Of the values that are kept, for when all records are read."""
    _value.cache_clear()
