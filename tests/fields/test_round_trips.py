"""Each way of asking takes in every field that it is said to ask for: sheet, issue form, new file, form."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from tests.folder import Folder
from tests.imports.issues import body
from tests.imports.rows import services

from local_offer.cli import main
from local_offer.imports import Mapping as Map
from local_offer.offer import Offer
from local_offer.reading.yaml import parse
from local_offer.records import Place
from local_offer.schema import Contract, Term, contract, fields
from local_offer.schema.columns import columns, named_columns
from local_offer.views.questions import ENTRY, MORE, RECORD, IssueQuestion, questions
from local_offer.writing import skeleton

SETTINGS = """\
site_name: Exampleshire SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Exampleshire, gss: E06000049}}]
"""
CONTRACT = contract(places=[Term(id="crewe", title="Crewe")])
SHEETS = {"service": "Services", "organisation": "Organisations"}
FIRST = 3
"""The first row below the heads and the help."""


def _run(*words: str | Path) -> Result:
    return CliRunner(env={"SOURCE_DATE_EPOCH": "1795392000"}).invoke(main, [str(word) for word in words])


@pytest.fixture
def council(folder: Folder) -> Folder:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    return folder


def told(values: Any, path: str = "") -> set[str]:
    """The fields that a record's values fill."""
    if isinstance(values, list) and any(isinstance(entry, dict) for entry in values):
        return set().union(*(told(entry, path) for entry in values))
    if isinstance(values, dict):
        return set().union(*(told(value, f"{path}.{name}" if path else name) for name, value in values.items()))
    return {path}


def asked(kind: str, way: fields.Asking) -> set[str]:
    return {leaf.path for leaf in fields.leaves(kind) if leaf.asked[way]}


def _values(council: Folder, name: str) -> Mapping[str, Any]:
    (file,) = (council.path / "offer").rglob(name)
    values: Mapping[str, Any] = parse(file.read_text(encoding="utf-8"), name).values
    return values


def test_a_sheet_in_which_everything_is_filled_in_comes_back_whole(council: Folder) -> None:
    file = council.path / "entries.xlsx"
    _run("new", "table", file, "--into", council.path)
    workbook = load_workbook(file)
    for kind, title in SHEETS.items():
        for index, column in enumerate(columns(CONTRACT, kind), start=1):
            workbook[title].cell(FIRST, index).value = column.example
    workbook.save(file)

    done = _run("import", "table", file, "--into", council.path, "--write")

    assert "left out" not in done.output
    for kind, name in (("service", "saturday-club.yaml"), ("organisation", "example-community-trust.yaml")):
        missing = asked(kind, "sheet") - told(_values(council, name))
        assert missing == set(), done.output
    assert _run("check", council.path).exit_code == 0


def test_the_sheet_asks_for_nothing_else() -> None:
    for kind in fields.KINDS:
        in_sheet = {fields.path_of(column.path) for column in columns(CONTRACT, kind)}

        assert in_sheet == asked(kind, "sheet")


def test_a_table_under_our_short_names_takes_in_what_the_sheet_asks_for() -> None:
    known = named_columns(CONTRACT)
    row = {name: column.example for name, column in known.items()} | {"towns": "Crewe", "topics": "clubs"}

    offer = Offer(contract=CONTRACT, places=(Place(id="crewe", title="Crewe"),))

    without_urn, _ = services([{**row, "urn": ""}], offer, Map())
    school, _ = services([row], offer, Map())  # a school is its own provider

    said = told(without_urn[-1].values) | told(school[-1].values)
    assert {leaf.path for leaf in fields.leaves("service") if leaf.columns} - said == set()
    assert asked("service", "sheet") - said == set()


