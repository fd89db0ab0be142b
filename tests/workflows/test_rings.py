"""Which tests a pull request runs: those of the offer alone where nothing else is touched, and all others else."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.reading.history.history_of import Repository

ROOT = Path(__file__).parents[2]
JOBS: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))["jobs"]
(COMPARE,) = [step["run"] for step in JOBS["touched"]["steps"] if step.get("id") == "compare"]


def _said(repository: Path) -> str:
    """What the step tells the jobs that follow, as the host runs it."""
    told = repository.parent / "output"
    told.write_text("", encoding="utf-8")
    environment = {**os.environ, "GITHUB_OUTPUT": str(told)}
    subprocess.run(["bash", "-e", "-c", COMPARE], cwd=repository, env=environment, check=True, capture_output=True)
    return told.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("touched", "program"),
    [
        (["offer/services/club.yaml"], "false"),
        (["offer/postcodes.csv", "docs/guides/money.md"], "false"),
        (["offer/services/café $(id).yaml"], "false"),
        (["offer/services/club.yaml", "mkdocs.yml"], "true"),
        (["docs/developers/code.md"], "true"),
        (["docs/guides.md"], "true"),
        (["offers/club.yaml"], "true"),
        (["tests/offer/services/club.yaml"], "true"),
        ([".github/workflows/test.yml"], "true"),
        ([], "false"),
    ],
)
def test_a_pull_request_that_touches_records_and_guides_alone_is_told_apart(
    touched: list[str], program: str, tmp_path: Path
) -> None:
    repository = Repository(tmp_path / "merged")
    repository.commit("2026-11-01")
    repository.git("checkout", "--quiet", "-b", "change")
    for name in touched:
        file = repository.top / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x\n", encoding="utf-8")
    repository.commit("2026-11-02")
    repository.git("checkout", "--quiet", "main")
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "change")

    assert _said(repository.top) == f"program={program}\n"


def test_where_git_cannot_tell_everything_is_tested(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "shallow")
    repository.commit("2026-11-01")

    assert _said(repository.top) == "program=true\n"


def test_one_of_the_two_ways_is_always_taken() -> None:
    assert JOBS["offer"]["if"] == "needs.touched.outputs.program == 'false'"
    assert JOBS["test"]["if"] == "needs.touched.outputs.program == 'true'"
    assert {entry["ring"] for entry in JOBS["test"]["strategy"]["matrix"]["include"]} == {"quick", "test"}


def test_every_ring_is_a_target() -> None:
    for target in ("quick", "test", "test-demonstration"):
        done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("target", ["quick", "test"])
def test_a_ring_of_the_program_checks_style_types_and_layers(target: str) -> None:
    done = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True, check=True)

    for tool in ("ruff check .", "ruff format --check .", "mypy", "lint-imports", "local-offer check"):
        assert f".venv/bin/{tool}" in done.stdout.splitlines()


def test_the_ring_of_the_demonstration_runs_no_test_of_the_program() -> None:
    command = ["make", "--dry-run", "test-demonstration"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    runs = [line for line in done.stdout.splitlines() if "/pytest" in line]
    assert [line.split()[-1] for line in runs] == ["tests/demonstration"]
