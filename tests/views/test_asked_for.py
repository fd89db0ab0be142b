"""What families looked for and did not find."""

from dataclasses import replace
from typing import Any

from tests.views.services import offer, service

from local_offer.records import Comment, Gap, build
from local_offer.views.asked_for import STATES, Wanted, days_to_open


def gap(id: str, **values: Any) -> Gap:
    whole = {"title": id, "topics": ["clubs"], "first_raised": "2026-03-02", "state": "raised", **values}
    return build(Gap, whole, id=id, path=f"offer/gaps/{id}.yaml")


def comment(id: str, date: str = "2026-10-14", **values: Any) -> Comment:
    whole = {"date": date, "about": "content", "said": "No club.", **values}
    return build(Comment, whole, id=id, path=f"offer/comments/2026/{id}.yaml")


def wanted(*records: Gap | Comment) -> Wanted:
    gaps = tuple(record for record in records if isinstance(record, Gap))
    comments = tuple(record for record in records if isinstance(record, Comment))
    return Wanted(replace(offer(), gaps=gaps, comments=comments))


def test_every_state_of_a_gap_has_its_order() -> None:
    assert set(STATES) == set(offer().contract.vocabularies["gap-states"].terms)


def test_gaps_that_wait_for_an_answer_come_first_and_old_ones_before_new() -> None:
    found = wanted(
        gap("closed", state="closed"), gap("new"), gap("old", first_raised="2025-01-01"), gap("looked", state="looking")
    )

    assert [each.id for each in found.gaps] == ["old", "new", "looked", "closed"]


def test_the_same_help_asked_for_twice_is_told_once_with_its_days() -> None:
    club = {"topics": ["clubs"], "ages": {"from": 13}}

    (asked,) = wanted(comment("a", "2026-10-01", asked_for=club), comment("b", asked_for=club)).asked

    assert (asked.times, str(asked.first), str(asked.last)) == (2, "2026-10-01", "2026-10-14")


def test_what_was_asked_most_comes_first() -> None:
    once, twice = {"topics": ["clubs"]}, {"topics": ["health"]}

    found = wanted(comment("a", asked_for=once), comment("b", asked_for=twice), comment("c", asked_for=twice))

    assert [asked.asked_for.topics for asked in found.asked] == [("health",), ("clubs",)]


def test_what_belongs_to_a_gap_is_told_there_and_counted_there() -> None:
    club = {"topics": ["clubs"]}
    evening = gap("evening-clubs", times=14)

    found = wanted(evening, comment("a", asked_for=club, gap="evening-clubs"), comment("b", gap="evening-clubs"))

    assert not found.open_asked
    assert found.times_of(evening) == 16


def test_a_comment_that_asks_for_nothing_is_not_among_them() -> None:
    assert not wanted(comment("a")).asked


def test_only_what_families_said_stands_under_what_families_asked_for() -> None:
    inspected, unsaid, asked = gap("inspected", raiser="inspectors"), gap("unsaid"), gap("asked", raiser="families")

    wanted = Wanted(replace(offer(), gaps=(inspected, unsaid, asked)))

    assert [[each.id for each in wanted.raised_by(who)] for who in ("families", "inspectors", "council", "")] == [
        ["asked"],
        ["inspected"],
        [],
        ["unsaid"],
    ]


def test_days_are_counted_from_first_raised_to_opened() -> None:
    filled = gap("filled", first_raised="2026-03-02", opened="2026-10-30", closed_by=["club"])
    by_club = replace(offer(service("club", opened="2026-03-05")), gaps=(filled,))

    assert days_to_open(filled, by_club) == 242
    assert days_to_open(replace(filled, opened=None), by_club) == 3
    assert days_to_open(replace(filled, opened=None), offer(service("club", opened="2026-03"))) is None
