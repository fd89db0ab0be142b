"""A row under a new name: the record it is about is found, or the row is left to a person; nothing is made twice."""

from collections.abc import Sequence
from typing import Any

import pytest
from tests.folder import Folder

from local_offer.imports import Draft
from local_offer.intake import Step, take_in
from local_offer.words.ids import slug

PHONE: dict[str, Any] = {"contact": {"phones": [{"number": "01632 960123"}]}}
PLACE: dict[str, Any] = {"locations": [{"town": "Crewe", "postcode": "CW1 2AG"}]}


def _club(name: str, list_name: str = "Our list", **values: Any) -> dict[str, Any]:
    return {
        "name": name,
        "summary": "Play and trips for disabled children.",
        "topics": ["clubs"],
        "coverage": {"scope": "local"},
        "setting": {"kind": "nursery"},
        "sources": [{"name": list_name}],
        **values,
    }


def _take_in(folder: Folder, *rows: dict[str, Any], apart: bool = False) -> Sequence[Step]:
    drafts = [Draft(kind="service", id=slug(v["name"]), values=v, row=n) for n, v in enumerate(rows, start=2)]
    return take_in(folder.path, folder.offer(), drafts, [], below="", write=True, apart=apart)


def test_a_renamed_row_of_a_newer_copy_of_the_list_is_left_to_a_person(folder: Folder) -> None:
    _take_in(folder, _club("Saturday Club", **PHONE), _club("Chess Club"))

    step, _ = _take_in(folder, _club("The Saturday Club for Juniors", **PHONE), _club("Chess Club"))

    assert step.outcome == "left out"
    assert step.notes[0] == (
        "looks like 'Saturday Club' (offer/services/saturday-club.yaml), which has the same telephone number"
    )
    assert "write the row's name there under 'also_known_as'" in step.notes[1]
    assert len(folder.offer().services) == 2


def test_it_is_a_new_one_when_a_person_says_so(folder: Folder) -> None:
    _take_in(folder, _club("Saturday Club", **PHONE), _club("Chess Club"))

    step, _ = _take_in(folder, _club("The Saturday Club", **PHONE), _club("Chess Club"), apart=True)

    assert step.outcome == "new"
    assert len(folder.offer().services) == 3


@pytest.mark.parametrize("shared", [PHONE, PLACE, {**PHONE, **PLACE}])
def test_a_shared_hall_or_number_leaves_no_row_out_and_is_told_of_a_newer_copy(
    folder: Folder, shared: dict[str, Any]
) -> None:
    _take_in(folder, _club("Swim Club", **shared), _club("Lunch Club", **shared))

    newer, _ = _take_in(folder, _club("Parent coffee morning", **shared), _club("Lunch Club", **shared))
    (other,) = _take_in(folder, _club("Chess Club", **shared))

    assert newer.outcome == "new"
    assert newer.notes[0].startswith("looks like 'Swim Club'")
    assert (other.outcome, other.notes) == ("new", ())


def test_a_row_that_looks_like_many_names_a_few_of_them(folder: Folder) -> None:
    others = [_club(f"Room {letter}", **PHONE) for letter in "BCDEFGH"]
    _take_in(folder, *(_club(f"Club {letter}", **PHONE) for letter in "BCDEFGH"), *others)

    step, *_ = _take_in(folder, _club("Parent coffee morning", **PHONE), *others)

    assert step.notes[3:] == ("and like 4 others",)


@pytest.mark.parametrize("former", ["Weekend Fun", "weekend fun"])
def test_it_is_found_once_the_new_name_stands_among_its_other_names(folder: Folder, former: str) -> None:
    _take_in(folder, _club("Saturday Club", also_known_as=[former], **PHONE))

    (step,) = _take_in(folder, _club("Weekend Fun", needs=["autism"], **PHONE))

    assert (step.outcome, step.path) == ("filled", "offer/services/saturday-club.yaml")


def test_it_is_found_when_the_row_gives_its_former_name(folder: Folder) -> None:
    _take_in(folder, _club("Saturday Club"))

    (step,) = _take_in(folder, _club("Weekend Fun", also_known_as=["Saturday Club"]))

    assert step.path == "offer/services/saturday-club.yaml"


def test_a_former_name_that_two_records_have_is_no_proof(folder: Folder) -> None:
    _take_in(folder, _club("Saturday Club", also_known_as=["Fun"]), _club("Sunday Club", also_known_as=["Fun"]))

    (step,) = _take_in(folder, _club("Fun"))

    assert step.outcome == "new"


def test_a_record_that_another_row_is_about_is_not_looked_at(folder: Folder) -> None:
    _take_in(folder, _club("Saturday Club", **PHONE))

    steps = _take_in(folder, _club("Saturday Club", **PHONE), _club("Weekend Fun", **PHONE))

    assert [step.outcome for step in steps] == ["unchanged", "new"]


def test_services_of_one_office_that_are_all_new_stay_apart(folder: Folder) -> None:
    steps = _take_in(folder, _club("Saturday Club", **PHONE, **PLACE), _club("Sunday Club", **PHONE, **PLACE))

    assert [step.outcome for step in steps] == ["new", "new"]


@pytest.mark.parametrize(
    ("name", "values", "outcome"),
    [
        ("The Saturday Club", {**PHONE, **PLACE}, "left out"),
        ("The Saturday Club", PHONE, "new"),
        ("Speech therapy", {**PHONE, **PLACE}, "new"),
    ],
)
def test_in_another_list_it_takes_two_marks_and_a_near_name(
    folder: Folder, name: str, values: dict[str, Any], outcome: str
) -> None:
    _take_in(folder, _club("Saturday Club", **PHONE, **PLACE))

    (step,) = _take_in(folder, _club(name, "Another list", **values))

    assert step.outcome == outcome
