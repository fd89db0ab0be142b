"""What is wrong with a record, where, and what to do about it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]
Pointer = tuple[str | int, ...]


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnostic:
    """One thing wrong, with its line and column counted from 1. `path` is relative to the council's folder."""

    path: str
    line: int
    column: int
    level: Level
    rule: str
    message: str
    remedy: str

    @property
    def is_error(self) -> bool:
        return self.level == "error"

    def as_text(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return _one_line(f"{self.path}:{self.line}:{self.column}: {self.level}: {self.message}{remedy} [{self.rule}]")

    def as_json(self) -> str:
        fields = ("path", "line", "column", "level", "rule", "message", "remedy")
        return json.dumps({name: getattr(self, name) for name in fields}, ensure_ascii=False)

    def as_github(self) -> str:
        """A workflow command, which GitHub shows beside the line."""
        text = _github_data(f"{self.message}{f'; {self.remedy}' if self.remedy else ''}")
        place = f"file={_github_property(self.path)},line={self.line},col={self.column}"
        return f"::{self.level} {place},title={_github_property(self.rule)}::{text}"


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics by path, line and column, each once."""
    unique = set(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.path, d.line, d.column, d.rule, d.message)))


def _one_line(text: str) -> str:
    """The text with `\\n` and its like for what a provider could use to break the line or play with a terminal."""
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


def _github_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _github_property(text: str) -> str:
    return _github_data(text).replace(":", "%3A").replace(",", "%2C")
