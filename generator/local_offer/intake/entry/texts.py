"""Records whose text someone sent, as the form on the website makes it: where each may go, and what is wrong in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from local_offer.diagnostics import Fault
from local_offer.imports.entry.texts import RecordText
from local_offer.intake.entry.changes import field_changes
from local_offer.intake.entry.crossings import clashes_told, kept_told
from local_offer.intake.entry.proposal import Proposed, text_of_file
from local_offer.notation import HEAD, RecordHead, head_of
from local_offer.offer import Offer
from local_offer.reading import yaml
from local_offer.reading.names import FOLDERS, wrong_id
from local_offer.reading.text import text_of
from local_offer.reading.validation import Checker, faults
from local_offer.records import Organisation, Service
from local_offer.views.entry_reply import Told
from local_offer.views.questions import RECORD_LABEL
from local_offer.writing import crossed, is_as_it_was, revised, without_head

Kind = Literal["service", "organisation"]
MOST = 10
"""Texts in one issue. An entry is one, or two with its organisation."""


@dataclass(frozen=True, kw_only=True)
class Sending:
    """How texts were sent: `below` is where a new service goes, `most` how many may come at once.

    `is_public` says whether what is answered is read by everyone, and `accept` that what was sent counts where others
    changed the same.
    """

    below: str = ""
    most: int = MOST
    is_public: bool = True
    accept: bool = False


@dataclass(frozen=True, kw_only=True)
class EntryTexts:
    """What became of the texts: records that are sound one by one, what is wrong with the others, and what is told."""

    proposed: Sequence[Proposed] = ()
    wrong: Sequence[Told] = ()
    told: Sequence[Told] = ()
    clashes: Sequence[Told] = ()


class WrongTextError(Exception):
    """A text that cannot be used."""

    def __init__(self, *told: Told) -> None:
        super().__init__()
        self.told = told


def read_texts(folder: Path, offer: Offer, texts: Sequence[RecordText], sending: Sending) -> EntryTexts:
    if len(texts) > sending.most:
        remedy = f"send at most {sending.most}"
        message = f"there are {len(texts)} texts in it"
        return EntryTexts(wrong=[Told(label=RECORD_LABEL, message=message, remedy=remedy)])
    reader = _Reader(folder, offer, sending)
    for text in texts:
        reader.read(text)
    return EntryTexts(proposed=reader.proposed, wrong=reader.wrong, told=reader.told, clashes=reader.clashes)


@dataclass(frozen=True, kw_only=True)
class _Meant:
    """Which record a text is. `head` is empty where a line above it names its file."""

    kind: Kind
    path: str
    head: RecordHead | None = None


class _Reader:
    def __init__(self, folder: Path, offer: Offer, sending: Sending) -> None:
        self.folder, self.offer, self.sending = folder, offer, sending
        self.proposed: list[Proposed] = []
        self.wrong: list[Told] = []
        self.told: list[Told] = []
        self.clashes: list[Told] = []

    def read(self, text: RecordText) -> None:
        try:
            meant = self.meant(text)
            self.proposed.append(self.with_changes(self.proposal(text, meant)))
        except WrongTextError as wrong:
            self.wrong += wrong.told

    def with_changes(self, one: Proposed) -> Proposed:
        there = yaml.parse(one.before, one.path).values
        if not isinstance(there, dict):
            return one
        contract = self.offer.contract
        return replace(one, changes=tuple(field_changes(there, one.values, contract.schemas[one.kind], contract)))

    def meant(self, text: RecordText) -> _Meant:
        parsed = yaml.parse(text.text, "")
        head = None if text.path else head_of(parsed.values)
        if not text.path and head is None and parsed.diagnostics:
            raise WrongTextError(*_of_yaml(parsed, RECORD_LABEL))
        path = self.path_of(head) if head else text.path
        answer = text.text if self.sending.is_public else ""
        if why := _misplaced(path, self.folder, self.offer) or _twice(path, self.proposed):
            raise WrongTextError(Told(label=RECORD_LABEL, message=why[0], remedy=why[1], answer=answer))
        kind: Kind = "service" if FOLDERS[path.split("/")[1]] == "service" else "organisation"
        return _Meant(kind=kind, path=path, head=head)

    def path_of(self, head: RecordHead) -> str:
        """Where the record stands, under another name perhaps, or where a new one goes."""
        if there := self.there(head):
            return there.path
        if head.began:
            message = f"“{head.record}” is not in the local offer any more, or its file cannot be read"
            remedy = "if it should come back, add it as a new entry"
            raise WrongTextError(Told(label=RECORD_LABEL, message=message, remedy=remedy))
        below = f"{self.sending.below}/" if head.kind == "service" and self.sending.below else ""
        return f"offer/{head.kind}s/{below}{head.id}.yaml"

    def there(self, head: RecordHead) -> Service | Organisation | None:
        of_kind: Sequence[Service | Organisation] = (
            self.offer.services if head.kind == "service" else self.offer.organisations
        )
        named = [one for one in of_kind if one.id == head.id]
        return next(iter([*named, *(one for one in of_kind if head.began and head.id in one.former_ids)]), None)

    def proposal(self, text: RecordText, meant: _Meant) -> Proposed:
        whole = text_of(text.text.encode("utf-8", "replace"), meant.path)
        if not isinstance(whole, str):
            raise WrongTextError(Told(label=meant.path, message=whole.message, remedy=whole.remedy))
        document = yaml.parse(whole, meant.path, with_marks=True)
        if document.diagnostics:
            raise WrongTextError(*_of_yaml(document, meant.path))
        if not isinstance(document.values, dict):
            remedy = "it must be 'field: value' lines"
            raise WrongTextError(Told(label=meant.path, message="this is not a record", remedy=remedy))
        values = {name: value for name, value in document.values.items() if name not in HEAD or not meant.head}
        self.require_sound(values, meant, document)
        own = without_head(whole) if meant.head else whole
        before = text_of_file(self.folder, meant.path)
        proposed = Proposed(
            kind=meant.kind,
            id=PurePosixPath(meant.path).stem,
            path=meant.path,
            values=values,
            before=before,
            after=_with_notes(before, own, values, self.offer.contract.schemas[meant.kind]),
        )
        return self.beside_others(proposed, meant, document) if meant.head and before else proposed

    def require_sound(self, values: dict[str, Any], meant: _Meant, document: yaml.YamlDocument) -> None:
        checker = Checker(self.offer.contract.schemas[meant.kind])
        if found := faults(values, checker, meant.path, f"this {meant.kind}"):
            raise WrongTextError(*_tellings(found, document))

    def beside_others(self, sent: Proposed, meant: _Meant, document: yaml.YamlDocument) -> Proposed:
        """What was sent, laid beside what others did to the record since its sender began."""
        head = meant.head
        there = yaml.parse(sent.before, sent.path)
        if head is None or there.diagnostics or not isinstance(there.values, dict):
            return sent
        # With which a number becomes text where text belongs, in both.
        faults(there.values, Checker(self.offer.contract.schemas[sent.kind]), sent.path, "")
        if there.values == sent.values:
            return sent
        if not head.began:
            if self.sending.accept:
                return sent
            message = f"an entry of this name is here already: “{there.values.get('name', sent.id)}”"
            remedy = "give yours another name, or change that one from its own page"
            raise WrongTextError(Told(label=RECORD_LABEL, message=message, remedy=remedy))
        if is_as_it_was(head, sent.before):
            return sent
        found = crossed(there.values, sent.values, head.was, accept=self.sending.accept)
        self.require_sound(dict(found.values), meant, document)
        contract = self.offer.contract
        schema = contract.schemas[sent.kind]
        self.clashes += clashes_told(found, schema, contract, is_hidden=sent.has_hidden_place)
        self.told += kept_told(found, schema)
        return replace(
            sent,
            values=found.values,
            after=revised(sent.before, found.values, schema),
            as_sent=sent.values if found.clashes else None,
        )


def _misplaced(path: str, folder: Path, offer: Offer) -> tuple[str, str] | None:
    """Why no record may stand at this path, and what to do."""
    remedy = "begin with the line that the form made, such as record: services/saturday-club"
    if not path:
        return "nothing says which record it is", remedy
    parts = path.split("/")
    if len(parts) < 3 or parts[0] != "offer" or FOLDERS.get(parts[1]) not in ("service", "organisation"):
        return f"“{path}” is no place for an entry", remedy
    *folders, name = parts[2:]
    if not name.endswith(".yaml"):
        return f"“{path}” does not end in .yaml", remedy
    for part in (*folders, name.removesuffix(".yaml")):
        if wrong := wrong_id(part):
            what, _, do = wrong.rpartition("; ")
            return what, do
    if not (folder / path).resolve().is_relative_to((folder / "offer").resolve()):
        return f"“{path}” leads out of the folder of entries", remedy
    return _elsewhere(path, folder)


def _elsewhere(path: str, folder: Path) -> tuple[str, str] | None:
    """Two files of one kind may not share a name."""
    top, name = path.split("/")[1], PurePosixPath(path).name
    others = sorted((folder / "offer" / top).rglob(name))
    for other in others:
        if (there := other.relative_to(folder).as_posix()) != path:
            return f"“{PurePosixPath(path).stem}” is taken by {there}", "to change that entry, name that file"
    return None


def _twice(path: str, proposed: Sequence[Proposed]) -> tuple[str, str] | None:
    if any(one.path == path for one in proposed):
        return f"“{path}” stands here twice", "keep one of them"
    return None


def _with_notes(before: str, sent: str, values: Mapping[str, Any], schema: Mapping[str, Any]) -> str:
    """The text that was sent, with the comments of the file that is there: the site gives its text without them."""
    if "#" not in before or yaml.has_comments(sent) or yaml.parse(before, "").diagnostics:
        return sent
    return revised(before, values, schema) if yaml.has_comments(before) else sent


def _of_yaml(document: yaml.YamlDocument, name: str) -> Iterator[Told]:
    for fault in document.diagnostics:
        yield Told(label=f"{name}, line {fault.line}", message=fault.message, remedy=fault.remedy)


def _tellings(found: list[Fault], document: yaml.YamlDocument) -> Iterator[Told]:
    for fault in dict.fromkeys(found):
        line, _ = document.mark(fault.pointer, fault.at_key)
        yield Told(label=f"{fault.path}, line {line}", message=fault.message, remedy=fault.remedy)
