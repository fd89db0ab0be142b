"""The texts of records that families read, and where each stands."""

import dataclasses
from collections.abc import Hashable, Iterator
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


def prose(record: Record) -> list[tuple[Pointer, str]]:
    """The sentences of a record's own writer, and where they stand."""
    found: list[tuple[Pointer, str]] = []
    _gather_prose(record, (), fields.prose(kind_of(record)), "", found)
    return found


def _gather_prose(
    value: Hashable, pointer: Pointer, told: frozenset[str], above: str, found: list[tuple[Pointer, str]]
) -> None:
    """Along the few fields that lead to any: all others are never looked at."""
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            _gather_prose(entry, (*pointer, index), told, above, found)
    elif isinstance(value, str):
        found.append((pointer, value))
    else:
        for name, said, path in _leading(type(value), told, above):
            if held := getattr(value, name):
                _gather_prose(held, (*pointer, said), told, path, found)


@cache
def _leading(kind: type, told: frozenset[str], above: str) -> tuple[tuple[str, str, str], ...]:
    """The fields of a record that lead to those that are `told`, by their names in Python and in a file, each with the
    path to it."""
    named = ((name, said, f"{above}.{said}".lstrip(".")) for name, said in _named(kind))
    return tuple(each for each in named if any(f"{path}.".startswith(f"{each[2]}.") for path in told))


def paragraphs(guide: Guide) -> Iterator[Text]:
    line = guide.first_line
    for block in guide.text.split("\n\n"):
        yield Text(path=guide.path, text=block, line=line + len(block) - len(block.lstrip("\n")))
        line += block.count("\n") + 2


def strings(record: Hashable) -> list[tuple[Pointer, str]]:
    """Every string within a record that is not empty, and where it stands among its values."""
    found: list[tuple[Pointer, str]] = []
    _gather(record, (), found)
    return found


def _gather(value: Hashable, pointer: Pointer, found: list[tuple[Pointer, str]]) -> None:
    """Into one list: a generator within a generator would pass each string up through all that are around it."""
    if isinstance(value, tuple):
        for index, entry in enumerate(value):
            _gather(entry, (*pointer, index), found)
    elif isinstance(value, str):
        found.append((pointer, value))
    else:
        for name, said in _named(type(value)):
            # Most fields say nothing or hold a string: they are passed over or taken here, without a call.
            if held := getattr(value, name):
                if type(held) is str:
                    found.append(((*pointer, said), held))
                else:
                    _gather(held, (*pointer, said), found)


@cache
def _named(kind: type) -> tuple[tuple[str, str], ...]:
    """Each field of a record by its name in Python and in a file; none of what is no record."""
    if not is_dataclass(kind):
        return ()
    return tuple((field.name, field.name.rstrip("_")) for field in dataclasses.fields(kind))
