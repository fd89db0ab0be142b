"""Records whose text someone sent, as the form on the website makes it: where each may go, and what is wrong in it."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from local_offer.diagnostics import Fault
from local_offer.imports.entry.issue import RecordText
from local_offer.intake.entry.proposal import Proposed, text_of_file
from local_offer.offer import Offer
from local_offer.reading import yaml
from local_offer.reading.names import FOLDERS, wrong_id
from local_offer.reading.text import text_of
from local_offer.reading.validation import faults, validator
from local_offer.views.entry_reply import Told
from local_offer.views.questions import RECORD_LABEL
from local_offer.writing import revised

Values = Mapping[str, Any]
MOST = 10
"""Texts in one issue. An entry is one, or two with its organisation."""


def read_texts(folder: Path, offer: Offer, texts: tuple[RecordText, ...]) -> tuple[list[Proposed], list[Told]]:
    """The records that are sound one by one, and what is wrong with the others."""
    if len(texts) > MOST:
        remedy = f"send at most {MOST}"
        return [], [Told(label=RECORD_LABEL, message=f"there are {len(texts)} texts in it", remedy=remedy)]
    proposed: list[Proposed] = []
    wrong: list[Told] = []
    for text in texts:
        if why := _misplaced(text.path, folder, offer) or _twice(text.path, proposed):
            wrong.append(Told(label=RECORD_LABEL, message=why[0], remedy=why[1], answer=text.text))
            continue
        found = _read_text(text, folder, offer)
        if isinstance(found, Proposed):
            proposed.append(found)
        else:
            wrong += found
    return proposed, wrong


def _misplaced(path: str, folder: Path, offer: Offer) -> tuple[str, str] | None:
    """Why no record may stand at this path, and what to do."""
    remedy = "begin with the line that the form made, such as # offer/services/local/saturday-club.yaml"
    if not path:
        return "nothing says which file it is", remedy
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
    return _elsewhere(path, folder, offer)


def _elsewhere(path: str, folder: Path, offer: Offer) -> tuple[str, str] | None:
    """Two files of one kind may not share a name."""
    top, name = path.split("/")[1], PurePosixPath(path).name
    others = sorted((folder / "offer" / top).rglob(name))
    for other in others:
        if (there := other.relative_to(folder).as_posix()) != path:
            return f"“{PurePosixPath(path).stem}” is taken by {there}", "to change that entry, name that file"
    return None


def _twice(path: str, proposed: list[Proposed]) -> tuple[str, str] | None:
    if any(one.path == path for one in proposed):
        return f"“{path}” stands here twice", "keep one of them"
    return None


def _read_text(text: RecordText, folder: Path, offer: Offer) -> Proposed | list[Told]:
    kind = FOLDERS[text.path.split("/")[1]]
    assert kind in ("service", "organisation")  # noqa: S101 - no other path comes this far
    whole = text_of(text.text.encode("utf-8", "replace"), text.path)
    if not isinstance(whole, str):
        return [Told(label=text.path, message=whole.message, remedy=whole.remedy)]
    document = yaml.parse(whole, text.path, with_marks=True)
    if document.diagnostics:
        return [
            Told(label=f"{text.path}, line {fault.line}", message=fault.message, remedy=fault.remedy)
            for fault in document.diagnostics
        ]
    if not isinstance(document.values, dict):
        return [Told(label=text.path, message="this is not a record", remedy="it must be 'field: value' lines")]
    checker = validator(offer.contract.schemas[kind])
    if found := faults(document.values, checker, text.path, f"this {kind}"):
        return list(_tellings(found, document))
    before = text_of_file(folder, text.path)
    return Proposed(
        kind="service" if kind == "service" else "organisation",
        id=PurePosixPath(text.path).stem,
        path=text.path,
        values=document.values,
        before=before,
        after=_with_notes(before, whole, document.values, offer.contract.schemas[kind]),
    )


def _with_notes(before: str, sent: str, values: Values, schema: Values) -> str:
    """The text that was sent, with the comments of the file that is there: the site gives its text without them."""
    if "#" not in before or yaml.has_comments(sent) or yaml.parse(before, "").diagnostics:
        return sent
    return revised(before, values, schema) if yaml.has_comments(before) else sent


def _tellings(found: list[Fault], document: yaml.YamlDocument) -> Iterator[Told]:
    for fault in dict.fromkeys(found):
        line, _ = document.mark(fault.pointer, fault.at_key)
        yield Told(label=f"{fault.path}, line {line}", message=fault.message, remedy=fault.remedy)
