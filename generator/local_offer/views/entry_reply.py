"""What becomes of an entry that someone sent, in the words of whoever sent it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True)
class Told:
    """One thing about one answer. `label` is the question, or the place in a record's text; `answer` is all of it."""

    label: str
    message: str
    remedy: str = ""
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class QuestionChange:
    """What the entry answered to a question before, and what it answers now; empty for nothing."""

    label: str
    was: str
    now: str


@dataclass(frozen=True, kw_only=True)
class EntryFile:
    """A record's file. `before` and `after` are its text; `before` is empty for a new one."""

    kind: str
    path: str
    name: str
    before: str
    after: str
    is_hidden: bool = False
    """Whether a place in it is not shown to everyone, so that its lines are not told again."""
    changes: tuple[QuestionChange, ...] = ()
    """Of a record that was there, question by question."""

    @property
    def outcome(self) -> Literal["new", "changed", "unchanged"]:
        if not self.before:
            return "new"
        return "unchanged" if self.before == self.after else "changed"


@dataclass(frozen=True, kw_only=True)
class Reply:
    """`needed` stands in the way: while there is any, nothing is written. `refused` answers are left out of the record,
    `clashes` are fields that others changed too, `passed_on` answers are for a person, and `advice` can wait."""

    files: tuple[EntryFile, ...] = ()
    needed: tuple[Told, ...] = ()
    refused: tuple[Told, ...] = ()
    clashes: tuple[Told, ...] = ()
    passed_on: tuple[Told, ...] = ()
    advice: tuple[Told, ...] = ()

    @property
    def to_write(self) -> tuple[EntryFile, ...]:
        return () if self.needed else tuple(file for file in self.files if file.outcome != "unchanged")
