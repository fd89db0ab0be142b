"""Branches of one name: each stays itself, in whatever order the rows stand, and twice is once."""

import random
from pathlib import Path

import pytest
from tests.folder import Folder

from local_offer.imports import Accepting, Mapping, gather
from local_offer.intake import Step, take_in
from local_offer.records import SheetRow, TableSheet

HEADS = ("name", "summary", "topics", "provider", "phone", "town", "postcode", "website", "hours")
Row = tuple[str, ...]


def _row(town: str = "", postcode: str = "", number: int = 1, provider: str = "Saturday Kitchen") -> Row:
    site = f"https://kitchen{number}.example.org/"
    return (
        "Saturday Kitchen", "A warm meal and games.", "money", provider, f"01632 96000{number}", town, postcode, site,
        f"Open {number}",
    )  # fmt: skip


CREWE, TOWN, CONGLETON = _row("Crewe", "CW1 2AG", 1), _row("Macclesfield", "SK11 6AA", 2), _row("Congleton", "", 3)
CREWE_TOO, ONLINE = _row("Crewe", "CW2 7AA", 4), _row(number=5)


def _take_in(folder: Folder, *rows: Row, accept: bool = False, list_name: str = "Our list") -> list[Step]:
    sheet = TableSheet(name="", heads=HEADS, rows=tuple(SheetRow(number=n, cells=row) for n, row in enumerate(rows, 2)))
    offer = folder.offer()
    found = gather([sheet], offer, Mapping(source={"name": list_name}), "a file")
    steps = take_in(
        folder.path, offer, found.drafts, found.skipped, below="", write=True, accepting=Accepting(everything=accept)
    )
    return [step for step in steps if "organisations/" not in step.path]


def _content(folder: Folder) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in folder.path.rglob("*.yaml")}


def _ids(folder: Folder) -> list[str]:
    return [service.id for service in folder.offer().services]


def test_branches_of_one_name_are_entries_of_their_own_with_the_town_in_their_ids(folder: Folder) -> None:
    _take_in(folder, CREWE, TOWN, CONGLETON)

    services = folder.offer().services
    assert [(s.id, s.contact.phones[0].number, s.hours[0].note) for s in services] == [
        ("saturday-kitchen-congleton", "01632 960003", "Open 3"),
        ("saturday-kitchen-crewe", "01632 960001", "Open 1"),
        ("saturday-kitchen-macclesfield", "01632 960002", "Open 2"),
    ]
    assert folder.offer().organisations[0].contact.website is None
    assert folder.errors() == []


@pytest.mark.parametrize("accept", [False, True])
@pytest.mark.parametrize(
    "rows",
    [
        (CREWE, TOWN, CONGLETON),
        (CREWE, CREWE_TOO, TOWN),
        (CREWE, CREWE_TOO, ONLINE),
        (CREWE, _row("Crewe", "", 6), TOWN),
        (CREWE, _row("Crewe", "CW1 2AG", 7), ONLINE),
        (CREWE, _row("Crewe", "CW1 2AG", 8, provider="Another"), TOWN),
        (CREWE, _row(number=2), _row(number=3, provider="Another")),
        (_row(number=1, provider="One"), _row(number=2, provider="Two"), ONLINE),
    ],
)
def test_a_second_time_changes_nothing_in_whatever_order_the_rows_stand(
    folder: Folder, rows: tuple[Row, ...], accept: bool
) -> None:
    _take_in(folder, *rows, accept=accept)
    before = _content(folder)

    for seed in range(2):
        shuffled = random.Random(seed).sample(rows, len(rows))  # noqa: S311 - no secret
        steps = _take_in(folder, *shuffled, accept=accept)

        assert _content(folder) == before
        assert {step.outcome for step in steps} <= {"unchanged", "differs", "left out"}
        assert all(step.said() for step in steps if step.outcome != "unchanged")
    assert folder.errors() == []


def test_a_list_that_names_fewer_or_more_of_them_finds_each_again(folder: Folder) -> None:
    _take_in(folder, CREWE)
    _take_in(folder, TOWN, CREWE)
    (alone,) = _take_in(folder, TOWN)

    assert _ids(folder) == ["saturday-kitchen", "saturday-kitchen-macclesfield"]
    assert (alone.outcome, alone.path) == ("unchanged", "offer/services/saturday-kitchen-macclesfield.yaml")


def test_a_namesake_in_another_town_of_another_list_is_another(folder: Folder) -> None:
    _take_in(folder, CREWE)

    (step,) = _take_in(folder, TOWN, list_name="Another list", accept=True)

    assert step.outcome == "new"
    assert _ids(folder) == ["saturday-kitchen", "saturday-kitchen-macclesfield"]


def test_the_only_one_of_its_name_that_moved_is_the_same(folder: Folder) -> None:
    other = ("Lunch Club", "A warm meal.", "money", "Charity", "", "Crewe", "", "", "")
    _take_in(folder, CREWE, other)

    step, _ = _take_in(folder, TOWN, other)

    assert (step.outcome, step.path) == ("differs", "offer/services/saturday-kitchen.yaml")


def test_two_rows_of_one_name_and_place_with_two_providers_are_left_to_a_person(folder: Folder) -> None:
    _, second = _take_in(folder, CREWE, _row("Crewe", "CW1 2AG", 2, provider="Another"))

    assert second.outcome == "left out"
    assert "row 2 has its name and place, but another provider" in second.notes[-1]
