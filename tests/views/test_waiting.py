"""How long families wait."""

from datetime import date
from typing import Any

import pytest
from tests.views.services import offer, service

from local_offer.views.waiting import wait_of, waits

TODAY = date(2026, 11, 23)


def waiting(id: str, value: int, unit: str, as_of: str = "2026-11-01", **values: Any) -> Any:
    return service(id, waiting={"value": value, "unit": unit, "as_of": as_of}, **values)


def test_the_longest_wait_comes_first_whatever_its_unit() -> None:
    services = waiting("days", 20, "days"), waiting("weeks", 9, "weeks"), waiting("months", 2, "months")

    assert [found.id for found, _ in waits(offer(*services), TODAY)] == ["weeks", "months", "days"]


@pytest.mark.parametrize(("as_of", "is_known"), [("2025-11-23", True), ("2025-11-22", False)])
def test_a_wait_older_than_a_year_is_not_told(as_of: str, is_known: bool) -> None:
    stale = waiting("club", 2, "weeks", as_of)

    assert bool(waits(offer(stale), TODAY)) is is_known
    assert (wait_of(stale, TODAY) is not None) is is_known


def test_a_closed_service_has_no_wait() -> None:
    assert not waits(offer(waiting("club", 2, "weeks", status={"state": "closed"})), TODAY)
