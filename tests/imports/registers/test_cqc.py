"""CQC's care directory, read as it is published: what is for children, and nobody's name or rating."""

import pytest
from tests.imports.registers.files import STOKE, care

from local_offer.imports import Draft, cqc
from local_offer.offer import Offer
from local_offer.schema.register_extracts import extract_of

SOURCE = {"name": "Care Quality Commission, care directory", "date": "2026-08-26"}
ADULTS = "Caring for adults under 65 yrs|Learning disabilities"


def _drafts(*rows: dict[str, str]) -> list[Draft]:
    heads = list(rows[0])
    places = extract_of("care").places(heads)
    named = [{ours: list(row.values())[at] for ours, at in places.items()} for row in rows]
    return cqc(named, Offer(council=STOKE), SOURCE, "2026-08-26").drafts


def test_care_for_children_becomes_a_service_and_its_provider_an_organisation() -> None:
    provider, service = _drafts(care("1-100000001", "Helping Hands"))

    assert provider.values["registers"] == {"cqc": "1-900000001"}
    assert provider.values["kind"] == "company"
    assert service.values["organisation"] == "example-care-limited"
    assert service.values["registers"] == {"cqc": "1-100000001"}
    assert service.values["summary"] == "Care at home for children, by Example Care Limited."
    assert service.values["ages"] == {"from": 0, "to": 18}
    assert service.values["needs"] == ["physical"]
    assert service.values["delivery"] == ["at-home"]
    assert service.values["contact"]["phones"] == [{"number": "01782 960124"}]  # the register drops the 0
    assert service.values["locations"][0]["town"] == "Stoke-on-Trent"


@pytest.mark.parametrize(
    "cells",
    [
        {"Specialisms/services": ADULTS},
        {"Service types": "Dentist"},
        {"Service types": "Doctors/GPs"},
        {"Local authority": "Leeds"},
        {"Name": "Dr J Example"},
    ],
)
def test_what_is_not_for_children_here_is_left_out(cells: dict[str, str]) -> None:
    assert _drafts(care("1-100000001", "Helping Hands") | cells) == []


def test_where_people_live_is_shown_by_its_district_alone() -> None:
    (home,) = [each for each in _drafts(care("1-1", "Lodge", **{"Service types": "Residential homes"})) if
               each.kind == "service"]  # fmt: skip

    assert home.values["locations"][0]["precision"] == "district"
    assert "address" not in home.values["locations"][0]


def test_what_is_close_by_says_why_it_is_listed_and_a_person_is_no_organisation() -> None:
    cells = {"Local authority": "Staffordshire", "Provider name": "Mrs Jane Example"}

    (service,) = _drafts(care("RLY88", "Example Centre", **cells))

    assert service.values["coverage"]["scope"] == "neighbouring"
    assert "Jane" not in repr(service)
