"""What of a draft can be a record: the schema's faults are taken out and told."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

from local_offer.checks.privacy import in_words
from local_offer.checks.privacy.known_names import KnownNames
from local_offer.diagnostics import Fault, Pointer
from local_offer.imports import Draft
from local_offer.imports.draft import without_blanks
from local_offer.offer import Offer
from local_offer.reading.validation import Checker, faults
from local_offer.reading.words import name_of
from local_offer.schema.unseen_signs import first_taken_out, seen

_FOLLOW = ("missing-field", "too-few")
"""Rules that are broken only because something was left out before."""


def sound(draft: Draft, offer: Offer, known: KnownNames) -> tuple[Draft, str]:
    """The draft without what the schema refuses, and without texts that tell who someone is, both told in its notes;
    and why it is no record at all. `known` are the names that are no person's."""
    checker = Checker(offer.contract.schemas[draft.kind])
    values, notes = deepcopy(draft.values), list(draft.notes)
    notes += _taken_out(values)
    said, refused = _without_people(values, draft, known)
    notes += said
    draft = replace(draft, refused=tuple(fault.rule for fault in refused))
    emptied = _groups_of(fault.pointer for fault in refused)
    while found := [fault for fault in faults(values, checker, "", "this row") if not _is_expected(fault, draft)]:
        if not found[0].pointer:
            return replace(draft, notes=tuple(notes)), "; ".join(each.message for each in found)
        chosen = _apart(found)
        notes += [_told(each, draft) for each in chosen if each.rule not in _FOLLOW or each.pointer not in emptied]
        emptied |= _groups_of(each.pointer for each in chosen)
        _take_out_all(values, (each.pointer for each in chosen))
    return replace(draft, values=without_blanks(values), notes=tuple(notes)), ""


def _taken_out(values: Any) -> Iterator[str]:
    """Takes signs that nobody sees out of the values, and tells of each text that held any."""
    for name, value in values.items() if isinstance(values, dict) else enumerate(values):
        if isinstance(value, dict | list):
            yield from _taken_out(value)
        elif isinstance(value, str) and (first := first_taken_out(value)):
            values[name] = seen(value).strip()
            yield f"'{values[name][:40]}' held {first.words}, which is taken out"


def _without_people(values: Any, draft: Draft, known: KnownNames) -> tuple[list[str], list[Fault]]:
    """Takes out what tells who someone is; what may be a person's name or address is told and stays.

    Gives what is said of it, and what was refused.
    """
    found = in_words.of_values(draft.kind, values, known)
    refused = [fault for fault in found if fault.level == "error"]
    said = [_told_of_someone(fault, draft) for fault in found]
    _take_out_all(values, (_whole(fault.pointer) for fault in refused))
    return said, refused


def _apart(found: Iterable[Fault]) -> list[Fault]:
    """The faults of which none lies within another: what is wrong with the rest shows when these are taken out."""
    chosen: list[Fault] = []
    pointers: set[Pointer] = set()
    groups: set[Pointer] = set()
    for fault in found:
        around = _groups_of([fault.pointer])
        if fault.pointer not in groups and not around & pointers:
            chosen.append(fault)
            pointers.add(fault.pointer)
            groups |= around
    return chosen


def _groups_of(pointers: Iterable[Pointer]) -> set[Pointer]:
    """The places, and all within which they lie."""
    return {pointer[:depth] for pointer in pointers for depth in range(len(pointer) + 1)}


def _whole(pointer: Pointer) -> Pointer:
    """A telephone goes as a whole: without its number it is none."""
    return pointer[:3] if pointer[:2] == ("contact", "phones") else pointer


def _order(pointer: Pointer) -> list[tuple[int, str]]:
    """From the end, places within a list stay what they were while others are taken out."""
    return [(step, "") if isinstance(step, int) else (0, step) for step in pointer]


def _told_of_someone(fault: Fault, draft: Draft) -> str:
    """Where it stands, and not what: the message of a rule about people repeats nothing of them."""
    cell = next((cell for pointer, cell in draft.cells.items() if _is_within(fault.pointer, pointer)), "")
    if fault.level == "error":
        return _told(fault, draft) if cell else f"{name_of(fault.pointer, 'this row')}: {_told(fault, draft)}"
    return f"{cell or name_of(fault.pointer, 'this row')}: {fault.message}; {fault.remedy}"


def _told(fault: Fault, draft: Draft) -> str:
    """The fault; with the cell and the cure where the list has cells."""
    near = [cell for pointer, cell in draft.cells.items() if _is_within(fault.pointer, pointer)]
    near += [cell for pointer, cell in draft.cells.items() if _is_within(pointer, fault.pointer)]
    if near:
        return f"{near[0]}: {fault.message}; {fault.remedy}; it is left out"
    return f"{fault.message}, so it is left out"


def _is_within(pointer: Pointer, group: Pointer) -> bool:
    return pointer[: len(group)] == group


def _is_expected(fault: Fault, draft: Draft) -> bool:
    """Whether it is only that a draft which adds to a record is not a whole record itself."""
    return draft.only_adds and fault.rule == "missing-field"


def _take_out_all(values: Any, pointers: Iterable[Pointer]) -> None:
    for *way, last in sorted(set(pointers), key=_order, reverse=True):
        group = values
        for step in way:
            group = group[step]
        del group[last]
