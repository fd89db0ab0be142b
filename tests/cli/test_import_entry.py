"""`local-offer import entry`: from a letter to records, without a word of whoever sent it."""

import pytest
from click.testing import CliRunner, Result
from tests.cli.test_import_issue import SETTINGS, TODAY
from tests.folder import Folder, service

from local_offer.cli import main
from local_offer.notation import mark, mark_of

THERE = "services/clubs/saturday-club.yaml"
LETTER = """\
From: Jane Smith <jane.smith@gmail.com>
Subject: Our club
Content-Type: text/plain; charset=utf-8

Dear council,

{}...

Jane Smith, 07700 900123
"""


@pytest.fixture
def council(folder: Folder) -> Folder:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder.path / "docs").mkdir()
    return folder


def _import(council: Folder, text: str, *words: str) -> Result:
    return CliRunner(env=TODAY).invoke(
        main, ["import", "entry", "-", "--into", str(council.path), *words], input=LETTER.format(text).encode()
    )


def _sent(was: dict[str, str], **changes: str) -> str:
    marks = "".join(f"  {path}: {value}\n" for path, value in was.items())
    return f"record: services/saturday-club\nbegan: {mark(service())}\nwas:\n{marks}{service(**changes)}"


def test_a_letter_with_a_service_and_its_organisation_becomes_two_files(council: Folder) -> None:
    club = f"record: services/saturday-club\n{service(organisation='example-trust', setting=None)}"
    trust = "record: organisations/example-trust\nname: Example Trust\nkind: charity\nsources: [{name: The provider}]\n"

    dry = _import(council, f"{club}---\n{trust}")
    done = _import(council, f"{club}---\n{trust}", "--write")

    assert (dry.exit_code, done.exit_code) == (0, 0), done.output
    assert dry.output.endswith("Nothing was written. Say --write to write.\n")
    assert not any(word in dry.output for word in ("Jane", "07700", "gmail"))
    assert council.told() == []
    assert [record.path for record in council.offer().providers_and_services] == [
        "offer/services/local/saturday-club.yaml", "offer/organisations/example-trust.yaml",
    ]  # fmt: skip


def test_edits_that_cross_are_brought_together_and_what_both_changed_is_told(council: Folder) -> None:
    file = council.write(THERE, f"# ring first\n{service(summary='Play for children.', ages='{from: 4}')}")
    was = {"summary": mark_of("Play and trips for disabled children aged 5 to 11."), "topics": mark_of(["clubs"])}
    sent = _sent(was, summary="Trips for children.", topics="[health]")

    done = _import(council, sent, "--write")

    assert done.exit_code == 1
    assert "changed by others too: Summary: " in done.output
    assert "  > It says now: Play for children.\n  > This text says: Trips for children.\n" in done.output
    assert "for a person to read: Changed meanwhile: " in done.output
    assert "Ages" in done.output
    assert (
        file.read_text(encoding="utf-8")
        == f"# ring first\n{service(summary='Play for children.', ages='{from: 4}', topics='[health]')}"
    )

    assert _import(council, sent, "--write", "--accept").exit_code == 0
    assert council.offer().services[0].summary == "Trips for children."


def test_what_may_be_someones_own_is_not_told_where_edits_cross(council: Folder) -> None:
    council.write(THERE, service(summary="Play for children."))

    done = _import(council, _sent({"summary": mark_of("x")}, summary="Ring Sue Smith on 07700 900456."))

    assert "changed by others too: Summary: " in done.output
    assert "900456" not in done.output
    assert "Smith" not in done.output


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("record: services/sunday-club\nbegan: v00000000\nname: Sunday Club\n", "is not in the local offer any more"),
        (
            f"record: services/saturday-club\n{service(summary='Another club.')}",
            "an entry of this name is here already",
        ),
        ("record: services/index\nname: x\n", "index"),
        ("record: services/x\nname: [\n", "Text from the form on the website, line 3: "),
        ("name: Saturday Club\n", "no entry is in it"),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_is_written(council: Folder, text: str, words: str) -> None:
    file = council.write(THERE, service())

    done = _import(council, text, "--write")

    assert done.exit_code == 1
    assert words in done.output
    assert list(council.path.rglob("offer/**/*.yaml")) == [file]


def test_a_renamed_entry_is_known_by_its_former_name(council: Folder) -> None:
    council.write("services/clubs/the-club.yaml", service(former_ids="[saturday-club]"))

    done = _import(council, _sent({"topics": mark_of(["clubs"])}, topics="[health]"), "--write")

    assert done.exit_code == 0, done.output
    assert council.offer().service_by_id["the-club"].topics == ("health",)
