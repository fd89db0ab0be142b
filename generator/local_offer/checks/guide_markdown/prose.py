"""The lines of a page of Markdown that are no code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"^\s*(?P<fence>`{3,}|~{3,})")
_SPAN = re.compile(r"(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """`number` is counted from 1 in the file. `text` has dots in place of code; the first line of a block of it stays,
    which may say what it is."""

    number: int
    text: str

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip(" "))


def read(text: str, first_line: int) -> tuple[Line, ...]:
    return tuple(_lines(_COMMENT.sub(_blank, text), first_line))


def _lines(text: str, first_line: int) -> Iterator[Line]:
    """A fence that is never closed is no code, for Markdown shows it as it is."""
    lines = text.expandtabs(4).split("\n")
    closed_at = -1
    for index, line in enumerate(lines):
        if index <= closed_at:
            if index == closed_at:
                yield Line(first_line + index, "")
            continue
        fence = _FENCE.match(line)
        end = _end_of(lines, index, fence["fence"]) if fence else 0
        closed_at = end or closed_at
        yield Line(first_line + index, _SPAN.sub(_dots, line))


def _end_of(lines: list[str], start: int, fence: str) -> int:
    return next((at for at in range(start + 1, len(lines)) if lines[at].strip() == fence), 0)


def _dots(found: re.Match[str]) -> str:
    return "·" * len(found[0])


def _blank(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
