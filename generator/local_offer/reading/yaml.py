"""Our YAML: the 1.2 core schema on libyaml, without aliases, anchors, tags, merge keys or repeated keys.

Providers write phones, dates and times without quotes, and YAML 1.1 would turn `01270123456`,
`2026-11-02`, `no` and `12:30` into numbers, dates and booleans. Here they stay text.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from sys import intern
from typing import Any

import yaml

from local_offer.diagnostics import Diagnostic, Pointer, diagnostic
from local_offer.notation import LOADER, comments, is_by_a_program, plain
from local_offer.reading.block_yaml import LineColumn, Marks, block_values

# No record needs more than 6, and each step down is a call within a call.
DEEPEST = 20


@dataclass(kw_only=True)
class YamlDocument:
    """The values of a text, or `None` where nothing could be made of it, and what is wrong with its YAML."""

    values: Any = None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    marks: dict[Pointer, LineColumn] = field(default_factory=dict)
    key_marks: dict[Pointer, LineColumn] = field(default_factory=dict)

    def mark(self, pointer: Pointer, at_key: bool = False) -> LineColumn:
        """Where a value, or its key, stands; the nearest thing around it when it is not there."""
        marks = self.key_marks if at_key else self.marks
        while pointer not in marks and pointer:
            pointer = pointer[:-1]
        return marks.get(pointer, (1, 1))


def parse(text: str, path: str, *, with_marks: bool = False) -> YamlDocument:
    """Reads one document. Places of values are kept only `with_marks`: they cost as much as the values."""
    marks, key_marks = Marks(), Marks()
    values = block_values(text, marks, key_marks) if with_marks else block_values(text)
    if values is not None:
        return YamlDocument(values=values, marks=marks, key_marks=key_marks)
    document = YamlDocument()
    try:
        _Composer(text, path, document, with_marks).compose()
    except yaml.YAMLError as error:
        document.values = None
        document.diagnostics.append(_syntax_fault(error, text, path))
    except _TooDeepError:
        document.values = None
    return document


def has_comments(text: str) -> bool:
    """Whether a person has written beside the values of a sound document."""
    return any(not is_by_a_program(text[start:end].rstrip()) for start, end in comments(text))


class _TooDeepError(Exception):
    pass


class _Composer:
    def __init__(self, text: str, path: str, document: YamlDocument, with_marks: bool) -> None:
        self.next_event: Callable[[], Any] = LOADER(text).get_event
        self.path = path
        self.document = document
        self.with_marks = with_marks

    def compose(self) -> None:
        self.next_event()  # the start of the stream
        event = self.next_event()
        if isinstance(event, yaml.StreamEndEvent):
            return
        self.document.values = self.value(self.next_event(), ())
        self.next_event()  # the end of the document
        event = self.next_event()
        if not isinstance(event, yaml.StreamEndEvent):
            self.fault(event, "several-documents")

    def value(self, event: Any, pointer: Pointer) -> Any:
        if self.with_marks:
            self.document.marks[pointer] = _mark(event)
        if event.anchor is not None:
            self.refuse_anchor(event)
        kind = type(event)
        # A few aliases of aliases make billions of values out of a short text.
        if kind is yaml.AliasEvent:
            return None
        if event.tag is not None:
            self.refuse_tag(event)
        if kind is yaml.ScalarEvent:
            if event.style == '"' and _control().search(event.value):
                self.fault(event, "control-character")
            # In quotes it is text, whatever it looks like.
            found = event.value if event.style else plain(event.value)
            # In very many records most texts are the same few, which are kept once.
            return intern(found) if type(found) is str else found
        if len(pointer) >= DEEPEST:
            self.fault(event, "too-deep", deepest=DEEPEST)
            raise _TooDeepError
        return self.sequence(pointer) if kind is yaml.SequenceStartEvent else self.mapping(pointer)

    def refuse_anchor(self, event: Any) -> None:
        key = "yaml-alias" if isinstance(event, yaml.AliasEvent) else "yaml-anchor"
        self.fault(event, key, name=_short(event.anchor))

    def refuse_tag(self, event: Any) -> None:
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        self.fault(event, "yaml-tag", name=_short(tag))

    def sequence(self, pointer: Pointer) -> list[Any]:
        values: list[Any] = []
        while type(event := self.next_event()) is not yaml.SequenceEndEvent:
            values.append(self.value(event, (*pointer, len(values))))
        return values

    def mapping(self, pointer: Pointer) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while type(event := self.next_event()) is not yaml.MappingEndEvent:
            key = self.key(event, pointer)
            if key is None:
                self.value(self.next_event(), (*pointer, ""))
                continue
            place = (*pointer, key)
            if key in values:
                self.fault(event, "repeated-field", name=_short(key))
                self.value(self.next_event(), place)
                continue
            if self.with_marks:
                self.document.key_marks[place] = _mark(event)
            values[key] = self.value(self.next_event(), place)
        return values

    def key(self, event: Any, pointer: Pointer) -> str | None:
        """The field's name; nothing for a key that only YAML knows, which is told."""
        if not isinstance(event, yaml.ScalarEvent):
            self.fault(event, "yaml-key")
            self.value(event, (*pointer, ""))
            return None
        # YAML 1.1 merges here and 1.2 does not: whichever we chose, some editor would show something else.
        if event.value == "<<" and not event.style:
            self.fault(event, "yaml-merge")
            return None
        if event.anchor is not None:
            self.refuse_anchor(event)
        if event.tag is not None:
            self.refuse_tag(event)
        return str(event.value)

    def fault(self, event: Any, key: str, **filled: object) -> None:
        self.document.diagnostics.append(diagnostic(key, self.path, *_mark(event), **filled))


