"""What the register of charities says of the charities that are here: removed from it, called otherwise, not in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio

from local_offer.imports.draft import Row
from local_offer.imports.gias.days import day_of
from local_offer.imports.registers.missing import is_a_part, said_of_a_part
from local_offer.offer import Offer
from local_offer.records import Organisation, Service

_NEAR = 90.0
"""Per cent of the words of the shorter name: charities are often known by a part of theirs."""


@dataclass(frozen=True, kw_only=True)
class CharityWord:
    """`kind` is closed, renamed or missing; `more` is the day on which it was removed, or what it is called."""

    kind: str
    record: Organisation | Service
    number: str
    more: str = ""


def charities(rows: Iterable[Row], offer: Offer, as_of: str) -> tuple[list[CharityWord], str]:
    """What is to be looked at, and what was assumed. Addresses are often a trustee's home, so none is read."""
    ours = dict(_numbered(offer))
    found: dict[str, Row] = {}
    for row in rows:
        number = _number(row)
        # One that was removed and registered anew has several rows.
        if number in ours and (number not in found or _is_registered(row)):
            found[number] = row
    lost = [number for number in ours if number not in found]
    assumed = "It is taken for the whole register of England and Wales." if ours else ""
    if is_a_part(len(lost), len(ours)):
        assumed = said_of_a_part(len(lost), len(ours))
        lost = []
    words = [word for number, row in found.items() for word in _said(ours[number], number, row, as_of)]
    return [*words, *(CharityWord(kind="missing", record=ours[number], number=number) for number in lost)], assumed


def _numbered(offer: Offer) -> Iterator[tuple[str, Organisation | Service]]:
    """Those of England and Wales; Scotland has a register of its own."""
    records: tuple[Organisation | Service, ...] = (*offer.services, *offer.organisations)
    for record in records:
        number = record.registers.charity
        if number and not number.startswith("SC") and not (isinstance(record, Service) and record.is_closed):
            yield number, record


def _number(row: Row) -> str:
    linked = row.get("linked", "").partition(".")[0]
    number = row["number"].partition(".")[0]
    return f"{number}-{linked}" if linked not in ("", "0") else number


def _is_registered(row: Row) -> bool:
    return row["status"].casefold() == "registered"


def _said(record: Organisation | Service, number: str, row: Mapping[str, str], as_of: str) -> Iterator[CharityWord]:
    if row["status"].casefold() == "removed":
        yield CharityWord(kind="closed", record=record, number=number, more=day_of(row, "removed", as_of))
    elif isinstance(record, Organisation) and not _is_called(record, row["name"]):
        yield CharityWord(kind="renamed", record=record, number=number, more=_in_small_letters(row["name"]))


def _is_called(record: Organisation, name: str) -> bool:
    """A charity may run under a name of its own; the register writes most in capitals."""
    names = (record.name, *record.also_known_as)
    return any(token_set_ratio(ours.casefold(), name.casefold()) >= _NEAR for ours in names)


def _in_small_letters(name: str) -> str:
    return name.title() if name.isupper() else name
