"""How long families wait."""

from datetime import date
from typing import Any

import pytest
from tests.views.services import offer, service

from local_offer.views.waiting import old_wait_of, old_waits, wait_of, waits

TODAY = date(2026, 11, 23)


def waiting(id: str, value: int, unit: str, as_of: str = "2026-11-01", **values: Any) -> Any:
    return service(id, waiting={"value": value, "unit": unit, "as_of": as_of}, **values)


def test_the_longest_wait_comes_first_whatever_its_unit() -> None:
    services = waiting("days", 20, "days"), waiting("weeks", 9, "weeks"), waiting("months", 2, "months")

    assert [found.id for found, _ in waits(offer(*services), TODAY)] == ["weeks", "months", "days"]


@pytest.mark.parametrize(
    ("as_of", "is_live"),
    [
        ("2025-11-23", True),
        ("2025-11-22", False),
        ("2025-12", True),
        ("2025-11", False),
        ("2026", True),
        ("2025", False),
    ],
)
def test_a_wait_older_than_a_year_stands_apart_from_those_of_today(as_of: str, is_live: bool) -> None:
    stale = waiting("club", 2, "weeks", as_of)

    assert [bool(known(offer(stale), TODAY)) for known in (waits, old_waits)] == [is_live, not is_live]
    assert [bool(known(stale, TODAY)) for known in (wait_of, old_wait_of)] == [is_live, not is_live]


def test_a_closed_service_has_no_wait() -> None:
    assert not waits(offer(waiting("club", 2, "weeks", status={"state": "closed"})), TODAY)
