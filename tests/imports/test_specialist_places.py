"""A council's list of specialist places adds to the schools that are there."""

import pytest

from local_offer.imports import specialist_places
from local_offer.offer import Offer
from local_offer.records import Service, build

SCHOOL = build(
    Service,
    {
        "name": "Example School",
        "summary": "A school.",
        "topics": ["schools"],
        "coverage": {"scope": "local"},
        "sources": [{"name": "A"}],
        "registers": {"urn": "111507"},
    },
    id="example-school",
    path="offer/services/example-school.yaml",
)
OFFER = Offer(services=(SCHOOL,))
ROW = {"urn": "111507", "provision": "resourced provision", "needs": "ASD; slcn;nonsense", "note": "Eight places"}


def test_a_school_with_a_unit_gets_its_places_and_their_source() -> None:
    (draft,), skipped = specialist_places([ROW], OFFER, {"name": "The council's list"})

    assert not skipped
    assert (draft.id, draft.only_adds) == ("example-school", True)
    assert draft.values["setting"] == {"specialist_places": ["autism", "speech-language"]}
    assert draft.values["topics"] == ["specialist-places"]
    facts = "Specialist places: ASD; slcn;nonsense. Eight places"
    assert draft.values["sources"] == [{"name": "The council's list", "facts": facts}]


def test_rows_of_one_school_are_told_together_with_their_numbers_and_days() -> None:
    row = {**ROW, "needs": "ASD", "note": "", "places": "15", "status": "open", "phase_or_ages": "KS3, KS4"}
    closing = {**row, "needs": "HI", "places": "5", "status": "proposed to close", "status_date": "2025-04-07"}

    (draft,), _ = specialist_places([row, closing], OFFER, {"name": "The list"})

    assert draft.values["setting"] == {
        "specialist_places": ["autism", "hearing"],
        "unit_places": 20,
        "unit_note": "15 places for autism (Year 7 to Year 11). "
        "Proposed to close: 5 places for deafness and hearing loss (Year 7 to Year 11), 7 April 2025.",
    }


@pytest.mark.parametrize(
    ("status", "note"),
    [
        ("proposed", "Proposed: 14 places for autism. The outcome was not found."),
        ("not stated", "The outcome was not found."),
    ],
)
def test_places_that_nobody_says_are_there_are_only_told(status: str, note: str) -> None:
    row = {**ROW, "needs": "ASD", "places": "14", "status": status, "note": "The outcome was not found."}

    (draft,), _ = specialist_places([row], OFFER, {"name": "The list"})

    assert draft.values["setting"] == {"unit_note": note}
    assert "topics" not in draft.values


def test_a_number_of_which_a_part_is_not_known_is_none() -> None:
    row = {**ROW, "needs": "ASD", "note": "", "places": "", "status": "open"}
    unsure = {**row, "places": "24", "status": "open, size not confirmed"}

    drafts = [specialist_places(rows, OFFER, {"name": "A"})[0][0] for rows in ([row], [unsure], [row, unsure])]

    assert all("unit_places" not in draft.values["setting"] for draft in drafts)


def test_a_special_school_gets_needs() -> None:
    (draft,), _ = specialist_places([{**ROW, "provision": "special school"}], OFFER, {"name": "The council's list"})

    assert draft.values["needs"] == ["autism", "speech-language"]
    assert "setting" not in draft.values


def test_a_school_that_is_not_there_is_left_out() -> None:
    drafts, (row,) = specialist_places([{**ROW, "urn": "999999", "school": "Elsewhere"}], OFFER, {"name": "A"})

    assert not drafts
    assert (row.name, row.reason) == ("Elsewhere", "no school here has URN 999999")
