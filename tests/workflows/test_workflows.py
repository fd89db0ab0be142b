"""The workflows: pinned, with no more rights than they need, and no text of others in a script."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / ".github" / "workflows"
IN_PARTS = Path(__file__).parents[2] / "docs" / "councils" / "examples" / "publish-in-parts.yml"
FILES = {file.stem: file for file in (*sorted(FOLDER.glob("*.yml")), IN_PARTS)}
PINNED = re.compile(r"[a-z-]+/[a-z-]+(?:/[a-z-]+)?@[0-9a-f]{40}")
WRITES = {
    "comment": {"comment": {"pull-requests"}},
    "entry": {"propose": {"contents", "pull-requests", "issues"}},
    "evidence": {"keep": {"contents", "id-token", "attestations"}},
    "publish": {"deploy": {"pages", "id-token"}},
    "publish-in-parts": {"deploy": {"pages", "id-token"}},
    "release": {"publish": {"contents", "id-token", "attestations"}},
    "weekly": {
        "tell": {"issues"},
        "tell-watch": {"issues"},
        "tell-links": {"issues"},
        "keep-links": {"contents"},
        "keep": {"actions"},
    },
}
"""All that any job may write."""


def _workflow(name: str) -> dict[Any, Any]:
    document: dict[Any, Any] = yaml.safe_load(FILES[name].read_text(encoding="utf-8"))
    return document


def _tool(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    """One of the tools that stand beside this Python."""
    return subprocess.run([Path(sys.executable).parent / name, *words], capture_output=True, text=True, check=False)


def _steps(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for job, what in _workflow(name)["jobs"].items():
        yield from ((job, step) for step in what["steps"])


def test_there_is_a_workflow_for_each_task() -> None:
    tasks = {"check", "comment", "entry", "evidence", "publish", "release", "test", "weekly"}
    assert set(FILES) == tasks | {IN_PARTS.stem}


@pytest.mark.parametrize("name", FILES)
def test_every_action_is_pinned_to_a_commit(name: str) -> None:
    used = [step["uses"] for _, step in _steps(name) if "uses" in step]

    assert [action for action in used if not PINNED.fullmatch(action)] == []


@pytest.mark.parametrize("name", FILES)
def test_no_checkout_keeps_its_key(name: str) -> None:
    kept = [
        step
        for _, step in _steps(name)
        if step.get("uses", "").startswith("actions/checkout@") and step["with"].get("persist-credentials") is not False
    ]

    assert kept == []


@pytest.mark.parametrize("name", FILES)
def test_no_script_holds_a_value_from_outside(name: str) -> None:
    assert [step["run"] for _, step in _steps(name) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("name", FILES)
def test_a_job_has_only_the_rights_it_needs(name: str) -> None:
    workflow = _workflow(name)
    writes = {
        job: {right for right, how in what["permissions"].items() if how == "write"}
        for job, what in workflow["jobs"].items()
    }

    assert workflow["permissions"] == {}
    assert {job: rights for job, rights in writes.items() if rights} == WRITES.get(name, {})


def test_every_workflow_holds_to_the_hosts_own_schema() -> None:
    done = _tool("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *map(str, FILES.values()))

    assert done.returncode == 0, done.stdout


def test_nothing_is_found_in_them_by_one_who_reads_as_an_attacker_would() -> None:
    done = _tool("zizmor", "--offline", "--no-progress", str(FOLDER.parent), str(IN_PARTS))

    assert done.returncode == 0, done.stdout


def test_the_job_that_proposes_an_entry_runs_none_of_our_code() -> None:
    steps = [step for job, step in _steps("entry") if job == "propose"]

    assert [step["uses"].partition("@")[0] for step in steps if "uses" in step] == ["actions/checkout"]
    for script in (step["run"] for step in steps if "run" in step):
        assert not re.search(r"local-offer|python|make|\.venv|\beval\b|bash|\bsh\b", script)
        assert "--body " not in script
    assert "needs" in _workflow("entry")["jobs"]["propose"]


def test_what_a_pull_request_changes_is_checked_told_and_built_without_secrets() -> None:
    jobs = _workflow("check")["jobs"]

    assert set(jobs) == {"records", "review", "build"}
    assert {job["permissions"]["contents"] for job in jobs.values()} == {"read"}
    assert [step["run"] for job, step in _steps("check") if job == "build" and "run" in step] == ["make site"]
    assert "secrets" not in FILES["check"].read_text(encoding="utf-8")


def test_what_signs_a_release_runs_none_of_our_code_and_signs_every_file_that_runs() -> None:
    steps = [step for job, step in _steps("release") if job == "publish"]
    signed = [step["with"] for step in steps if step.get("uses", "").startswith("actions/attest@")]

    assert [step["run"].split()[:3] for step in steps if "run" in step] == [["gh", "release", "create"]]
    assert "actions/checkout" not in "".join(step.get("uses", "") for step in steps)
    assert [with_.get("sbom-path") for with_ in signed] == [None, "dist/sbom.cdx.json"]
    assert all("dist/*.whl" in with_["subject-path"] for with_ in signed)
    assert _workflow("release")[True] == {"push": {"tags": ["v*"]}}


def test_another_label_on_an_entry_does_not_stop_the_reading_of_it() -> None:
    workflow = _workflow("entry")

    # A run that skips its jobs would stop the others of its group, if the group were the workflow's.
    assert "concurrency" not in workflow
    assert workflow["jobs"]["read"]["concurrency"]["cancel-in-progress"] is True
    assert workflow["jobs"]["propose"]["concurrency"]["cancel-in-progress"] is False


def test_nothing_that_someone_wrote_in_an_issue_is_a_value_of_its_workflow() -> None:
    asked = set(re.findall(r"\$\{\{ (.*?) \}\}", FILES["entry"].read_text(encoding="utf-8")))

    assert asked == {
        "github.event.issue.number",
        "github.event.repository.default_branch",
        "github.repository",
        "github.token",
        "steps.commit.outputs.state",
        *(f"{job}.outputs.{what}" for job in ("steps.entry", "needs.read") for what in ("patch", "reply", "review")),
    }


@pytest.mark.parametrize("name", ["tell", "tell-watch", "tell-links"])
def test_the_job_that_writes_the_issue_runs_none_of_our_code(name: str) -> None:
    told = [step for job, step in _steps("weekly") if job == name]

    assert len(told) == 1
    assert "uses" not in told[0]
    assert "local-offer" not in told[0]["run"]
    assert "--body-file" in told[0]["run"]


def test_the_job_that_keeps_answers_runs_none_of_our_code_and_moves_one_branch_alone() -> None:
    taken, kept = [step for job, step in _steps("weekly") if job == "keep-links"]

    assert taken["uses"].startswith("actions/download-artifact@")
    assert "local-offer" not in kept["run"]
    assert set(re.findall(r"refs/heads/[\w-]+", kept["run"])) == {"refs/heads/link-results"}


@pytest.mark.parametrize(("said", "ends"), [("gh: Not Found (HTTP 404)", 0), ("gh: Bad Gateway (HTTP 502)", 1)])
def test_answers_begin_anew_only_where_there_are_none_yet(tmp_path: Path, said: str, ends: int) -> None:
    (script,) = [step["run"] for job, step in _steps("weekly") if job == "links" and "gh api" in step.get("run", "")]
    gh = tmp_path / "gh"
    gh.write_text(f"#!/bin/sh\necho '{{}}'\necho '{said}' >&2\nexit 1\n", "utf-8")
    gh.chmod(0o755)
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "GH_REPO": "a/b"}

    done = subprocess.run(["bash", "-e", "-c", script], env=env, cwd=tmp_path, capture_output=True, check=False)

    assert done.returncode == ends
    assert not (tmp_path / "links.csv").exists()


_CURL = """#!/bin/sh
echo "$@" >> "$ASKED"
for word; do case "$before" in --output) echo text > "$word";; esac; before=$word; done
"""


def test_registers_are_fetched_one_by_one_over_https_and_no_more_than_ten(tmp_path: Path) -> None:
    (script,) = [step["run"] for job, step in _steps("weekly") if job == "watch" and "curl" in step.get("run", "")]
    for name, text in (("curl", _CURL), ("sleep", "#!/bin/sh\n")):
        (tmp_path / name).write_text(text, "utf-8")
        (tmp_path / name).chmod(0o755)
    named = " ".join(f"https://example.org/{number}/a$(touch x);TODAY.csv?b=/../c" for number in range(12))
    env = {"PATH": f"{tmp_path}:/usr/bin:/bin", "REGISTERS": named, "ASKED": str(tmp_path / "asked")}

    done = subprocess.run(["bash", "-e", "-c", script], env=env, cwd=tmp_path, capture_output=True, check=False)

    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    fetched = [file.name for file in (tmp_path / "offer" / "sources" / "registers").iterdir()]
    assert done.returncode == 0, done.stderr
    assert len(asked) <= 20
    assert all("--proto =https --proto-redir =https" in line and "--max-filesize" in line for line in asked)
    assert all(re.fullmatch(r"fetched-[A-Za-z0-9._-]+", name) for name in fetched)
    assert not (tmp_path / "x").exists()


def test_the_site_is_built_each_day_and_from_whatever_the_default_branch_is_called() -> None:
    workflow = _workflow("publish")
    (timed,) = workflow[True]["schedule"]

    assert re.fullmatch(r"\d+ \d+ \* \* \*", timed["cron"])
    assert workflow[True]["push"] is None
    assert workflow["jobs"]["deploy"]["needs"] == "build"
    assert "github.ref" in workflow["concurrency"]["group"]  # a run that skips its jobs pushes out none that waits


@pytest.mark.parametrize("name", ["publish", "evidence"])
def test_a_timed_run_builds_and_one_by_hand_only_of_the_default_branch(name: str) -> None:
    asked = _workflow(name)["jobs"]["build"]["if"]
    branch = "github.ref == format('refs/heads/{0}', github.event.repository.default_branch)"

    # A timed run may not know what the branch is called, and a tag can be called like it.
    assert asked == f"github.event_name == 'schedule' || {branch}"


def test_evidence_is_kept_even_where_it_cannot_be_signed() -> None:
    runs = [step.get("run", step.get("uses", "")) for job, step in _steps("evidence") if job == "keep"]

    kept, signed = (
        next(at for at, run in enumerate(runs) if part in run) for part in ("gh release create", "actions/attest@")
    )

    assert kept < signed


@pytest.mark.parametrize(
    ("state", "is_switched_on"), [("active", True), ("disabled_inactivity", True), ("disabled_manually", False)]
)
def test_timed_runs_are_switched_on_anew_but_not_against_a_persons_will(
    tmp_path: Path, state: str, is_switched_on: bool
) -> None:
    (script,) = [step["run"] for job, step in _steps("weekly") if job == "keep"]
    gh = tmp_path / "gh"
    gh.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\ncase "$*" in *--jq*) echo {state};; esac\n', "utf-8")
    gh.chmod(0o755)

    done = subprocess.run(
        ["bash", "-e", "-c", script], env={"PATH": f"{tmp_path}:/usr/bin:/bin", "GH_REPO": "a/b"}, check=False
    )

    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    put = [f"api --silent --method PUT repos/a/b/actions/workflows/{name}.yml/enable" for name in ("publish", "weekly")]
    assert done.returncode == 0
    assert [line for line in asked if "PUT" in line] == (put if is_switched_on else [])


@pytest.mark.parametrize(
    ("name", "job"), [("publish", "build"), ("evidence", "build"), ("check", "build"), ("test", "test")]
)
def test_a_build_has_the_whole_history(name: str, job: str) -> None:
    depths = [
        step["with"].get("fetch-depth")
        for of, step in _steps(name)
        if of == job and step.get("uses", "").startswith("actions/checkout@")
    ]

    assert depths == [0]


def test_the_manual_is_put_into_the_site_before_it_is_kept() -> None:
    steps = [step for job, step in _steps("publish") if job == "build"]
    runs = [step.get("run", step.get("uses", "")) for step in steps]
    site, manual = runs.index("make site"), runs.index("make manual")

    assert site < manual < next(number for number, run in enumerate(runs) if "upload-pages-artifact" in run)
    assert steps[manual]["env"].items() <= steps[site]["env"].items()
    assert steps[site]["env"]["MANUAL_URL"] == steps[manual]["env"]["SITE_URL"] + "/manual/"


@pytest.mark.parametrize(
    ("setting", "asks"),
    [
        ("booklets: true", True),
        ("booklets: [guides, posters]", True),
        ("booklets:\n        - guides", True),
        ("booklets: false", False),
        ("booklets: !ENV [BOOKLETS, false]", False),
        ("booklets_large_print: true", False),
        ("# booklets: true", False),
    ],
)
@pytest.mark.parametrize("name", ["publish", "evidence"])
def test_what_prints_booklets_is_brought_before_the_build_where_a_council_asks_for_them(
    name: str, setting: str, asks: bool, tmp_path: Path
) -> None:
    runs = [step.get("run", "") for job, step in _steps(name) if job == "build"]
    (script,) = (run for run in runs if "libpango" in run)
    (tmp_path / "mkdocs.yml").write_text(f"plugins:\n  - local-offer:\n      {setting}\n", encoding="utf-8")
    sudo = tmp_path / "sudo"
    sudo.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n', "utf-8")
    sudo.chmod(0o755)

    path = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    done = subprocess.run(["bash", "-e", "-c", script], env=path, cwd=tmp_path, check=False)

    assert done.returncode == 0
    assert (tmp_path / "asked").exists() == asks
    assert runs.index(script) < runs.index("make site")
