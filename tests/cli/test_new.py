"""`local-offer new`: asked on a terminal, told by options, and never a record that says what nobody said."""

import os
import pty
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import Folder, service

from local_offer.cli import main
from local_offer.reading.yaml import has_comments, parse

ROOT = Path(__file__).parents[2]
TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
TRUST = "name: Example Community Trust\nkind: charity\nsources: [{name: Its own page}]\n"
SETTINGS = """\
site_name: Example
site_url: https://offer.council.gov.uk/send/
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Example}}]
"""
ANSWERED = (
    "--name", "Saturday Club", "--summary", "Play and trips for disabled children aged 5 to 11.",
    "--organisation", "example community trust", "--topic", "Clubs", "--topic", "short-breaks",
    "--coverage", "In the area", "--source", "The club's own form",
)  # fmt: skip


def _run(*words: str | Path) -> Result:
    return CliRunner(env=TODAY).invoke(main, [str(word) for word in words])


@pytest.fixture
def council(folder: Folder) -> Folder:
    folder.write("organisations/example-trust.yaml", TRUST)
    folder.write("services/other.yaml", service(organisation="example-trust", setting=None, name="Other"))
    return folder


def _asked(folder: Path, command: list[str], answers: list[tuple[str, str]]) -> tuple[str, int]:
    """What a terminal shows when each question is answered as it comes, and how the command ends."""
    terminal, inside = pty.openpty()
    program = [sys.executable, "-c", "from local_offer.cli import main; main()", *command]
    child = subprocess.Popen(
        program, cwd=folder, env={**os.environ, **TODAY}, stdin=inside, stdout=inside, stderr=inside
    )
    os.close(inside)
    shown, since, waiting = "", 0, list(answers)
    try:
        while select.select([terminal], [], [], 60)[0]:
            shown += os.read(terminal, 4096).decode().replace("\r\n", "\n")
            if waiting and shown[since:].endswith(f"\n{waiting[0][0]}: "):
                since = len(shown)
                os.write(terminal, (waiting.pop(0)[1] + "\n").encode())
            elif not waiting and shown[since:].endswith(": "):  # a question that is left unanswered
                break
    except OSError:  # the command has ended
        pass
    else:
        child.kill()
    os.close(terminal)
    return shown, child.wait()


def test_a_terminal_is_asked_for_what_is_needed(council: Folder) -> None:
    shown, code = _asked(
        council.path,
        ["new", "service"],
        [
            ("Name", "Saturday Club"),
            ("Summary", "Too short"),
            ("Summary", "Play and trips for disabled children aged 5 to 11."),
            ("Numbers, with commas", "Clubz"),
            ("Numbers, with commas", "clubs, 2"),
            ("Organisation", "exampel comunity"),
            ("Number", "1"),
            ("Number", "1"),
            ("Source", "The club's own form"),
        ],
    )

    assert code == 0, shown
    assert "'summary' is too short; write at least 10 characters" in shown
    assert "'Clubz' is not a topic; did you mean 'clubs'?" in shown
    values = parse((council.path / "offer/services/saturday-club.yaml").read_text(encoding="utf-8"), "").values
    assert values == {
        "name": "Saturday Club",
        "summary": "Play and trips for disabled children aged 5 to 11.",
        "organisation": "example-trust",
        "topics": ["clubs", "childcare"],
        "coverage": {"scope": "local"},
        "sources": [{"name": "The club's own form", "read": "2026-11-23"}],
    }
    assert council.told() == []


def test_a_new_organisation_is_begun_with_its_service(council: Folder) -> None:
    shown, code = _asked(
        council.path,
        ["new", "service", "evening-club"],
        [
            ("Name", "Evening Club"),
            ("Summary", "Games and talk for autistic teenagers on Friday evenings."),
            ("Numbers, with commas", "clubs"),
            ("Organisation", "wholly"),
            ("Number", "1"),
            ("Number", "neighbouring"),
            ("Why it is listed", "It is nearer for many families."),
            ("Source", "Its own page"),
            ("Name", "Wholly Other Group"),
            ("Number", "charity"),
            ("Source", "Its own page"),
        ],
    )

    assert code == 0, shown
    assert council.offer().organisation_by_id["wholly-other-group"].kind == "charity"
    assert council.offer().service_by_id["evening-club"].organisation == "wholly-other-group"
    assert council.told() == []


