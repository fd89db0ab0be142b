"""The texts of records that families read, and where each stands."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from functools import cache

from local_offer.diagnostics import Pointer
from local_offer.offer import Offer
from local_offer.records import Comment, Gap, Guide, LogEntry, Organisation, Series, Service, kind_of
from local_offer.schema import fields
from local_offer.views.variants import in_english

Record = Service | Organisation | Comment | LogEntry | Gap | Series


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """`line` is where a guide's paragraph begins, counted from 1 in its file; 0 for a field of a record."""

    path: str
    text: str
    pointer: Pointer = ()
    line: int = 0


def texts(offer: Offer) -> Iterator[Text]:
    """Every text that its writer can make easier: fields of records, and guides by paragraph."""
    records: tuple[Record, ...] = (
        *offer.services,
        *offer.organisations,
        *offer.comments,
        *offer.log,
        *offer.gaps,
        *offer.figures,
    )
    for record in records:
        for pointer, text in prose(record):
            yield Text(path=record.path, text=text, pointer=pointer)
    for guide in in_english(offer):
        yield from paragraphs(guide)


def prose(record: Record) -> Iterator[tuple[Pointer, str]]:
    """The sentences of a record's own writer, and where they stand."""
    told = fields.prose(kind_of(record))
    return ((pointer, text) for pointer, text in strings(record) if fields.path_of(pointer) in told)


def paragraphs(guide: Guide) -> Iterator[Text]:
    line = guide.first_line
    for block in guide.text.split("\n\n"):
        yield Text(path=guide.path, text=block, line=line + len(block) - len(block.lstrip("\n")))
        line += block.count("\n") + 2


def strings(record: object) -> Iterator[tuple[Pointer, str]]:
    """Every string within a record, and where it stands among its values."""
    return ((pointer, value) for pointer, value in values(record) if isinstance(value, str))


def values(value: object, pointer: Pointer = ()) -> Iterator[tuple[Pointer, object]]:
    """Every value within a record that is stated and holds no others, and where it stands."""
    kind: type = type(value)
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from values(entry, (*pointer, index))
    elif names := _named(kind):
        for name, said in names:
            if (held := getattr(value, name)) is not None:
                yield from values(held, (*pointer, said))
    elif value is not None:
        yield pointer, value


@cache
def _named(kind: type) -> tuple[tuple[str, str], ...]:
    """Each field of a record by its name in Python and in a file; none of what is no record."""
    if not is_dataclass(kind):
        return ()
    return tuple((field.name, field.name.rstrip("_")) for field in dataclasses.fields(kind))
