"""Records that came in one file, each put into a file of its own, or into that of the record which it changes."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from local_offer.diagnostics import Diagnostic
from local_offer.files import UnwritableError, content_of, put
from local_offer.notation import HEAD, RecordHead, holds_records
from local_offer.order.mended import Mended
from local_offer.reading.names import RecordFile, record_files
from local_offer.reading.several import SentDocument, documents, former_records
from local_offer.reading.text import LARGEST, text_of
from local_offer.reading.validation import Checker, faults
from local_offer.reading.yaml import parse
from local_offer.schema import Contract
from local_offer.writing import Crossed, crossed, is_as_it_was, revised, without_head


def filed(folder: Path, contract: Contract) -> Iterator[Mended]:
    """Files each record of such files below `folder/offer` that can be filed, and tells of it. What cannot stays where
    it is, for the check to tell.

    Raises `UnwritableError`.
    """
    files, _ = record_files(folder)
    several = [file for file in files if _is_several(file)]
    if several:
        filing = _Filing(folder, contract, [file for file in files if file not in several])
        for file in several:
            yield from filing.file(file)


@dataclass(frozen=True, kw_only=True)
class _Filed:
    """The text of a record's own file, and what is told of it."""

    path: str
    text: str
    words: str
    is_whole: bool = True


class _Filing:
    def __init__(self, folder: Path, contract: Contract, others: list[RecordFile]) -> None:
        self.folder, self.contract, self.others = folder, contract, others
        self.there = {f"{other.kind}s/{other.id}": other.path for other in others}

    @cached_property
    def former(self) -> dict[str, str]:
        """By a record as it was called once: the file that it has now."""
        return {record: other.path for other in self.others for record in former_records(other, _values(other))}

    def file(self, file: RecordFile) -> Iterator[Mended]:
        found = _documents(file, self.folder)
        filings = [(one, self.filed(one, file)) for one in found]
        left = [one for one, filed in filings if filed is None or not filed.is_whole]
        for one, filed in filings:
            if filed is None:
                continue
            if filed.path == file.path and left:
                left.append(one)  # it is no file of one record yet
                continue
            if filed.text:
                put(self.folder / filed.path, filed.text, name=filed.path, within=self.folder / "offer")
            yield Mended(path=file.path, line=one.line, words=filed.words)
        if len(left) < len(found):
            self.leave(file, left, is_own=any(filed and filed.path == file.path for _, filed in filings))

    def leave(self, file: RecordFile, left: list[SentDocument], *, is_own: bool) -> None:
        """Leaves in the file what could not be filed, or the record whose own file it is; else no file."""
        if left:
            text = "---\n".join(one.part.text for one in sorted(left, key=lambda one: one.line))
            put(file.file, text, name=file.path, within=self.folder / "offer")
        elif not is_own:
            try:
                file.file.unlink()
            except OSError as error:
                raise UnwritableError(f"{file.path}: the file could not be taken away: {error.strerror}") from error

    def filed(self, one: SentDocument, file: RecordFile) -> _Filed | None:
        """What becomes of a document, or nothing where it has to stay."""
        parsed = parse(one.part.text, file.path)
        if one.head is None or parsed.diagnostics or not isinstance(parsed.values, dict):
            return None
        other = self.there.get(one.head.record)
        if other or (one.head.began and (other := self.former.get(one.head.record))):
            return self.changed(one.head, {n: v for n, v in parsed.values.items() if n not in HEAD}, other)
        if one.head.began and one.path != file.path:
            return None
        self.there[one.head.record] = one.path
        return _Filed(path=one.path, text=without_head(one.part.text), words=f"{one.head.record} is now {one.path}")

    def changed(self, head: RecordHead, sent: dict[str, Any], path: str) -> _Filed | None:
        """The record that is there with what the sender changed in it."""
        text = text_of(content_of(self.folder / path, LARGEST), path)
        there = parse(text, path) if isinstance(text, str) else None
        schema = self.contract.schemas[head.kind]
        checker = Checker(schema)
        if not isinstance(text, str) or there is None or there.diagnostics or not isinstance(there.values, dict):
            return None
        faults(there.values, checker, path, "")  # with which a number is text where text belongs
        if faults(sent, checker, path, ""):
            return None
        if sent == there.values:
            return _Filed(path=path, text="", words=f"{path} says all of this already")
        if not head.began:
            return None
        found = Crossed(values=sent) if is_as_it_was(head, text) else crossed(there.values, sent, head.was)
        if faults(deepcopy(found.values), checker, path, ""):
            return None
        words = f"the change is put into {path}"
        if found.clashes:
            fields = ", ".join(f"'{clash.path}'" for clash in found.clashes)
            words += f", but for {fields}, which others changed too: write there what is right, then delete this text"
        return _Filed(path=path, text=revised(text, found.values, schema), words=words, is_whole=not found.clashes)


def _documents(file: RecordFile, folder: Path) -> list[SentDocument]:
    """None where the file cannot be read, which the check tells."""
    try:
        found = documents(file, folder)
    except OSError:
        return []
    return [] if isinstance(found, Diagnostic) else found


def _values(file: RecordFile) -> Any:
    """None where there is no word of another id, or the file cannot be read, which the check tells."""
    try:
        text = text_of(content_of(file.file, LARGEST), file.path)
    except OSError:
        return None
    return parse(text, file.path).values if isinstance(text, str) and "former_ids" in text else None


def _is_several(file: RecordFile) -> bool:
    if file.kind == "several":
        return True
    try:
        text = text_of(content_of(file.file, LARGEST), file.path)
    except OSError:
        return False
    return isinstance(text, str) and holds_records(text)
