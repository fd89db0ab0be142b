"""Whose number is not in a register's file, as far as the file can be taken for whole."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from local_offer.imports.draft import Draft, Skipped
from local_offer.records import Service

_MOST = 0.25
"""The share of our numbers that may be missing. With more, and more than a few, a part of the file is missing."""
_FEW = 4


@dataclass(frozen=True, kw_only=True)
class Listed:
    """What a file gives. `here` counts the rows of the council's area, `councils` names others where there are none.
    `assumed` says in a sentence what was taken for granted of what is missing."""

    drafts: list[Draft] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    here: int = 0
    councils: tuple[str, ...] = ()
    assumed: str = ""


def missing(
    ours: Iterable[Service], number: str, seen: Collection[str], register: str, *, is_whole: bool
) -> tuple[list[Skipped], str]:
    """Open records of the area whose number of that kind was not seen, and what was assumed of the file."""
    known = [(service, held) for service in ours if service.is_open and (held := getattr(service.registers, number))]
    lost = [(service, held) for service, held in known if held not in seen]
    if not is_whole:
        return [], "It holds no row of the council’s area, so nothing is said of numbers that are not in it."
    if is_a_part(len(lost), len(known)):
        return [], said_of_a_part(len(lost), len(known))
    assumed = "It is taken for whole in the council’s area." if known else ""
    return [
        Skipped(row=0, name=service.name, reason=f"number {held} is not in {register}", record=service.id)
        for service, held in lost
    ], assumed


def is_a_part(lost: int, known: int) -> bool:
    """Whether more of our numbers are missing than can have ended: then a part of the file is missing."""
    return lost > _FEW and lost > _MOST * known


def said_of_a_part(lost: int, known: int) -> str:
    return f"{lost} of our {known} numbers are not in it, so it is taken for a part, and nothing is said of them."
