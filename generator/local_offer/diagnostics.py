"""What is wrong with a record, where, and what to do about it.

Each is made by its rule: `fault("unknown-gap", path, ("gap",), id=id)`. The words stand in `schema/rules.json`.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from local_offer.schema.rules import Level as Level
from local_offer.schema.rules import wording

Pointer = tuple[str | int, ...]
MOST_IN_FILE = 100
MOST = 1_000
"""What is shown of things wrong. A person mends the first of them and looks again."""
_MORE = "more-faults"
_IN_FILE: Mapping[Level, str] = {"error": "more-faults/in-file", "warning": "more-faults/warnings-in-file"}
_ELSEWHERE: Mapping[Level, str] = {"error": "more-faults/elsewhere", "warning": "more-faults/warnings-elsewhere"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """One thing wrong, known by its place among the values: `("contact", "phones", 0, "number")`."""

    path: str
    pointer: Pointer = ()
    rule: str
    message: str
    remedy: str
    level: Level = "error"
    at_key: bool = False
    """Whether the field's name is at fault, and not its value."""
    line: int = 0
    """The line in a guide's text, counted from 1 in its file; 0 for what stands among the values."""
    also: str = ""
    """The path of another record that it is about just as much."""

    @property
    def paths(self) -> tuple[str, ...]:
        return (self.path, self.also) if self.also else (self.path,)

    def at(self, line: int, column: int) -> "Diagnostic":
        """The same, known by its place in the file."""
        return Diagnostic(
            path=self.path,
            line=line,
            column=column,
            level=self.level,
            rule=self.rule,
            message=self.message,
            remedy=self.remedy,
            also=self.also,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnostic:
    """One thing wrong, with its line and column counted from 1. `path` is relative to the council's folder.

    `stands_for` is more than 1 where it only says how many others there are. `also` is the path of another record
    that it is about just as much.
    """

    path: str
    line: int
    column: int
    level: Level
    rule: str
    message: str
    remedy: str
    stands_for: int = 1
    also: str = ""

    def is_about(self, paths: Collection[str]) -> bool:
        return self.path in paths or self.also in paths

    @property
    def is_error(self) -> bool:
        return self.level == "error"

    def as_text(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return one_line(f"{self.path}:{self.line}:{self.column}: {self.level}: {self.message}{remedy} [{self.rule}]")

    def as_json(self) -> str:
        fields = ("path", "line", "column", "level", "rule", "message", "remedy")
        return json.dumps({name: getattr(self, name) for name in fields}, ensure_ascii=False)

    def as_github(self) -> str:
        """A workflow command, which GitHub shows beside the line."""
        text = _github_data(f"{self.message}{f'; {self.remedy}' if self.remedy else ''}")
        place = f"file={_github_property(self.path)},line={self.line},col={self.column}"
        return f"::{self.level} {place},title={_github_property(self.rule)}::{text}"


def fault(
    key: str,
    path: str,
    pointer: Pointer = (),
    /,
    *,
    at_key: bool = False,
    line: int = 0,
    near: str = "",
    **filled: object,
) -> Fault:
    """What the rule `key` says, its braces `filled`; `near` is the word that was meant, if one is near."""
    said = wording(key, near=near, **filled)
    return Fault(
        path=path,
        pointer=pointer,
        rule=said.rule,
        message=said.message,
        remedy=said.remedy,
        level=said.level,
        at_key=at_key,
        line=line,
    )


def diagnostic(key: str, path: str, line: int = 1, column: int = 1, /, **filled: object) -> Diagnostic:
    """The same where the place in the file is known at once; without one it is about the whole file."""
    return fault(key, path, **filled).at(line, column)  # type: ignore[arg-type]


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by path, line and column, each once."""
    unique = set(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.path, d.line, d.column, d.rule, d.message)))


def bounded(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics in order, at most so many of a file and in all, errors first; and how many others there are."""
    found = in_order(diagnostics)
    by_path = {path: list(group) for path, group in groupby(found, key=lambda one: one.path)}
    shown = [one for group in by_path.values() for one in _first(group, MOST_IN_FILE)]
    kept = set(_first(shown, MOST))
    if len(kept) == len(found):
        return found
    told = {one.path for one in kept}
    crowded = {path for path, group in by_path.items() if path in told and _is_crowded(group)}
    more = [
        *(one for path, group in by_path.items() if path in crowded for one in _more(group, kept, _IN_FILE)),
        *_more([one for one in found if one.path not in crowded], kept, _ELSEWHERE),
    ]
    return in_order([*kept, *more])


def count_of(level: Level, diagnostics: Iterable[Diagnostic]) -> int:
    """How many things of that level are wrong, those that are not shown too."""
    return sum(one.stands_for for one in diagnostics if one.level == level)


def _is_crowded(group: Collection[Diagnostic]) -> bool:
    """Whether a file alone holds more than is shown of one, so that it has a count of its own."""
    return len(group) > MOST_IN_FILE or any(one.rule == _MORE for one in group)


def _first(found: Iterable[Diagnostic], most: int) -> list[Diagnostic]:
    return sorted((one for one in found if one.rule != _MORE), key=lambda one: one.is_error, reverse=True)[:most]


def _more(
    found: Collection[Diagnostic], kept: Collection[Diagnostic], keys: Mapping[Level, str]
) -> Iterator[Diagnostic]:
    """One that stands for all errors that are not kept, and one for the warnings."""
    for level, key in keys.items():
        left = [one for one in found if one.level == level and one not in kept]
        if left:
            number, first = sum(one.stands_for for one in left), left[0]
            said = diagnostic(key, first.path, first.line, first.column, count=f"{number:,}")
            yield replace(said, stands_for=number)


def one_line(text: str) -> str:
    """The text with `\\n` and its like for what a provider could use to break the line or play with a terminal."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    return _github_data(text).replace(":", "%3A").replace(",", "%2C")
