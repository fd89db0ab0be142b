"""The template from the command line: written, filled in, taken in, and taken in again."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from tests.folder import Folder

from local_offer.cli import main

SETTINGS = """\
site_name: Exampleshire SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Exampleshire, gss: E06000049}}]
"""


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def council(folder: Folder) -> Folder:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder.path / "docs").mkdir()
    folder.write("vocabulary/places.yaml", "crewe: {title: Crewe}\n")
    return folder


@pytest.fixture
def filled(council: Folder) -> Path:
    """The template with one club whose email cannot be right, and a provider for it."""
    file = council.path / "entries.xlsx"
    assert _run("new", "table", file, "--into", council.path).exit_code == 0
    workbook = load_workbook(file)
    club = {
        "Name (needed)": "Saturday Club", "Summary (needed)": "Play and trips for disabled children.",
        "Organisation": "Rainbow Trust", "Topics 1 (needed)": "Short breaks",
        "Coverage: Scope (needed)": "In the area", "Coverage: Towns 1": "Crewe", "Contact: Email": "ask at the desk",
    }  # fmt: skip
    for title, row in (
        ("Services", club),
        ("Organisations", {"Name (needed)": "Rainbow Trust", "Kind (needed)": "Charity"}),
    ):
        letters = {cell.value: cell.coordinate[:-1] for cell in workbook[title][1]}
        for head, value in row.items():
            workbook[title][f"{letters[head]}3"] = value
    workbook.save(file)
    return file


def test_a_dry_run_names_the_cell_and_writes_nothing(council: Folder, filled: Path) -> None:
    done = _run("import", "table", filled, "--into", council.path)

    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    (cell,) = (cell for cell in load_workbook(filled)["Services"][3] if cell.value == "ask at the desk")
    said = f"Services, row 3: new: Saturday Club: {cell.coordinate} 'Contact: Email': 'contact.email' is"
    assert lines[0].startswith(said)
    assert lines[-2:] == ["2 new", "Nothing was written. Say --write to write."]
    assert not list((council.path / "offer" / "services").rglob("*.yaml"))


def test_it_is_written_once_and_found_again(council: Folder, filled: Path) -> None:
    first = _run("import", "table", filled, "--into", council.path, "--below", "local", "--write")
    second = _run("import", "table", filled, "--into", council.path, "--below", "local", "--write")

    assert (first.output.splitlines()[-1], second.output.splitlines()[-1]) == ("2 new", "2 unchanged")
    assert "Nothing was written" not in first.output
    assert _run("check", council.path).exit_code == 0
    club = (council.path / "offer/services/local/saturday-club.yaml").read_text(encoding="utf-8")
    assert "organisation: rainbow-trust\n" in club
    assert "places:\n    - crewe\n" in club
    assert "name: The spreadsheet entries.xlsx" in club


def test_a_difference_is_shown_and_written_only_when_it_is_accepted(council: Folder, filled: Path) -> None:
    _run("import", "table", filled, "--into", council.path, "--write")
    record = council.path / "offer/services/saturday-club.yaml"
    record.write_text(
        f"# Ours.\n{record.read_text(encoding='utf-8').replace('Play and', 'Cooking and')}", encoding="utf-8"
    )

    shown = _run("import", "table", filled, "--into", council.path, "--write")
    kept = record.read_text(encoding="utf-8")
    accepted = _run("import", "table", filled, "--into", council.path, "--write", "--accept")

    assert "summary: 'Cooking and trips for disabled children.' is kept, the import has 'Play and" in shown.output
    assert "Cooking" in kept
    assert "    -summary: Cooking and trips for disabled children." in accepted.output
    assert record.read_text(encoding="utf-8").startswith("# Ours.\nname: Saturday Club\nsummary: Play and trips")


def test_a_new_table_never_takes_the_place_of_another(council: Folder, filled: Path) -> None:
    before = filled.read_bytes()

    done = _run("new", "table", filled, "--into", council.path)

    assert (done.exit_code, filled.read_bytes()) == (1, before)
    assert "is there already; choose another name" in done.output


def test_a_new_table_is_a_workbook(council: Folder) -> None:
    done = _run("new", "table", council.path / "entries.csv", "--into", council.path)

    assert done.exit_code == 2
    assert "give it a name that ends in .xlsx" in done.output


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_a_file_that_cannot_be_read_ends_with_1(council: Folder, name: str) -> None:
    (council.path / name).write_bytes(b"PK\x03\x04broken\0")

    done = _run("import", "table", council.path / name, "--into", council.path)

    assert done.exit_code == 1
    assert "broken or locked" in done.output


def test_what_a_list_says_cannot_play_with_the_terminal(council: Folder) -> None:
    file = council.path / "list.csv"
    file.write_text(
        'Name,Summary,Topics\n"Club \x1b[2J\x07","Play for disabled children.",nonsense\n', encoding="utf-8"
    )

    done = _run("import", "table", file, "--into", council.path)

    assert "\x1b" not in done.output
    assert "\x07" not in done.output


def test_what_is_one_persons_own_is_counted_at_the_end(council: Folder) -> None:
    rows = "Alder Club,Play in Crewe.,07700 900123\nBeech Club,Trips in Crewe.,07700 900124\n"
    file = council.path / "list.csv"
    file.write_text(f"name,summary,phone\n{rows}", encoding="utf-8")

    done = _run("import", "table", file, "--into", council.path)

    assert "refused 2: A mobile number (row 2, 3)" in done.stdout.splitlines()
    assert "07700" not in done.stdout
