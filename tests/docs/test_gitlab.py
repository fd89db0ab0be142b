"""The example for GitLab: valid, and its steps run as they stand."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml
from tests.reading.history.history_of import Repository

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "councils" / "examples" / "gitlab-ci.yml"
JOBS: dict[str, dict[str, Any]] = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))
PROGRAMS = Path(sys.executable).parent
MARK = "<!-- local-offer-review -->"


def run(job: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Runs a job's script in the shell, as a runner does, less the installation."""
    script = "set -eo pipefail\n" + "\n".join(JOBS[job]["script"])
    path = f"{PROGRAMS}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, "SOURCE_DATE_EPOCH": "1795424400", **env},
        capture_output=True,
        text=True,
    )


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "council")
    made.service("saturday-club")
    made.commit("2026-11-01")
    return made


def test_the_example_is_what_gitlab_reads() -> None:
    done = subprocess.run(
        [str(PROGRAMS / "check-jsonschema"), "--builtin-schema", "vendor.gitlab-ci", str(EXAMPLE)],
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stdout


def test_the_check_leaves_its_report_and_ends_with_1_on_errors(repository: Repository) -> None:
    assert run("check", repository.path).returncode == 0
    repository.service("saturday-club", needs="[austism]")

    done = run("check", repository.path)

    assert done.returncode == 1
    assert "did you mean 'autism'?" in done.stdout
    report = json.loads((repository.path / "gl-code-quality-report.json").read_text(encoding="utf-8"))
    assert [row["check_name"] for row in report] == ["unknown-need"]


def test_the_review_compares_with_where_the_branch_began(repository: Repository) -> None:
    began = repository.git("rev-parse", "HEAD")
    repository.service("saturday-club", ages="{from: 5, to: 11}")
    repository.commit("2026-11-02")

    done = run("review", repository.path, CI_MERGE_REQUEST_DIFF_BASE_SHA=began)

    assert done.returncode == 0, done.stderr
    assert "Added: “Ages 5 to 11”" in (repository.path / "review.md").read_text(encoding="utf-8")
    assert "Added: “Ages 5 to 11”" in done.stdout


class GitLab(BaseHTTPRequestHandler):
    notes: list[dict[str, Any]]
    asked: list[tuple[str, str, str, Mapping[str, Any]]]

    def do_GET(self) -> None:
        self._answer({"id": 5} if self.path.endswith("/user") else self.notes)

    def do_POST(self) -> None:
        self._answer({})

    do_PUT = do_POST  # noqa: N815 - the name is the library’s

    def _answer(self, said: object) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length) or b"{}")
        self.asked.append((self.command, self.path, self.headers["PRIVATE-TOKEN"], body))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(said).encode())

    def log_message(self, *_: object) -> None:
        """Keeps the test quiet."""


@pytest.fixture
def gitlab() -> Iterator[tuple[type[GitLab], str]]:
    handler = type("Handler", (GitLab,), {"notes": [], "asked": []})
    server = HTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield handler, f"http://127.0.0.1:{server.server_port}/api/v4"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("notes", "method", "end"),
    [
        ([], "POST", "/notes"),
        ([{"id": 8, "author": {"id": 5}, "body": f"{MARK}\nold"}], "PUT", "/notes/8"),
        ([{"id": 9, "author": {"id": 6}, "body": f"{MARK}\nsomeone's"}], "POST", "/notes"),
    ],
    ids=["first", "again", "not its own"],
)
def test_one_note_is_written_and_then_written_anew(
    tmp_path: Path, gitlab: tuple[type[GitLab], str], notes: list[dict[str, Any]], method: str, end: str
) -> None:
    handler, address = gitlab
    handler.notes = notes
    (tmp_path / "review.md").write_text("## What “this” changes\n", encoding="utf-8")
    env = {"CI_API_V4_URL": address, "CI_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "4", "REVIEW_TOKEN": "secret"}

    done = run("note", tmp_path, **env)

    assert done.returncode == 0, done.stderr
    written, path, token, body = handler.asked[-1]
    assert (written, path, token) == (method, f"/api/v4/projects/3/merge_requests/4{end}", "secret")
    assert body == {"body": f"{MARK}\n## What “this” changes\n"}
    assert "secret" not in done.stdout + done.stderr


def test_a_note_is_written_only_where_there_is_a_token() -> None:
    assert [rule["if"] for rule in JOBS["note"]["rules"]] == [
        '$CI_PIPELINE_SOURCE == "merge_request_event" && $REVIEW_TOKEN'
    ]


def test_the_jobs_install_what_the_lists_name_by_hash_and_nothing_else() -> None:
    install = "python -m pip install --quiet --no-deps --require-hashes --requirement"

    assert JOBS[".program"]["before_script"] == [f"{install} requirements-check.txt"]
    assert JOBS[".program-and-site"]["before_script"] == [f"{install} requirements.txt"]
    assert [JOBS[name]["extends"] for name in ("check", "review")] == [".program", ".program"]
    assert [JOBS[name]["extends"] for name in ("preview", "pages")] == [".program-and-site", ".program-and-site"]
    assert "pip install" not in "".join(line for job in JOBS.values() if "script" in job for line in job["script"])
