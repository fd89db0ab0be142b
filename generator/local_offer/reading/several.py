"""Files that hold several records, as the form for providers sends them: each read as though it had its own file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.notation import RecordHead, TextPart, head_of, parts
from local_offer.reading import yaml
from local_offer.reading.documents import Outcome, of_part
from local_offer.reading.names import RecordFile, place_for
from local_offer.reading.text import LARGEST, text_of
from local_offer.reading.validation import Checker
from local_offer.reading.words import short
from local_offer.schema import Contract
from local_offer.schema.rules import wholes
from local_offer.words import count

MOST = 200
"""Records in one file, which is of one sender."""


@dataclass(frozen=True, kw_only=True)
class Several:
    """The new records in such files, what is wrong with the files, and by a record's path where it stands."""

    records: Sequence[tuple[RecordFile, Outcome]] = ()
    diagnostics: Sequence[Diagnostic] = ()
    held_by: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class SentDocument:
    """One document of such a file, as far as it can be told what it is. `path` is that of the record's own file."""

    part: TextPart
    head: RecordHead | None
    path: str
    line: int


def documents(file: RecordFile, folder: Path) -> list[SentDocument] | Diagnostic:
    """The documents of the file, or why it cannot be read. Raises `OSError`."""
    text = text_of(content_of(file.file, LARGEST), file.path)
    if isinstance(text, Diagnostic):
        return text
    found = parts(text)
    if len(found) > MOST:
        return diagnostic("too-many-records", file.path, found[MOST].line, count=len(found), most=MOST)
    return [_document(part, file, folder) for part in found]


def _document(part: TextPart, file: RecordFile, folder: Path) -> SentDocument:
    values = yaml.parse(part.in_place, file.path, with_marks=True)
    head = head_of(values.values)
    line, _ = values.mark(("record",), at_key=True) if head else (part.line, 1)
    return SentDocument(
        part=part, head=head, path=place_for(folder, head.kind, head.id, file.path) if head else "", line=line
    )


def read_several(
    folder: Path, files: Sequence[RecordFile], others: Sequence[tuple[RecordFile, Outcome]], contract: Contract
) -> Several:
    """What stands in the `files`. What changes a record that has a file already is not read, which is told."""
    if not files:
        return Several()
    former = {record: other.path for other, found in others for record in former_records(other, found.values)}
    reader = _Reader(contract, {f"{other.kind}s/{other.id}": other.path for other, _ in others}, former)
    for file in files:
        reader.read(file, folder)
    return Several(records=reader.records, diagnostics=reader.diagnostics, held_by=reader.held_by)


def former_records(file: RecordFile, values: Any) -> Iterator[str]:
    """The record of the file as a text may name it that was begun before the record got another id."""
    ids = values.get("former_ids") if isinstance(values, dict) else None
    yield from (f"{file.kind}s/{id}" for id in ids if isinstance(id, str)) if isinstance(ids, list) else ()


class _Reader:
    def __init__(self, contract: Contract, there: dict[str, str], former: Mapping[str, str]) -> None:
        self.contract = contract
        self.there = there
        """By record: the file that it has already."""
        self.former = former
        """By a record as it was called once: the file that it has now."""
        self.records: list[tuple[RecordFile, Outcome]] = []
        self.diagnostics: list[Diagnostic] = []
        self.held_by: dict[str, str] = {}

    def read(self, file: RecordFile, folder: Path) -> None:
        try:
            found = documents(file, folder)
        except OSError as error:
            self.diagnostics.append(diagnostic("unreadable-file/file", file.path, reason=error.strerror))
            return
        if isinstance(found, Diagnostic):
            self.diagnostics.append(found)
            return
        taken = [one for one in found if self.take(one, file)]
        if taken:
            records = count(len(taken), "record")
            self.diagnostics.append(diagnostic("unfiled-records", file.path, taken[0].line, records=records))

    def take(self, one: SentDocument, file: RecordFile) -> bool:
        """Whether it is a new record, which is read at once."""
        if one.head is None:
            self.diagnostics += _without_head(one.part, file.path)
            return False
        head, kind = one.head, one.head.kind
        if wrong := self.misplaced(head, one, file):
            self.diagnostics.append(wrong)
            return False
        found = of_part(one.part, file.path, Checker(self.contract.schemas[kind]), wholes()[kind])
        new = RecordFile(kind="service" if kind == "service" else "organisation", id=head.id, path=one.path, at=file.at)
        self.records.append((new, found))
        self.there[head.record] = self.held_by[one.path] = file.path
        return True

    def misplaced(self, head: RecordHead, one: SentDocument, file: RecordFile) -> Diagnostic | None:
        other = self.there.get(head.record) or (self.former.get(head.record) if head.began else None)
        if other and head.began and other not in self.held_by.values():
            return diagnostic("unfiled-change/there", file.path, one.line, other=other)
        if other:
            return diagnostic("repeated-id", file.path, one.line, id=head.id, other=other)
        # A file that was put over the record's own has taken its place.
        if head.began and one.path != file.path:
            return diagnostic("unfiled-change/gone", file.path, one.line, record=head.record)
        return None


def _without_head(part: TextPart, path: str) -> Iterator[Diagnostic]:
    found = yaml.parse(part.in_place, path)
    if found.diagnostics:
        yield from found.diagnostics
        return
    named = found.values.get("record") if isinstance(found.values, dict) else None
    key = "unnamed-record/none" if named is None else "unnamed-record/wrong"
    yield diagnostic(key, path, part.line, record=short(str(named)))