def test_a_nursery_is_its_own_provider(council: Folder) -> None:
    shown, code = _asked(
        council.path,
        ["new", "service"],
        [
            ("Name", "Little Nursery"),
            ("Summary", "A nursery for children of two to four."),
            ("Numbers, with commas", "early-years"),
            ("Organisation", ""),
            ("Number", "nursery"),
            ("Number", "local"),
            ("Source", "Its own page"),
        ],
    )

    assert code == 0, shown
    assert council.told() == []


def test_stopping_half_way_writes_nothing(council: Folder) -> None:
    before = sorted(council.path.rglob("*"))

    _, code = _asked(council.path, ["new", "service"], [("Name", "Saturday Club"), ("Summary", "\x03")])

    assert code != 0
    assert sorted(council.path.rglob("*")) == before


def test_options_answer_everything_without_a_question(council: Folder) -> None:
    done = _run("new", "service", "--into", council.path, *ANSWERED)

    assert done.exit_code == 0, done.output
    text = (council.path / "offer/services/saturday-club.yaml").read_text(encoding="utf-8")
    assert parse(text, "").values["topics"] == ["clubs", "short-breaks"]
    assert council.told() == []


@pytest.mark.parametrize(
    ("option", "answer", "told"),
    [
        ("--summary", "Short", "'summary' is too short"),
        ("--topic", "Clubz", "did you mean 'clubs'?"),
        ("--coverage", "the moon", "'the moon' is not a choice"),
        ("--organisation", "exampel trust", "did you mean example-trust?"),
        ("--organisation", "zzzz", "local-offer new organisation"),
        ("--name", "x" * 301, "at most 300 fit"),
    ],
)
def test_an_option_that_is_wrong_ends_with_the_words_of_the_check(
    council: Folder, option: str, answer: str, told: str
) -> None:
    done = _run("new", "service", "club", "--into", council.path, option, answer)

    assert done.exit_code == 2
    assert told in done.output
    assert not (council.path / "offer/services/club.yaml").exists()


def test_without_a_name_or_an_id_nothing_is_written(council: Folder) -> None:
    done = _run("new", "service", "--into", council.path)

    assert done.exit_code == 2
    assert "give an ID" in done.output


def test_an_id_made_from_a_name_is_one_that_nobody_has(council: Folder) -> None:
    for _ in range(2):
        assert _run("new", "service", "--into", council.path, "--name", "Other").exit_code == 0

    assert sorted(file.stem for file in (council.path / "offer/services").iterdir()) == ["other", "other-2", "other-3"]


def test_an_organisation_is_begun(council: Folder) -> None:
    done = _run(
        "new", "organisation", "--into", council.path, "--name", "New Trust", "--kind", "Charity", "--source", "A page"
    )

    assert done.exit_code == 0, done.output
    assert council.offer().organisation_by_id["new-trust"].kind == "charity"


def test_an_organisation_is_asked_for(council: Folder) -> None:
    shown, code = _asked(
        council.path,
        ["new", "organisation"],
        [("Name", "New Trust"), ("Number", "99"), ("Number", "3"), ("Source", "Its own page")],
    )

    assert code == 0, shown
    assert "'99' is not a choice for 'kind'" in shown
    assert council.offer().organisation_by_id["new-trust"].kind == "charity"


def test_an_editor_is_told_where_the_schema_is(council: Folder) -> None:
    (council.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")

    _run("new", "service", "--into", council.path, *ANSWERED)

    first, *rest = (council.path / "offer/services/saturday-club.yaml").read_text(encoding="utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=https://offer.council.gov.uk/send/schema/service.json"
    assert not has_comments(f"{first}\nname: A\n")
    assert has_comments("\n".join(rest))


@pytest.mark.parametrize("site", ["https://local-offer.example/", "http://localhost:8000/", ""])
def test_a_site_that_leads_nowhere_is_not_named(council: Folder, site: str) -> None:
    (council.path / "mkdocs.yml").write_text(re.sub("https://.*", site, SETTINGS), encoding="utf-8")
    (council.path / "schema").mkdir()
    (council.path / "schema/service.json").write_text("{}", encoding="utf-8")

    _run("new", "service", "--into", council.path, *ANSWERED)

    text = (council.path / "offer/services/saturday-club.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schema/service.json\n")
