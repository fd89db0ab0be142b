"""How our YAML is told apart: what a word without quotes means, and where comments stand."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from local_offer.notation.several import FOOT

LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
"""libyaml's, where it is there."""

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEAN = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
# At most 18 digits, which any program with 64 bits can hold. Longer ones, and those with a zero before, are numbers of
# something, such as a telephone's, and stay text.
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
BINDING = re.compile(r"# *yaml-language-server: *\$schema=\S+ *")
"""The line that tells an editor which schema a file has. Programs write it, so it is nobody's comment."""


def plain(text: str) -> str | int | float | bool | None:
    """The value of a scalar without quotes, by YAML 1.2's core schema with fewer forms of numbers."""
    if text in _NULL:
        return None
    if text in _BOOLEAN:
        return _BOOLEAN[text]
    if text[0] in "-0123456789":
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text


def comments(text: str) -> Iterator[tuple[int, int]]:
    """Where each comment of a sound document begins, at its `#`, and where its line ends."""
    if "#" not in text:
        return
    end = 0
    for token in yaml.scan(text, Loader=LOADER):
        yield from _between(text, end, token.start_mark.index)
        end = token.end_mark.index
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = text.find("\n", token.start_mark.index, end)
            yield from _between(text, token.start_mark.index, header if header >= 0 else end)
    yield from _between(text, end, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while (start := text.find("#", start, end)) >= 0:
        line_end = text.find("\n", start)
        line_end = len(text) if line_end < 0 else line_end
        yield start, line_end
        start = line_end


def remarks(text: str) -> tuple[tuple[int, str], ...]:
    """What people wrote in the comments of a sound document, those of lines below each other as one, and the line on
    which it begins, counted from 1. What programs write is left out."""
    if not any("#" in line and not is_by_a_program(line.strip()) for line in text.split("\n")):
        return ()
    found: list[tuple[int, list[str]]] = []
    for start, end in comments(text):
        if is_by_a_program(text[start:end].rstrip()):
            continue
        line, said = text.count("\n", 0, start) + 1, text[start:end].lstrip("#").strip()
        if found and found[-1][0] + len(found[-1][1]) == line:
            found[-1][1].append(said)
        else:
            found.append((line, [said]))
    return tuple((line, "\n".join(said)) for line, said in found)


def is_by_a_program(comment: str) -> bool:
    """Whether a comment is a line that programs write: for editors, or at the end of a text of the form."""
    return bool(BINDING.fullmatch(comment) or FOOT.fullmatch(comment))


def without_comments(text: str) -> str:
    """A sound document less its comments, but for the line that tells an editor where its schema is.

    A line that holds nothing else goes with its comment.
    """
    kept: list[str] = []
    at = 0
    for start, end in comments(text):
        if BINDING.fullmatch(text, start, end):
            continue
        line = text.rfind("\n", 0, start) + 1
        is_alone = not text[line:start].strip()
        kept.append(text[at:line] if is_alone else text[at:start].rstrip(" \t"))
        at = min(end + 1, len(text)) if is_alone else end
    return "".join([*kept, text[at:]])
