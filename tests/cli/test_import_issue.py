"""`local-offer import issue`: what it says, what it writes, and how it ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import Folder, service
from tests.imports.issues import body, new

from local_offer.cli import main

TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
SETTINGS = """\
site_name: Telford and Wrekin SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Telford and Wrekin, gss: E06000020}}]
"""
NEW = "offer/services/local/sunday-swimmers.yaml"


@pytest.fixture
def council(folder: Folder) -> Folder:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder.path / "docs").mkdir()
    return folder


def _import(council: Folder, content: str | bytes, *words: str) -> Result:
    file = council.path.parent / "issue.md"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return CliRunner(env=TODAY).invoke(main, ["import", "issue", str(file), "--into", str(council.path), *words])


def test_it_shows_what_it_would_write_and_writes_nothing(council: Folder) -> None:
    done = _import(council, new())

    assert done.exit_code == 0
    assert f"new: Sunday Swimmers: {NEW}\n" in done.output
    assert "  +name: Sunday Swimmers\n" in done.output
    assert done.output.endswith("Nothing was written. Say --write to write.\n")
    assert not list((council.path / "offer").rglob("*.yaml"))


def test_what_it_writes_is_sound(council: Folder) -> None:
    done = _import(council, new(), "--write", "--below", "clubs")

    assert done.exit_code == 0
    assert (council.path / "offer/services/clubs/sunday-swimmers.yaml").exists()
    assert CliRunner(env=TODAY).invoke(main, ["check", str(council.path)]).output == ""


def test_a_change_shows_both_what_was_and_what_is(council: Folder) -> None:
    council.write("services/saturday-club.yaml", service(ages="{from: 5}"))

    done = _import(council, body({"entry": "saturday-club", "ages_from": "7"}), "--write")

    assert "  -ages: {from: 5}\n" in done.output
    assert "  +ages: {from: 7}\n" in done.output


def test_it_ends_with_1_and_the_reasons_when_something_is_needed(council: Folder) -> None:
    done = _import(council, new(summary="_No response_"), "--write")

    assert done.exit_code == 1
    assert "needed: Summary: there is no answer; answer this question\n" in done.output
    assert not list((council.path / "offer").rglob("*.yaml"))


@pytest.mark.parametrize("content", ["", "Hello.", b"\xff\xfe\x00\x00", "### Name"])
def test_text_that_is_no_form_makes_nothing(council: Folder, content: str | bytes) -> None:
    done = _import(council, content, "--write")

    assert done.exit_code == 1
    assert "Nothing was written" in done.output
    assert not list((council.path / "offer").rglob("*.yaml"))


def test_the_answer_to_the_sender_is_written_beside(council: Folder, tmp_path: Path) -> None:
    report = tmp_path / "reply.md"

    _import(council, new(more="@octocat"), "--report", str(report))

    assert report.read_text(encoding="utf-8").startswith("Thank you.")
    assert "  ```text\n  @octocat\n  ```\n" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://x.example/ y", "x", "https://x.example/<b>"])
def test_an_address_that_is_none_is_misuse(council: Folder, address: str) -> None:
    assert _import(council, new(), "--address", address).exit_code == 2


def test_a_file_larger_than_any_issue_is_refused(council: Folder) -> None:
    done = _import(council, "x" * 300_000)

    assert done.exit_code == 1
    assert "larger than 256 KB, which no issue is" in done.output


def test_nothing_that_is_told_plays_with_the_terminal(council: Folder) -> None:
    done = _import(council, new(more="\x1b[31mred\x07\u202e", eligibility="\x1b]0;title\x07"))

    assert not {letter for letter in done.output if not letter.isprintable()} - {"\n"}
    assert "\\x1b[31mred" in done.output
