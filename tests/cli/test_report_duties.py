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


def test_a_duty_falls_when_its_record_goes(copy: Path) -> None:
    before = _states(copy)
    assert before["s30-1-b-ii"] == "not"
    assert before["sch2-15-other-help"] == "not"

    (copy / "offer" / "services" / "advice.yaml").write_text(
        "name: Advice line\nsummary: Advice for every family.\norganisation: example-trust\ntopics: [advice]\n"
        "coverage: {scope: local}\ncontact: {phones: [{number: 01632 960140}], website: 'https://example.org/'}\n"
        "sources: [{name: The provider, date: 2026-11-01}]\n",
        encoding="utf-8",
    )
    assert _states(copy)["sch2-15-other-help"] == "met"

    (copy / "offer" / "services" / "advice.yaml").unlink()
    assert _states(copy) == before


def test_a_duty_falls_when_its_guide_goes(copy: Path) -> None:
    guide = copy / "docs" / "guides" / "higher-education.md"
    guide.parent.mkdir(parents=True, exist_ok=True)
    guide.write_text("---\ntitle: University\n---\n\nYou can get help.\n", encoding="utf-8")
    assert _states(copy)["cop-higher-education"] == "met"

    guide.unlink()

    assert _states(copy)["cop-higher-education"] == "not"


def test_text_says_each_state_with_what_meets_it_and_what_is_missing() -> None:
    done = _run(SOUND)

    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert "  met  reg57-website  On the council’s website " in done.stdout
    assert "    missing: No guide yet: higher education" in lines
    assert "    by: On this site: Find help, by age, need, place and words" in lines
    states = _states(SOUND)
    counts = [sum(state == name for state in states.values()) for name in ("met", "partly", "not", "nothing-to-do")]
    assert lines[-1] == "met {}, partly {}, not {}, nothing to do {}".format(*counts)


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


def test_strict_ends_with_0_when_every_must_is_met(monkeypatch: pytest.MonkeyPatch) -> None:
    """As though the law asked only for what the example has and for a "should" that it lacks."""
    group = law.duty_groups()[0]
    asked = tuple(law.duties()[id] for id in ("reg57-website", "cop-up-to-date"))
    only = law.DutyGroup(id=group.id, title=group.title, says=group.says, duties=asked)
    monkeypatch.setattr(law, "duty_groups", lambda area: (only,))

    done = _run(SOUND, "--strict")

    assert done.exit_code == 0
    assert done.stderr == ""
    assert "partly  cop-up-to-date" in done.stdout


def test_a_folder_without_an_offer_is_misuse(tmp_path: Path) -> None:
    assert _run(tmp_path).exit_code == 2
