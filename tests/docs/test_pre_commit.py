"""The hooks for pre-commit, as the page for councils gives them: their fields are right, and what they name runs."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.folder import Folder, service

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "councils" / "pre-commit.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
(REPO,) = yaml.safe_load(EXAMPLE)["repos"]
HOOKS: list[dict[str, Any]] = REPO["hooks"]


def _run(id: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The hook as pre-commit runs it: its entry, without names of files, at the top of the repository."""
    hook = next(hook for hook in HOOKS if hook["id"] == id)
    program, *words = shlex.split(hook["entry"])
    entry = [str(Path(sys.executable).with_name(Path(program).name)), *words]
    return subprocess.run(entry, cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize("hook", HOOKS, ids=[hook["id"] for hook in HOOKS])
def test_a_hook_has_the_documented_fields(hook: dict[str, Any]) -> None:
    # https://pre-commit.com/#new-hooks
    assert set(hook) == {"id", "name", "entry", "language", "files", "pass_filenames"}
    assert hook["pass_filenames"] is False


def test_the_hooks_run_what_is_installed_by_its_hash_and_have_nothing_installed() -> None:
    assert REPO["repo"] == "local"
    assert {hook["language"] for hook in HOOKS} == {"system"}
    assert {shlex.split(hook["entry"])[0] for hook in HOOKS} == {".venv/bin/local-offer"}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("offer/services/local/saturday-club.yaml", {"local-offer-check", "local-offer-format"}),
        ("offer/boundary.geojson", {"local-offer-check"}),
        ("docs/guides/school-travel.md", {"local-offer-check"}),
        ("mkdocs.yml", {"local-offer-check"}),
        ("README.md", set()),
        ("tests/offers/sound/offer/waivers.yaml", set()),
    ],
)
def test_a_hook_runs_for_the_files_it_reads(path: str, wanted: set[str]) -> None:
    assert {hook["id"] for hook in HOOKS if re.search(hook["files"], path)} == wanted


def test_the_check_stops_a_commit_that_would_break_the_site(folder: Folder) -> None:
    folder.write("services/a.yaml", service())
    assert _run("local-offer-check", folder.path).returncode == 0
    folder.write("services/a.yaml", service(needs="[austism]"))

    done = _run("local-offer-check", folder.path)

    assert done.returncode == 1
    assert "offer/services/a.yaml:7:9: error: 'austism' is not a need" in done.stdout


def test_records_are_put_in_order(folder: Folder) -> None:
    file = folder.write("services/a.yaml", service(summary=None) + "summary: Play for disabled children of 5 to 11.\n")

    _run("local-offer-format", folder.path)

    assert file.read_text(encoding="utf-8").splitlines()[1].startswith("summary:")
