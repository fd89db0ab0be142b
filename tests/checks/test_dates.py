"""Dates that cannot be."""

import pytest
from tests.folder import Folder, service

CLUB = "services/saturday-club.yaml"


@pytest.mark.parametrize("day", ["2026-11-24", "2027-01-01"])
def test_a_check_in_the_future_is_reported(folder: Folder, day: str) -> None:
    folder.write(CLUB, service(checked=f"{{date: {day}, by: provider}}"))

    (told,) = folder.told()

    assert f"{day} is after today, 2026-11-23" in told


@pytest.mark.parametrize("day", ["2026-11-23", "2020-01-01"])
def test_a_check_until_today_is_taken(folder: Folder, day: str) -> None:
    folder.write(CLUB, service(checked=f"{{date: {day}, by: provider}}"))

    assert not folder.told()


@pytest.mark.parametrize("day", ["2026", "2026-11", "2026-11-23"])
def test_a_source_of_this_year_month_or_day_is_taken(folder: Folder, day: str) -> None:
    folder.write(CLUB, service(sources=f"[{{name: A page, date: {day}, read: {day}}}]"))

    assert not folder.told()


@pytest.mark.parametrize(("opens", "closes"), [("18:00", "09:00"), ("12:00", "11:59"), ("18:00", "00:00")])
def test_hours_may_end_on_the_next_day(folder: Folder, opens: str, closes: str) -> None:
    times = f"[{{opens: {opens}, closes: {closes}}}]"
    folder.write(CLUB, service(hours=times, locations=f"[{{town: Crewe, hours: {times}}}]"))

    assert not folder.told()


def test_what_is_to_come_may_be_announced(folder: Folder) -> None:
    folder.write(
        CLUB,
        service(
            review_by="2027-05-02",
            publish="{from: 2026-12-01, to: 2026-12-01}",
            sessions="[{date: 2026-12-23, opens: 10:00, closes: 10:00}]",
            status="{state: planned, date: 2027-01-01}",
        ),
    )

    assert not folder.told()
