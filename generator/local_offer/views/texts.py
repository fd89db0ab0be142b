"""The texts of records that families read, and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from local_offer.diagnostics import Pointer
from local_offer.offer import Offer
from local_offer.records import Comment, Gap, Guide, LogEntry, Organisation, Service

Record = Service | Organisation | Comment | LogEntry | Gap

PROSE = frozenset(
    {"summary", "description", "eligibility", "how", "next", "challenge", "note", "transport", "why_listed"}
    | {"response", "action", "what", "heard", "outcome", "decision"}
)
"""Fields that hold sentences of their writer's own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """`line` is where a guide's paragraph begins, counted from 1 in its file; 0 for a field of a record."""

    path: str
    text: str
    pointer: Pointer = ()
    line: int = 0


def texts(offer: Offer) -> Iterator[Text]:
    """Every text that its writer can make easier: fields of records, and guides by paragraph."""
    records: tuple[Record, ...] = (*offer.services, *offer.organisations, *offer.comments, *offer.log, *offer.gaps)
    for record in records:
        for pointer, text in strings(record):
            if pointer[-1] in PROSE or "answers" in pointer:
                yield Text(path=record.path, text=text, pointer=pointer)
    for guide in offer.guides:
        yield from paragraphs(guide)


def paragraphs(guide: Guide) -> Iterator[Text]:
    line = guide.first_line
    for block in guide.text.split("\n\n"):
        yield Text(path=guide.path, text=block, line=line + len(block) - len(block.lstrip("\n")))
        line += block.count("\n") + 2


def strings(value: object, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    """Every string within a record, and where it stands among its values."""
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from strings(entry, (*pointer, index))
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name), (*pointer, field.name.rstrip("_")))
