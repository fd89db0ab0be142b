"""`local-offer report duties`: what it says, how it ends, and that a record that goes takes its duty with it."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import SOUND

from local_offer.cli import main
from local_offer.schema import duties as law

TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026


def _run(*words: str | Path) -> Result:
    return CliRunner(env=TODAY).invoke(main, ["report", "duties", *map(str, words)])


def _states(folder: Path) -> dict[str, str]:
    return {duty["id"]: duty["state"] for duty in json.loads(_run(folder, "--format", "json").stdout)["duties"]}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOUND, tmp_path / "council"))


def test_a_row_falls_when_the_words_of_the_council_go(copy: Path) -> None:
    assert _states(copy)["sch2-1-d"] == "none-applies"

    own = copy / "offer" / "council.yaml"
    own.write_text(own.read_text(encoding="utf-8").split("none_applies:")[0], encoding="utf-8")

    assert _states(copy)["sch2-1-d"] in ("not", "cannot-tell")


def test_text_says_each_state_with_what_is_there_who_did_it_and_what_is_missing() -> None:
    done = _run(SOUND)

    assert done.exit_code == 0
    assert "  none applies  sch2-1-d  " in done.stdout
    assert (
        "    because: The register of schools lists no non-maintained special school in the borough.\n" in done.stdout
    )
    assert "    comes with the software: On every site: Find help, by age, need, place and words" in done.stdout
    assert "    missing (council): " in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Schedule 2: ")


def test_the_three_forms_say_the_same() -> None:
    states = _states(SOUND)

    rows = csv.DictReader(StringIO(_run(SOUND, "--format", "csv").stdout))

    assert {row["id"]: row["state"] for row in rows} == states
    text = _run(SOUND).stdout
    assert all(f"  {state.replace('-', ' ')}  {id}  " in text for id, state in states.items())


def test_strict_ends_with_1_and_lists_the_musts_that_are_not_met() -> None:
    done = _run(SOUND, "--strict")

    assert done.exit_code == 1
    unmet = json.loads(_run(SOUND, "--format", "json").stdout)["unmet_musts"]
    listed = [line.split()[0] for line in done.stderr.splitlines() if line.startswith("  ")]
    assert listed == unmet
    assert f"{len(unmet)} parts of the law" in done.stderr
    assert done.stdout == _run(SOUND).stdout


def test_strict_ends_with_0_when_every_must_is_met(monkeypatch: pytest.MonkeyPatch, copy: Path) -> None:
    """As though the law asked only for what the example has and for a "should" that it lacks."""
    group = law.duty_groups()[0]
    asked = tuple(law.duties()[id] for id in ("sch2-1-d", "cop-up-to-date"))
    only = law.DutyGroup(id=group.id, title=group.title, says=group.says, duties=asked)
    monkeypatch.setattr(law, "duty_groups", lambda area: (only,))

    # An offer of its own: what was worked out of the same one under the real law is kept.
    places = copy / "offer" / "vocabulary" / "places.yaml"
    places.write_text(places.read_text(encoding="utf-8").replace("title: ", "title: New ", 1), encoding="utf-8")

    done = _run(copy, "--strict")

    assert done.exit_code == 0
    assert done.stderr == ""
    assert "  cop-up-to-date" in done.stdout


def test_a_folder_without_an_offer_is_misuse(tmp_path: Path) -> None:
    assert _run(tmp_path).exit_code == 2
