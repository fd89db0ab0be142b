"""Two people's edits of one record, brought together field by field."""

from typing import Any

import pytest

from local_offer.notation import RecordHead, mark, mark_of
from local_offer.reading.yaml import parse
from local_offer.writing import crossed, is_as_it_was

BASE = parse(
    """\
name: Saturday Club
summary: Play.
ages: {from: 5, to: 11}
contact: {website: 'https://a.example', phones: [{number: 01632 960123, label: Office}, {number: 01632 960124}]}
locations:
  - {name: Hall, address: 1 Duke Street, postcode: CW1 2AG, hours: [{days: [monday], opens: '10:00'}]}
  - {name: Library, postcode: CW2 7DG}
topics: [clubs]
checked: {date: 2026-05-01, by: provider}
""",
    "",
).values


def _with(base: Any, **changes: Any) -> Any:
    """A copy in which some places, named as in `contact__phones__1__number`, hold something else."""
    values = parse(str(base).replace("None", "null"), "").values
    for path, value in changes.items():
        *way, last = [int(step) - 1 if step.isdecimal() else step for step in path.split("__")]
        part = values
        for step in way:
            part = part[step]
        if value is None:
            del part[last]
        elif isinstance(part, list) and last == len(part):
            part.append(value)
        else:
            part[last] = value
    return values


def _was(**paths: Any) -> dict[str, str]:
    return {path.replace("__", "."): mark_of(value) for path, value in paths.items()}


@pytest.mark.parametrize(
    ("theirs", "ours", "was"),
    [
        ({"summary": "Trips."}, {"contact__website": "https://b.example"}, _was(contact__website="https://a.example")),
        ({"ages__from": 6}, {"ages__to": 12}, _was(ages__to=11)),
        ({"ages__to": None}, {"ages__from": 4}, _was(ages__from=5)),
        ({"summary": "Trips."}, {"keywords": ["play"]}, _was(keywords=None)),
        ({"summary": "Trips."}, {"ages": None}, _was(ages={"from": 5, "to": 11})),
        (
            {"locations__1__address": "9 New Street"},
            {"locations__1__hours__1__opens": "09:00"},
            _was(locations__1__hours__1__opens="10:00"),
        ),
        (
            {"locations__3": {"name": "Church"}},
            {"contact__phones__2__label": "Evenings"},
            _was(contact__phones__2__label=None),
        ),
        ({"locations__3": {"name": "Church"}}, {"locations__2__address": "2 A Road"}, _was(locations__2__address=None)),
    ],
)
def test_what_one_side_changed_is_taken_from_both(theirs: Any, ours: Any, was: dict[str, str]) -> None:
    found = crossed(_with(BASE, **theirs), _with(BASE, **ours), was)

    assert found.values == _with(BASE, **theirs, **ours)
    assert not found.clashes


def test_what_both_changed_stays_as_it_stands_and_is_told() -> None:
    there, sent = _with(BASE, summary="Trips.", topics=["sport"]), _with(BASE, summary="Games.", ages__to=12)

    found = crossed(there, sent, _was(summary="Play.", ages__to=11))

    assert found.values == _with(there, ages__to=12)
    assert [(clash.path, clash.there, clash.sent) for clash in found.clashes] == [("summary", "Trips.", "Games.")]
    assert found.kept == ("topics",)
    assert crossed(there, sent, _was(summary="Play.", ages__to=11), accept=True).values == _with(
        there, ages__to=12, summary="Games."
    )


def test_a_list_in_which_things_moved_is_never_mixed() -> None:
    first, second = BASE["locations"]
    there = _with(BASE, locations=[{"name": "Church", "postcode": "CW3 9ZZ"}, first, second])

    found = crossed(
        there, _with(BASE, locations__1__address="9 New Street"), _was(locations__1__address="1 Duke Street")
    )

    assert found.values == there
    assert [clash.path for clash in found.clashes] == ["locations"]


def test_the_same_change_on_both_sides_and_a_later_check_are_no_clash() -> None:
    there = _with(BASE, summary="Trips.", checked={"date": "2026-06-01", "by": "council"})
    sent = _with(BASE, summary="Trips.", checked={"date": "2026-07-01", "by": "provider"})

    found = crossed(there, sent, _was(summary="Play.", checked=BASE["checked"]))
    older = crossed(sent, there, _was(summary="Play.", checked=BASE["checked"]))

    assert found.values == older.values == sent
    assert not found.clashes + older.clashes


@pytest.mark.parametrize(
    "path", ["", "1", "summary.x.y", "topics.1", "locations.99.name", "contact.phones.x", "a..b", "9" * 5000]
)
def test_a_path_that_someone_made_up_does_no_harm(path: str) -> None:
    found = crossed(BASE, _with(BASE, summary="Games."), {path: "v00000000"})

    assert found.values == BASE


def test_a_text_is_as_it_was_whatever_the_lines_end_in_and_without_comments() -> None:
    head = RecordHead(kind="service", id="x", began=mark("name: Club\n"))

    assert is_as_it_was(head, "\ufeff# Ring them.\r\nname: Club\r\n")
    assert not is_as_it_was(head, "name: Clubs\n")
