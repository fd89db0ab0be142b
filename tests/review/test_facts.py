"""Every field of a record in the words of the pages, with nothing as the file has it."""

import re

import pytest
from tests.folder import SOUND, read

from local_offer.offer import Offer
from local_offer.pages.earlier.compared import field_changes
from local_offer.pages.earlier.facts import Fact, stated
from local_offer.records import Organisation, Service

OFFER, _ = read(SOUND)


def _richest(offer: Offer) -> Service:
    return max(offer.services, key=lambda service: len(stated(service, offer)))


def _said(record: Service) -> dict[str, tuple[str, ...]]:
    return {fact.label: fact.said for fact in stated(record, OFFER)}


def test_every_field_of_every_record_is_told() -> None:
    used = {name for service in OFFER.services for name in _fields_with_values(service)}
    told = {fact.field[0] for service in OFFER.services for fact in stated(service, OFFER)}

    assert used <= told


def _fields_with_values(service: Service) -> set[str]:
    schema = OFFER.contract.schemas["service"]["properties"]
    empty = Service(**{name: getattr(service, name) for name in ("id", "path", *_REQUIRED)})
    return {name for name in schema if getattr(service, name) != getattr(empty, name)} | set(_REQUIRED)


_REQUIRED = ("name", "summary", "topics", "coverage", "sources")


def test_nothing_is_told_as_the_file_has_it() -> None:
    records: tuple[Service | Organisation, ...] = (*OFFER.services, *OFFER.organisations)
    for record in records:
        for fact in stated(record, OFFER):
            for line in fact.said:
                assert not re.search(r"\b\d{4}-\d{2}-\d{2}\b|\b[0-2]\d:[0-5]\d\b|[{}]|\bNone\b", line), (fact, line)


def test_times_prices_and_places_read_as_on_the_page() -> None:
    said = _said(_richest(OFFER))

    assert all(line.startswith("£") for line in said["Cost: prices"])
    assert any("am" in line or "pm" in line for line in said["Opening times"])
    assert any(re.search("[A-Z]{1,2}[0-9]+ [0-9][A-Z]{2}", line) for line in said["Places where it happens"])
    assert "by the" in said["Last checked"][0]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (("a", "b"), ("a", "c"), (("b",), ("c",), "")),
        (("a",), (), (("a",), (), "")),
        ((), ("a",), ((), ("a",), "")),
        (("a", "b"), ("b", "a"), (("a", "b"), ("b", "a"), "In another order")),
        (("a", "a"), ("a",), (("a", "a"), ("a",), "In another order")),
    ],
)
def test_only_what_stands_on_one_side_is_told(
    before: tuple[str, ...], after: tuple[str, ...], expected: tuple[tuple[str, ...], tuple[str, ...], str]
) -> None:
    had, has = ([Fact(field=("x",), label="X", said=said)] if said else [] for said in (before, after))

    (change,) = field_changes(had, has)

    assert (change.before, change.after, change.note) == expected


def test_what_is_the_same_is_no_change() -> None:
    same = [Fact(field=("x",), label="X", said=("a",))]

    assert field_changes(same, same) == ()
