"""An entry of another directory is known again by what that directory calls it, not by its name."""

from collections.abc import Sequence
from typing import Any

from tests.folder import Folder

from local_offer.imports import Draft
from local_offer.intake import Step, take_in
from local_offer.words.ids import slug


def _take_in(folder: Folder, *entries: tuple[str, str], source: str = "Example directory") -> Sequence[Step]:
    drafts = [_draft(name, entry, source, row) for row, (name, entry) in enumerate(entries, start=1)]
    return take_in(folder.path, folder.offer(), drafts, [], below="", write=True)


def _draft(name: str, entry: str, source: str, row: int) -> Draft:
    values: dict[str, Any] = {
        "name": name,
        "summary": "Play and trips for disabled children.",
        "topics": ["clubs"],
        "coverage": {"scope": "local"},
        "setting": {"kind": "nursery"},
        "sources": [{"name": source, "url": "https://example.org/api", "entry": entry}],
    }
    return Draft(kind="service", id=slug(name), values=values, row=row)


def _files(folder: Folder) -> list[str]:
    return sorted(file.stem for file in (folder.path / "offer" / "services").rglob("*.yaml"))


def test_an_entry_that_was_renamed_there_is_found_and_its_new_name_shown(folder: Folder) -> None:
    _take_in(folder, ("Saturday Club", "17"))

    (step,) = _take_in(folder, ("Weekend Club", "17"))

    assert (step.outcome, step.path) == ("differs", "offer/services/saturday-club.yaml")
    assert step.said() == ("name: 'Saturday Club' is kept, the import has 'Weekend Club'",)
    assert _files(folder) == ["saturday-club"]


def test_two_entries_of_one_name_stay_two_and_are_each_found_again(folder: Folder) -> None:
    first = _take_in(folder, ("Baby Group", "17"), ("Baby Group", "18"))

    second = _take_in(folder, ("Baby Group", "18"), ("Baby Group", "17"))

    assert [step.outcome for step in first] == ["new", "new"]
    assert [(step.outcome, step.path) for step in second] == [
        ("unchanged", "offer/services/baby-group-2.yaml"),
        ("unchanged", "offer/services/baby-group.yaml"),
    ]


def test_a_number_of_another_directory_is_another_number(folder: Folder) -> None:
    _take_in(folder, ("Saturday Club", "17"))

    (step,) = take_in(
        folder.path,
        folder.offer(),
        [
            Draft(
                kind="service",
                id="sunday-club",
                values={**_draft("Sunday Club", "17", "B", 1).values, "sources": [{"name": "B", "entry": "17"}]},
                row=1,
            )
        ],
        [],
        below="",
        write=True,
    )

    assert step.outcome == "new"
    assert _files(folder) == ["saturday-club", "sunday-club"]


def test_a_record_of_ones_own_with_that_name_is_taken_for_the_same(folder: Folder) -> None:
    folder.write(
        "services/saturday-club.yaml",
        "name: Saturday Club\nsummary: Play and trips for disabled children.\ntopics: [clubs]\n"
        "coverage: {scope: local}\nsetting: {kind: nursery}\nsources: [{name: The provider's own form}]\n",
    )

    (step,) = _take_in(folder, ("Saturday Club", "17"))

    assert step.outcome == "unchanged"
    assert _files(folder) == ["saturday-club"]


def test_an_entry_that_only_looks_like_another_of_its_list_is_a_new_one(folder: Folder) -> None:
    draft = _draft("Saturday Club", "17", "Example directory", 1)
    draft.values["contact"] = {"phones": [{"number": "01632 960001"}], "website": "https://example.org/clubs"}
    other = _draft("Saturday Swim Club", "18", "Example directory", 1)
    other.values["contact"] = draft.values["contact"]
    take_in(folder.path, folder.offer(), [draft], [], below="", write=True)

    (step,) = take_in(folder.path, folder.offer(), [other], [], below="", write=True)

    assert step.outcome == "new"
    assert _files(folder) == ["saturday-club", "saturday-swim-club"]
