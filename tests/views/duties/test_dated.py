"""When each duty came to stand as it does is found from a few days of many, and said in words."""

from datetime import date, timedelta

import pytest

from local_offer.records import DutyRecord, StateChange
from local_offer.views.duties.dated import States, StatesOn, from_the_beginning, since_then
from local_offer.views.duties.since import Recorded

FIRST, UNTIL = date(2026, 1, 10), date(2026, 11, 28)
DAYS = {"a": [(date(2026, 3, 3), "partly"), (date(2026, 9, 1), "met")], "b": [(date(2026, 3, 3), "met")], "c": []}
"""The day of each change of a duty, which is not met before."""


def on(day: date) -> States:
    return {duty: next((state for came, state in reversed(days) if came <= day), "not") for duty, days in DAYS.items()}


def counted(asked: list[date]) -> StatesOn:
    def states(day: date) -> States | None:
        asked.append(day)
        return on(day)

    return states


def found(changes: list[StateChange]) -> list[tuple[str, str, str, str]]:
    return sorted((change.duty, change.day.isoformat(), change.state, change.how) for change in changes)


def test_each_change_is_found_on_its_day() -> None:
    asked: list[date] = []

    changes = list(from_the_beginning(FIRST, UNTIL, counted(asked)))

    assert found(changes) == [
        ("a", "2026-01-10", "not", "first"),
        ("a", "2026-03-03", "partly", "seen"),
        ("a", "2026-09-01", "met", "seen"),
        ("b", "2026-01-10", "not", "first"),
        ("b", "2026-03-03", "met", "seen"),
        ("c", "2026-01-10", "not", "first"),
    ]
    assert len(set(asked)) < 30


@pytest.mark.parametrize("looked", [date(2026, 1, 20), date(2026, 3, 2), date(2026, 3, 3), date(2026, 9, 1)])
def test_recording_in_two_steps_finds_what_recording_in_one_finds(looked: date) -> None:
    whole = list(from_the_beginning(FIRST, UNTIL, on))
    first = list(from_the_beginning(FIRST, looked, on))
    stood = {change.duty: change.state for change in sorted(first, key=lambda change: change.day)}

    assert found([*first, *since_then(looked, stood, UNTIL, on)]) == found(whole)


def test_what_a_newer_program_judges_otherwise_is_told_apart_from_what_changed() -> None:
    stood = {**on(date(2026, 8, 1)), "c": "met"}

    changes = list(since_then(date(2026, 8, 1), stood, UNTIL, on))

    assert found(changes) == [("a", "2026-09-01", "met", "seen"), ("c", "2026-11-28", "not", "anew")]


def test_a_change_before_what_git_knows_is_told_at_the_latest() -> None:
    def known(day: date) -> States | None:
        return on(day) if day >= date(2026, 11, 1) else None

    changes = list(since_then(date(2026, 8, 1), on(date(2026, 8, 1)), UNTIL, known))

    assert found(changes) == [("a", "2026-11-28", "met", "latest")]


@pytest.mark.parametrize(
    ("state", "today", "said"),
    [
        ("met", UNTIL + timedelta(days=1), "since 1 September 2026; before: partly met"),
        ("not", UNTIL + timedelta(days=1), "since 29 November 2026; before: met"),
        ("not", UNTIL + timedelta(days=9), "only after 28 November 2026; before: met"),
    ],
)
def test_a_row_says_since_when_it_stands_so_and_how_it_stood_before(state: str, today: date, said: str) -> None:
    record = DutyRecord(changes=tuple(from_the_beginning(FIRST, UNTIL, on)), looked=UNTIL)

    since = Recorded(record, today).since("a", "met" if state == "met" else "not")

    assert since
    assert since.in_words == said