def _mark(event: Any) -> LineColumn:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _short(text: str | None) -> str:
    text = " ".join((text or "").split())
    return text if len(text) <= 40 else f"{text[:39]}…"


@cache
def _control() -> re.Pattern[str]:
    """Slow to compile, and most records hold nothing for which it is asked."""
    return re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # YAML 1.2, 5.1


def controls(text: str, path: str) -> Iterator[Diagnostic]:
    """The control characters that stand in a text, each at its place."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in _control().finditer(line):
            yield diagnostic("control-character", path, number, found.start() + 1)


def without_controls(text: str) -> str:
    return _control().sub("", text)


def _syntax_fault(error: yaml.YAMLError, text: str, path: str) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None and (first := next(controls(text, path), None)):
        return first
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    here = lines[place[0] - 1] if place[0] <= len(lines) else ""
    problem = str(getattr(error, "problem", "") or error)
    return diagnostic(_syntax_key(problem, here, place[1] - 1), path, *place, problem=problem)


_BEHIND_A_SIGN = re.compile(
    r"""[ -]*[\w-]+: +(?:[*|>-].|"[^"]*" *[^ ,"]|'[^']*' *[^ ,']|\[[^\]]*\] *[^ ,\]]|\{[^}]*\} *[^ ,}])"""
)
"""A field whose value begins with a sign of YAML, and has more behind what that sign begins."""


def _syntax_key(problem: str, line: str, column: int) -> str:
    """How the rule `yaml-syntax` says what libyaml calls `problem`, which it met at `column`."""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "yaml-syntax/tab"
    if "mapping values are not allowed" in problem:
        return "yaml-syntax/colon" if ": " in line[:column] else "yaml-syntax/indent"
    if "found character that cannot start" in problem or _BEHIND_A_SIGN.match(line[: column + 2]):
        return "yaml-syntax/first-sign"
    if "did not find expected ','" in problem:
        return "yaml-syntax/bracket"
    if "expected '-'" in problem or "did not find expected key" in problem or "could not find expected" in problem:
        return "yaml-syntax/indent"
    return "yaml-syntax/quote" if "found unexpected end of stream" in problem else "yaml-syntax/other"
