"""What stops and what starts at a birthday."""

from typing import Any

import pytest
from tests.views.services import school, service

from local_offer.views.growing_up import BIRTHDAYS, turnings, until_the_end


def _stops(*services: Any) -> dict[int, list[tuple[str, int]]]:
    found = {turning.age: [(c.service.id, c.age) for c in turning.stops] for turning in turnings(services)}
    return {age: changes for age, changes in found.items() if changes}


def _starts(*services: Any) -> dict[int, list[tuple[str, int]]]:
    found = {turning.age: [(c.service.id, c.age) for c in turning.starts] for turning in turnings(services)}
    return {age: changes for age, changes in found.items() if changes}


@pytest.mark.parametrize(
    ("to", "told"),
    [
        (14, {}),
        (15, {16: [("club", 16)]}),
        (16, {18: [("club", 17)]}),
        (17, {18: [("club", 18)]}),
        (18, {19: [("club", 19)]}),
        (19, {25: [("club", 20)]}),
        (24, {25: [("club", 25)]}),
        (25, {}),
    ],
)
def test_help_stops_on_the_day_one_is_older_than_it_says(to: int, told: dict[int, Any]) -> None:
    assert _stops(service("club", ages={"from": 5, "to": to})) == told


@pytest.mark.parametrize(
    ("begins", "told"),
    [
        (15, {}),
        (16, {16: [("club", 16)]}),
        (17, {18: [("club", 17)]}),
        (18, {18: [("club", 18)]}),
        (19, {19: [("club", 19)]}),
        (20, {25: [("club", 20)]}),
    ],
)
def test_help_starts_on_the_birthday_it_names(begins: int, told: dict[int, Any]) -> None:
    assert _starts(service("club", ages={"from": begins})) == told


def test_help_up_to_25_ends_with_the_offer() -> None:
    assert until_the_end([service("club", ages={"to": 25}), service("other", ages={"to": 24})]) == 1


def test_what_states_no_age_or_is_not_open_changes_nothing() -> None:
    planned = service("planned", ages={"from": 18, "to": 18}, status={"state": "planned"})

    assert not _stops(service("team"), planned)
    assert not _starts(service("team"), planned)


def test_the_boroughs_come_before_what_is_near_and_the_countrys() -> None:
    ages = {"from": 18}
    found = _starts(service("a", "national", ages=ages), service("b", "regional", ages=ages), service("c", ages=ages))

    assert found == {18: [("c", 18), ("b", 18), ("a", 18)]}


def test_schools_of_the_borough_are_only_counted_by_the_age_they_name() -> None:
    secondary = school("secondary", ages={"from": 11, "to": 16})
    sixth_form = school("sixth-form", "college", ages={"from": 16, "to": 18})
    far = school("far", scope="neighbouring", ages={"from": 11, "to": 16})

    found = {
        turning.age: (turning.schools_up_to, turning.schools_from) for turning in turnings([secondary, sixth_form, far])
    }

    assert found == {16: (1, 1), 18: (1, 0), 19: (0, 0), 25: (0, 0)}
    assert not _stops(secondary, sixth_form)


def test_each_birthday_leads_to_the_ages_that_follow() -> None:
    assert [(turning.age, turning.band.id) for turning in turnings([])] == list(
        zip(BIRTHDAYS, ["16-18", "16-18", "19-25", "19-25"], strict=True)
    )
