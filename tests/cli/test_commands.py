"""The other commands: what they do, how they end, and that each is explained."""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from tests.folder import SOUND, Folder, service

from local_offer.cli import main

ROOT = Path(__file__).parents[2]
DOWNLOAD = ROOT / "tests" / "imports" / "edubasealldata20261101.csv"
TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
SETTINGS = """\
site_name: Telford and Wrekin SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Telford and Wrekin, gss: E06000020}}]
"""


def _run(*words: str | Path) -> Result:
    return CliRunner(env=TODAY).invoke(main, [str(word) for word in words])


@pytest.fixture
def council(folder: Folder) -> Folder:
    """A folder that says which council it is."""
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder.path / "docs").mkdir()
    return folder


def _commands(group: click.Group = main, way: str = "local-offer") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        yield f"{way} {name}", command
        if isinstance(command, click.Group):
            yield from _commands(command, f"{way} {name}")


COMMANDS = dict(_commands())


def test_the_page_of_all_commands_names_each_of_them() -> None:
    page = (Path(__file__).parents[2] / "docs" / "councils" / "commands.md").read_text(encoding="utf-8")
    told = {
        name: name.removeprefix("local-offer ") for name, one in COMMANDS.items() if not isinstance(one, click.Group)
    }

    assert [name for name, words in told.items() if not re.search(rf"`(?:local-offer )?{words}[ `]", page)] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = _run(*name.split()[1:], "--help")

    assert done.exit_code == 0
    assert COMMANDS[name].help
    assert all(option.help for option in COMMANDS[name].params if isinstance(option, click.Option))


@pytest.mark.parametrize("name", [name for name, command in COMMANDS.items() if not isinstance(command, click.Group)])
def test_every_command_is_documented(name: str) -> None:
    guides = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]

    text = " ".join(" ".join(guide.read_text(encoding="utf-8") for guide in guides).split())

    assert name in text


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_used_wrongly_ends_with_2(name: str) -> None:
    assert _run(*name.split()[1:], "--no-such-option").exit_code == 2


def test_the_version_is_told() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+\n", _run("--version").output)


def test_a_new_service_is_written_to_be_filled_in(folder: Folder) -> None:
    done = _run("new", "service", "saturday-club", "--into", folder.path, "--name", "Club: Saturday")

    assert done.exit_code == 0
    assert "local-offer check" in done.output
    text = (folder.path / "offer/services/saturday-club.yaml").read_text(encoding="utf-8")
    assert "\nname: 'Club: Saturday'\n" in text
    assert set(folder.rules()) == {"wrong-kind", "missing-organisation"}


def test_a_new_service_without_a_name_is_called_after_its_id(folder: Folder) -> None:
    _run("new", "service", "saturday-club", "--into", folder.path)

    text = (folder.path / "offer/services/saturday-club.yaml").read_text(encoding="utf-8")
    assert "\nname: Saturday club\n" in text


@pytest.mark.parametrize("id", ["../secret", "Saturday Club", "index", "a_b", ".hidden", "/etc/passwd", "a/b"])
def test_a_new_service_needs_a_safe_id(folder: Folder, id: str) -> None:
    done = _run("new", "service", id, "--into", folder.path)

    assert done.exit_code == 2
    assert not list(folder.path.rglob("*.yaml"))


def test_a_new_service_never_takes_the_place_of_another(folder: Folder) -> None:
    club = folder.write("services/clubs/saturday-club.yaml", service())

    done = _run("new", "service", "saturday-club", "--into", folder.path)

    assert done.exit_code == 1
    assert "is there already; choose another id" in done.output
    assert club.read_text(encoding="utf-8") == service()


def test_a_new_service_needs_a_council_folder(tmp_path: Path) -> None:
    done = _run("new", "service", "saturday-club", "--into", tmp_path)

    assert done.exit_code == 2
    assert "there is no 'offer' folder here" in done.output


def test_schools_are_imported_and_checked(council: Folder) -> None:
    done = _run("import", "gias", DOWNLOAD, "--dated", "2026-11-01", "--into", council.path, "--write")

    assert done.exit_code == 0
    assert done.output.splitlines()[-1] == "8 left out, 12 new"
    assert "left out 1: not open: Closed (row 5)" in done.output
    assert _run("check", council.path).output == ""


@pytest.mark.parametrize("words", [[], ["--dry-run"]])
def test_an_import_writes_nothing_until_it_is_told_to(council: Folder, words: list[str]) -> None:
    done = _run("import", "gias", DOWNLOAD, "--dated", "2026-11-01", "--into", council.path, *words)

    assert "Nothing was written" in done.output
    assert not list((council.path / "offer").rglob("*.yaml"))


@pytest.mark.parametrize(
    ("name", "more", "content", "words"),
    [
        ("gias", ["--dated", "2026-11-01"], b"URN;Name\n1;A\n", "no register is known by these columns: URN, Name"),
        ("gias", ["--dated", "2026-11-01"], b"PK\x03\x04\0", "this workbook is broken or locked"),
        ("gias", ["--dated", "2026-11-01"], None, "the file cannot be read"),
        ("specialist-places", ["--source", "A list"], b"urn,needs\n1,ASD\n", "the table has no column 'provision'"),
        ("table", [], b'name,summary\n"A" B,C\n', "this is not a CSV table"),
    ],
)
def test_a_file_that_cannot_be_imported_ends_with_1(
    council: Folder, name: str, more: list[str], content: bytes | None, words: str
) -> None:
    file = council.path / "table.csv"
    if content is not None:
        file.write_bytes(content)

    done = _run("import", name, file, *more, "--into", council.path)

    assert done.exit_code == 1
    assert words in done.output
    assert isinstance(done.exception, SystemExit)


