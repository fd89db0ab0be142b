"""From someone else's table to records in the council's folder: read, draft, lay beside what is there, write."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from local_offer.imports import Draft, Skipped, merged
from local_offer.offer import Offer
from local_offer.reading import values_of
from local_offer.reading.table import Row
from local_offer.writing import yaml_of

FOLDERS = {"service": "services", "organisation": "organisations"}
Importer = Callable[[Iterable[Row], Offer], tuple[list[Draft], list[Skipped]]]


@dataclass(frozen=True, kw_only=True)
class Step:
    """What becomes of one row: `new`, `filled`, `unchanged`, `kept` (a person's own file) or `left out`."""

    row: int
    name: str
    outcome: str
    path: str = ""
    notes: tuple[str, ...] = ()


def take_in(
    folder: Path,
    offer: Offer,
    drafts: Iterable[Draft],
    skipped: Iterable[Skipped],
    *,
    below: str,
    write: bool,
) -> list[Step]:
    """Lays each draft beside the record that is there and, when `write`, writes what is new or was filled.

    New services go to `offer/services/<below>`. Nothing that stands in a record is changed: where
    the import says something else, the step's notes show both.
    """
    there = {(kind, id): (path, values) for kind, id, path, values in values_of(folder)}
    by_urn = {s.registers.urn: s.id for s in offer.services if s.registers.urn}
    steps = [Step(row=row.row, name=row.name, outcome="left out", notes=(row.reason,)) for row in skipped]
    for draft in drafts:
        id = by_urn.get(draft.urn) if draft.urn else None
        id = id or _own_id(draft, there)
        schema = offer.contract.schemas[draft.kind]
        if (draft.kind, id) in there:
            path, values = there[draft.kind, id]
            step, text = _beside(draft, path, values, (folder / path).read_text(encoding="utf-8"), schema)
        elif draft.only_adds:
            step, text = _step(draft, "left out", "", ("there is no such record",)), None
        else:
            path = f"offer/{FOLDERS[draft.kind]}/{f'{below}/' if draft.kind == 'service' and below else ''}{id}.yaml"
            step, text = _step(draft, "new", path, draft.notes), yaml_of(draft.values, schema)
            there[draft.kind, id] = (path, draft.values)
        steps.append(step)
        if write and text is not None:
            file = folder / step.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    return sorted(steps, key=lambda step: step.row)


def _own_id(draft: Draft, there: Mapping[tuple[str, str], tuple[str, Mapping[str, Any]]]) -> str:
    """The draft's id, or one with a number behind it where that id belongs to something else."""
    id, number = draft.id, 1
    while (draft.kind, id) in there and not _is_same(draft, there[draft.kind, id][1]):
        number += 1
        id = f"{draft.id[:76]}-{number}"
    return id


def _is_same(draft: Draft, values: Mapping[str, Any]) -> bool:
    urn = values.get("registers", {}).get("urn")
    if draft.urn and urn:
        return bool(draft.urn == urn)
    return draft.only_adds or str(values["name"]).casefold() == str(draft.values["name"]).casefold()


def _beside(
    draft: Draft, path: str, values: Mapping[str, Any], text: str, schema: Mapping[str, Any]
) -> tuple[Step, str | None]:
    result = merged(values, draft.values)
    if not result.filled:
        return _step(draft, "unchanged", path, (*draft.notes, *result.differs)), None
    if any(line.lstrip().startswith("#") for line in text.splitlines()):
        # Writing it anew would lose a person's comments.
        note = f"has comments of its own; add by hand: {', '.join(result.filled)}"
        return _step(draft, "kept", path, (note, *result.differs)), None
    notes = (*draft.notes, f"filled {', '.join(result.filled)}", *result.differs)
    return _step(draft, "filled", path, notes), yaml_of(result.values, schema)


def _step(draft: Draft, outcome: str, path: str, notes: tuple[str, ...]) -> Step:
    name = str(draft.values.get("name", draft.id))
    return Step(row=draft.row, name=name, outcome=outcome, path=path, notes=notes)
