"""A text of one or more records, as the form for providers sends it: one YAML document for each, parted by `---`.

Each begins with `record: services/<id>`, so that no file's name is needed. One that changes a record which is there
says with `began` how that stood when the sender saw it, and with `was` how each field stood that they changed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

HEAD = ("record", "began", "was")
"""The fields that say which record a document is and what it began from. They are no part of the record."""
_RECORD = re.compile(r"(?P<folder>services|organisations)/(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.yaml)?")
_KINDS: Mapping[str, Literal["service", "organisation"]] = {"services": "service", "organisations": "organisation"}
_PARTING = re.compile(r"(?:---|\.\.\.)(?=\s|$)")
_WITH_NOTHING = re.compile(r"[ \t]*(#.*)?")
_BEGINS = "record:"
_MARK = r"v[0-9a-f]{8}|none"
FOOT = re.compile(
    r"# Written with the form\. began: (?P<began>v[0-9a-f]{8})"
    rf"(?:; was: (?P<was>[\w.-]+=(?:{_MARK})(?:, [\w.-]+=(?:{_MARK}))*))?"
)
"""The last line of a text that goes over a record's own file. Programs write it, so it is nobody's comment."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TextPart:
    """One document of such a text, with its head. `line` is where it begins, counted from 1."""

    text: str
    line: int

    @property
    def in_place(self) -> str:
        """The same with empty lines above, so that whatever reads it counts lines as the whole text does."""
        return "\n" * (self.line - 1) + self.text


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordHead:
    """Which record a document is. `began` is empty for a new one; `was` has a mark for each field by its path."""

    kind: Literal["service", "organisation"]
    id: str
    began: str = ""
    was: Mapping[str, str] = field(default_factory=dict)

    @property
    def record(self) -> str:
        return f"{self.kind}s/{self.id}"


def holds_records(text: str) -> bool:
    """Whether the first thing that a text says is which record it is."""
    if _BEGINS not in text:
        return False
    first = next((line for line in text.split("\n") if not _says_nothing(line)), "")
    return first.startswith(_BEGINS)


def foot_of(text: str, kind: Literal["service", "organisation"], id: str) -> RecordHead | None:
    """What a text began from that was put over a record's own file, as its last line says."""
    lines = text.rstrip().rsplit("\n", 1)
    found = FOOT.fullmatch(lines[-1].strip())
    if not found:
        return None
    was = (each.partition("=")[::2] for each in (found["was"] or "").split(", ") if each)
    return RecordHead(kind=kind, id=id, began=found["began"], was=dict(was))


def parts(text: str) -> tuple[TextPart, ...]:
    """The documents of the text. A second `record:` begins one too, where the line between them was lost."""
    return tuple(_parts(text.split("\n")))


def _parts(lines: list[str]) -> Iterator[TextPart]:
    first, held, has_record = 1, list[str](), False
    for number, line in enumerate(lines, start=1):
        parting = _PARTING.match(line)
        is_record = line.startswith(_BEGINS)
        if (parting or (is_record and has_record)) and not all(map(_WITH_NOTHING.fullmatch, held)):
            yield TextPart(text="\n".join([*held, ""]), line=first)
            first, held, has_record = number, [], False
        held.append(line[parting.end() :].lstrip() if parting else line)
        has_record = has_record or is_record
    if not all(map(_WITH_NOTHING.fullmatch, held)):
        yield TextPart(text="\n".join(held).rstrip("\n") + "\n", line=first)


def _says_nothing(line: str) -> bool:
    return bool(_WITH_NOTHING.fullmatch(line) or _PARTING.fullmatch(line.rstrip()))


def head_of(values: Any) -> RecordHead | None:
    """Which record it is, or nothing where no line says so."""
    if not isinstance(values, Mapping):
        return None
    found = _RECORD.fullmatch(str(values.get("record", "")).strip().strip("/"))
    if not found:
        return None
    was = values.get("was")
    return RecordHead(
        kind=_KINDS[found["folder"]],
        id=found["id"],
        began=str(values.get("began") or ""),
        was={str(path): str(mark) for path, mark in was.items()} if isinstance(was, Mapping) else {},
    )