def test_a_cell_of_a_table_that_cannot_be_right_is_left_out_and_named() -> None:
    row = {"name": "Club", "summary": "Play and trips.", "price": "six", "waiting_unit": "ages", "price_note": "x"}

    drafts, _ = services([{**row, "phone_label": "Office"}], Offer(contract=CONTRACT), Map())

    # What is no price is said of the cost; a price's note by itself is left to the schema to name.
    assert drafts[-1].values["cost"] == {"options": [{"note": "x"}], "note": "six"}
    assert "waiting" not in drafts[-1].values
    assert [note.partition(":")[0] for note in drafts[-1].notes] == ["D2 'waiting_unit'"]


def test_a_sheet_of_before_is_read_as_it_was(council: Folder) -> None:
    """Its heads are those of 2026, in their order of then."""
    file = council.path / "old.csv"
    file.write_text(
        "Name (needed),Summary (needed),Organisation,Topics 1 (needed),Topics 2,Coverage: Scope (needed),"
        "Price: Amount,Price: For each,Times: Days,Times: Opens,Telephone number: Number,Source: Name\n"
        "Saturday Club,Play and trips for disabled children.,,Clubs and things to do,Short breaks,In the area,"
        "£6,session,Saturday,10am,01632 960123,The club\n",
        encoding="utf-8",
    )

    _run("import", "table", file, "--into", council.path, "--write")

    values = _values(council, "saturday-club.yaml")
    assert values["cost"] == {"options": [{"amount": 6, "per": "session"}]}
    assert values["hours"] == [{"days": ["saturday"], "opens": "10:00"}]
    assert values["topics"] == ["clubs", "short-breaks"]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"Waiting time: Length": "18"}, "waiting"),
        ({"Price: For each": "session"}, "cost"),
    ],
)
def test_a_half_filled_group_is_told_and_the_rest_is_kept(council: Folder, cells: dict[str, str], said: str) -> None:
    row = {
        "Name": "Saturday Club", "Summary": "Play and trips for disabled children.", "Topics 1": "Short breaks",
        "School, college or nursery: Kind": "Nursery", **cells,
    }  # fmt: skip
    file = council.path / "half.csv"
    file.write_text(f"{','.join(row).replace('School, c', 'School_ c')}\n{','.join(row.values())}\n", encoding="utf-8")

    done = _run("import", "table", file, "--into", council.path, "--write")

    assert f"'{said}" in done.output
    assert said not in _values(council, "saturday-club.yaml")


def answer(question: IssueQuestion, of: Contract) -> str:
    """What the question itself gives as an example, or the first of its choices."""
    if question.choices:
        return next(iter(question.choices))
    _, _, example = question.help.rpartition("For example: ")
    return example


def test_an_issue_in_which_everything_is_answered_comes_back_whole(council: Folder) -> None:
    answers = {
        question.id: answer(question, CONTRACT)
        for question in questions(CONTRACT)
        if question.id not in (ENTRY, MORE, RECORD)
    }
    file = council.path / "issue.txt"
    file.write_text(body(answers, CONTRACT), encoding="utf-8")

    done = _run(
        "import", "issue", file, "--into", council.path, "--write", "--address", "https://host.example/issues/1"
    )

    assert done.exit_code == 0, done.output
    service, organisation = (
        told(_values(council, name)) for name in ("saturday-club.yaml", "example-community-trust.yaml")
    )
    assert asked("service", "issue") - service == {"hours.note"}, done.output  # its example needs none
    assert asked("organisation", "issue") - organisation == set()
    assert _run("check", council.path).exit_code == 0


def test_the_issue_form_asks_for_nothing_else() -> None:
    for kind in fields.KINDS:
        paths = {".".join(question.path) for question in questions(CONTRACT) if question.kind == kind}
        known = {leaf.question for leaf in fields.leaves(kind) if leaf.asked["issue"]}

        assert paths == known - ({"name"} if kind == "organisation" else set())


def test_the_file_of_a_new_record_shows_what_it_is_said_to_ask() -> None:
    for kind in fields.KINDS:
        text = skeleton(CONTRACT, kind, {})
        tops = {path.split(".")[0] for path in asked(kind, "new")}

        assert {name for name in CONTRACT.schemas[kind]["properties"] if f"\n{name}:" in text.replace("# ", "")} == tops
