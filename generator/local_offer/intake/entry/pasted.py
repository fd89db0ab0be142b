"""Texts of the form that were put over a record's own file, as on the page of a code host on which a file is edited.

Such a text says in its last line what it began from. Where others changed the record since, it would take that back.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.intake.entry.changes import title_of_path
from local_offer.notation import RecordHead, foot_of
from local_offer.reading import yaml
from local_offer.reading.text import LARGEST
from local_offer.schema import Contract
from local_offer.writing import crossed, is_as_it_was

_KINDS: dict[str, Literal["service", "organisation"]] = {"services": "service", "organisations": "organisation"}
_MOST_NAMED = 12


def taken_back(folder: Path, before: Path, paths: Iterable[str], contract: Contract) -> Iterator[Diagnostic]:
    """What changed files of `folder` would take back of what stands in the folder `before`, each at its last line."""
    for path in paths:
        kind = _KINDS.get(PurePosixPath(path).parts[1])
        now, then = _text(folder / path), _text(before / path)
        if kind and now and then:
            yield from _of_one(path, kind, now, then, contract)


def _of_one(
    path: str, kind: Literal["service", "organisation"], now: str, then: str, contract: Contract
) -> Iterator[Diagnostic]:
    id = PurePosixPath(path).stem
    head = foot_of(now, kind, id)
    # A line that was there before says nothing of this change.
    if head is None or foot_of(then, kind, id) == head or is_as_it_was(head, then):
        return
    line = now.rstrip().count("\n") + 1
    for way, fields in _crossing(head, now, then):
        titles = [title_of_path(field, contract.schemas[kind]) for field in fields[:_MOST_NAMED]]
        more = [f"{len(fields) - _MOST_NAMED} more"] if len(fields) > _MOST_NAMED else []
        if titles:
            yield diagnostic(f"takes-back/{way}", path, line, fields=", ".join([*titles, *more]))


def _crossing(head: RecordHead, now: str, then: str) -> Iterator[tuple[str, list[str]]]:
    there, sent = _values(then), _values(now)
    found = crossed(there, sent, head.was)
    yield "others", list(found.kept)
    yield "both", [clash.path for clash in found.clashes]


def _values(text: str) -> dict[str, Any]:
    values = yaml.parse(text, "").values
    return values if isinstance(values, dict) else {}


def _text(file: Path) -> str:
    try:
        return content_of(file, LARGEST).decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:
        return ""