@pytest.mark.parametrize("text", ["", "- a\n", "a: [\n", "A: B\n", "a: &b {}\n"])
@pytest.mark.parametrize("option", ["--sources", "--map"])
def test_a_yaml_file_that_cannot_be_used_ends_with_words(council: Folder, option: str, text: str) -> None:
    file = council.path / "options.yaml"
    file.write_text(text, encoding="utf-8")
    table: list[str | Path] = ["table", DOWNLOAD]
    command = ["gias", DOWNLOAD, "--dated", "2026-11-01"] if option == "--sources" else table

    done = _run("import", *command, option, file, "--into", council.path)

    assert done.exit_code in (1, 2)
    assert "options.yaml" in done.output
    assert isinstance(done.exception, SystemExit)


@pytest.mark.parametrize("below", ["../elsewhere", "/elsewhere", "My Schools", "a//b"])
def test_an_import_stays_within_the_offer(council: Folder, below: str) -> None:
    done = _run("import", "gias", DOWNLOAD, "--dated", "2026-11-01", "--into", council.path, "--below", below)

    assert done.exit_code == 2
    assert not list(council.path.parent.rglob("*.yaml"))


def test_no_list_is_dated_after_today(council: Folder) -> None:
    done = _run("import", "gias", DOWNLOAD, "--dated", "2026-11-24", "--into", council.path, "--write")

    assert done.exit_code == 2
    assert "2026-11-24 is after today, 2026-11-23" in done.output


def test_an_import_needs_to_know_the_council(folder: Folder) -> None:
    done = _run("import", "gias", DOWNLOAD, "--dated", "2026-11-01", "--into", folder.path)

    assert done.exit_code == 2
    assert "does not say which council this is" in done.output


def test_freshness_is_reported_as_text() -> None:
    done = _run("report", "freshness", SOUND)

    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert len(lines) == 8
    assert lines[-1] == "2026-11-02  checked  service  example-special-school  Example Special School"
    assert "no date     not checked by its provider  service  helpline  Exampleshire SEND helpline" in lines


def test_freshness_is_reported_as_json() -> None:
    done = _run("report", "freshness", SOUND, "--format", "json")

    rows = json.loads(done.output)
    assert rows[-1] == {
        "id": "example-special-school",
        "kind": "service",
        "name": "Example Special School",
        "provider": "Example Community Trust",
        "state": "fresh",
        "checked": "2026-11-02",
        "by": "provider",
        "due": "2027-05-02",
    }


def test_freshness_is_reported_as_csv() -> None:
    done = _run("report", "freshness", SOUND, "--format", "csv")

    rows = list(csv.DictReader(StringIO(done.output)))
    assert len(rows) == 8
    assert {row["kind"] for row in rows} == {"service", "organisation", "guide"}
    assert rows[-1]["state"] == "fresh"
    assert rows[-1]["due"] == "2027-05-02"


def test_freshness_can_be_of_what_is_due_alone() -> None:
    done = _run("report", "freshness", SOUND, "--due", "--format", "csv")

    rows = list(csv.DictReader(StringIO(done.output)))
    assert {row["state"] for row in rows} == {"never"}
    assert len(rows) == 5


def test_freshness_is_reported_for_an_issue(council: Folder) -> None:
    council.write("services/a.yaml", service(name="'@team #1 <b>'", checked="{date: 2020-01-01, by: provider}"))

    done = _run("report", "freshness", council.path, "--due", "--format", "markdown")

    assert done.exit_code == 0
    assert "## Past the day of their next check" in done.output
    assert "@" not in done.output.partition("##")[2]
    assert "due by 2020-12-31" in done.output


def test_letters_are_written_for_mail_merge() -> None:
    done = _run("report", "letters", SOUND, "--format", "csv")

    rows = list(csv.DictReader(StringIO(done.output)))
    assert done.exit_code == 0
    assert len({row["provider"] for row in rows}) == len(rows) > 1
    assert all(row["subject"] and row["name"] in row["body"] for row in rows)


def test_a_letter_can_be_to_one_provider() -> None:
    done = _run("report", "letters", SOUND, "--provider", "example-trust")

    assert done.exit_code == 0
    assert done.output.count("Subject:") == 1


def test_a_letter_to_nobody_ends_with_2() -> None:
    done = _run("report", "letters", SOUND, "--provider", "nobody")

    assert done.exit_code == 2
    assert "give an organisation's id, or a school's" in done.output


def test_a_report_gives_word_of_records_that_it_leaves_out(folder: Folder) -> None:
    folder.write("services/a.yaml", service())
    folder.write("services/b.yaml", service(colour="blue"))

    done = _run("report", "freshness", folder.path)

    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == "1 error, 0 warnings: records at fault are left out. Run: local-offer check\n"


@pytest.mark.parametrize(
    "words", [["report", "freshness"], ["import", "gias", DOWNLOAD, "--dated", "2026-11-01", "--into"]]
)
def test_a_folder_without_an_offer_ends_with_2(tmp_path: Path, words: list[str | Path]) -> None:
    done = _run(*words, tmp_path)

    assert done.exit_code == 2
    assert "there is no 'offer' folder here; run this in a council's folder, or name it" in done.stderr
    assert done.stdout == ""


def test_a_name_that_a_spreadsheet_would_calculate_is_only_text(folder: Folder) -> None:
    folder.write("services/a.yaml", service(name="'=1+1'"))

    done = _run("report", "freshness", folder.path, "--format", "csv")

    (row,) = csv.DictReader(StringIO(done.output))
    assert row["name"] == "'=1+1"
