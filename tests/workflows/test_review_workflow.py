"""The comment on a pull request: written for forks without a secret, and never on another's, nor with more than words.

The shell steps of `comment.yml` are run as they stand, with a stand-in for GitHub's own program on the path.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.reading.history.history_of import Repository
from tests.review.test_hostile import STRANGE, comment_on, propose

from local_offer.words.inert import inert

FOLDER = Path(__file__).parents[2] / ".github" / "workflows"
HEAD = "1f" * 20
FORK = "someone/offer"
COMMENT = "## What this changes for families\n\n- Name: “Club: x”. File: `offer/services/a.yaml`.\n"
MARK = "<!-- local-offer-review -->"
GH = """\
#!{python} -IS
import json, pathlib, subprocess, sys
words, state = sys.argv[1:], json.loads(pathlib.Path({state!r}).read_text())
assert words[0] == "api", words
path = next(word for word in words[1:] if word.startswith("repos/"))
with open(state["log"], "a") as log:
    body = next((w.removeprefix("body=@") for w in words if w.startswith("body=@")), None)
    method = words[words.index("--method") + 1] if "--method" in words else "GET"
    log.write(json.dumps([method, path, pathlib.Path(body).read_text() if body else ""]) + "\\n")
if path in state["broken"] or path not in state["answers"]:
    sys.exit("HTTP 404")
answer = state["answers"][path]
if isinstance(answer, str):
    sys.stdout.buffer.write(pathlib.Path(answer).read_bytes())
elif "--jq" in words:
    asked = ["jq", "-r", words[words.index("--jq") + 1]]
    sys.exit(subprocess.run(asked, input=json.dumps(answer), text=True).returncode)
"""

pytestmark = pytest.mark.skipif(
    shutil.which("jq") is None, reason="the stand-in needs jq to ask as GitHub's own program does"
)


@cache
def workflow(name: str) -> dict[Any, Any]:
    document: dict[Any, Any] = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return document


@dataclass
class GitHub:
    """What GitHub would answer, and what it was asked to write."""

    folder: Path
    text: str | bytes = COMMENT
    number: str | bytes = "7\n"
    head: str = HEAD
    fork: str | None = FORK
    files: list[str] = field(default_factory=lambda: ["offer/services/a.yaml", "docs/guides/b.md"])
    comments: list[dict[str, Any]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    renamed: str = ""
    size: int = 1000
    told: str = ""

    def run(self) -> list[tuple[str, str, str]]:
        """Method, path and body of all that was written."""
        here = self.folder
        with zipfile.ZipFile(here / "artifact.zip", "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("number", self.number)
            packed.writestr("review.md", self.text)
            packed.writestr("../../../outside-of-the-artifact", "x")
        repository = "repos/council/offer"
        answers = {
            f"{repository}/actions/runs/99/artifacts?name=review": {
                "artifacts": [{"id": 5, "size_in_bytes": self.size, "expired": False}]
            },
            f"{repository}/actions/artifacts/5/zip": str(here / "artifact.zip"),
            f"{repository}/pulls/7": {"head": {"sha": self.head, "repo": {"full_name": self.fork}}},
            f"{repository}/pulls/7/files?per_page=100": [
                {"filename": name} | ({"previous_filename": self.renamed} if self.renamed else {})
                for name in self.files
            ],
            f"{repository}/issues/7/comments?per_page=100": self.comments,
            f"{repository}/issues/7/comments": {},
            f"{repository}/issues/comments/42": {},
        }
        state = {"log": str(here / "log"), "broken": self.broken, "answers": answers}
        (here / "state.json").write_text(json.dumps(state), encoding="utf-8")
        program = here / "bin" / "gh"
        program.parent.mkdir()
        program.write_text(GH.format(python=sys.executable, state=str(here / "state.json")), encoding="utf-8")
        program.chmod(0o755)
        (here / "work").mkdir()
        outputs = self._step(0, {})
        if outputs.get("number"):
            self._step(1, outputs)
        log = (here / "log").read_text(encoding="utf-8").splitlines() if (here / "log").exists() else []
        return [(method, path, body) for method, path, body in map(json.loads, log) if method != "GET"]

    def _step(self, index: int, outputs: dict[str, str]) -> dict[str, str]:
        step = workflow("comment")["jobs"]["comment"]["steps"][index]
        told = self.folder / f"output-{index}"
        told.touch()
        values = {
            "github.event.workflow_run.id": "99",
            "github.event.workflow_run.head_sha": HEAD,
            "github.event.workflow_run.head_repository.full_name": FORK,
            "github.repository": "council/offer",
            "github.token": "t",
            "github.server_url": "https://github.example",
            "steps.take.outputs.number": outputs.get("number", ""),
            "steps.take.outputs.more": outputs.get("more", ""),
        }
        env = {name: _filled(value, values) for name, value in step["env"].items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self.folder / "work",
            env={"PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "GITHUB_OUTPUT": str(told), **env},
            capture_output=True,
            text=True,
        )
        self.told += done.stdout + done.stderr
        assert done.returncode == 0, self.told
        return dict(line.split("=", 1) for line in told.read_text(encoding="utf-8").splitlines())


def _filled(value: str, values: dict[str, str]) -> str:
    for name, meant in values.items():
        value = value.replace(f"${{{{ {name} }}}}", meant)
    assert "${{" not in value
    return value


@pytest.fixture
def github(tmp_path: Path) -> GitHub:
    return GitHub(tmp_path)


def test_the_first_comment_is_written(github: GitHub) -> None:
    ((method, path, body),) = github.run()

    assert (method, path) == ("POST", "repos/council/offer/issues/7/comments")
    assert body.startswith(f"{MARK}\n{COMMENT}")
    assert "https://github.example/council/offer/blob/HEAD/docs/councils/reviewing.md" in body
    assert "more than records" not in body


def test_its_own_comment_is_written_anew_and_no_other(github: GitHub) -> None:
    github.comments = [
        {"id": 1, "user": {"login": "someone"}, "body": MARK},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "Another workflow's"},
        {"id": 42, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nold"},
        {"id": 43, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nolder"},
    ]

    ((method, path, _),) = github.run()

    assert (method, path) == ("PATCH", "repos/council/offer/issues/comments/42")


@pytest.mark.parametrize("changes", [{"files": ["offer/a.yaml", "tests/a.py"]}, {"renamed": "Makefile"}])
def test_a_change_of_more_than_records_is_pointed_out(github: GitHub, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        setattr(github, name, value)

    ((_, _, body),) = github.run()

    assert "This pull request changes more than records and guides." in body


@pytest.mark.parametrize("changes", [{"head": "2e" * 20}, {"fork": "another/offer"}, {"fork": None}])
def test_nobody_writes_on_the_pull_request_of_another(github: GitHub, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        setattr(github, name, value)

    assert github.run() == []
    assert "the check was not of pull request 7" in github.told


@pytest.mark.parametrize(
    "number",
    ["", "0", "07", "-7", "7 8", "7/../8", "7;id", "$(id)", "7\n::set-output name=x::y", "७", "7" * 30, b"\xff7", "8"],
)
def test_a_number_that_is_none_of_ours_is_refused(github: GitHub, number: str | bytes) -> None:
    github.number = number

    assert github.run() == []


HARMFUL = (
    "@octocat",
    "a&#64;octocat",
    "&commat;octocat",
    "&#x40;octocat",
    "&#064;octocat",
    "fixes #1",
    "&#35;1",
    "GH-1",
    "G&#72;-1",
    "[x](y)",
    "![x](y)",
    "<img src=x>",
    "<!-- x -->",
    "https://evil.example",
    "https&#58;//evil.example",
    "www.evil.example",
    "www&#46;evil.example",
    "`https://evil.example`",
    "``a` @octocat `b``",
    "`é` @octocat `x`",
    "`x",
    "\\@octocat",
    "$x$",
    "~~x~~",
    "\u202ex",
    "&#8238;x",
    "a\x07b",
    "a\x00b",
)


@pytest.mark.parametrize("harmful", HARMFUL)
def test_a_text_with_more_than_words_is_refused(github: GitHub, harmful: str) -> None:
    github.text = f"{COMMENT}\nmore {harmful} words\n"

    assert github.run() == []
    assert "the text holds more than words" in github.told


@pytest.mark.parametrize(
    "text", ["", b"\xff\xfe\x00", "x" * 62_001, b"0" * 50_000_000], ids=["empty", "not UTF-8", "long", "endless"]
)
def test_a_text_that_is_no_comment_is_refused(github: GitHub, text: str | bytes) -> None:
    github.text = text

    assert github.run() == []


def test_a_large_artifact_is_not_even_fetched(github: GitHub) -> None:
    github.size = 300_001

    assert github.run() == []
    assert "zip" not in (github.folder / "log").read_text(encoding="utf-8")


def test_nothing_of_the_artifact_is_unpacked(github: GitHub) -> None:
    github.run()

    assert sorted(file.name for file in (github.folder / "work").iterdir()) == [
        *("artifact", "body.md", "files", "number", "pull", "review.md", "review.zip", "words"),
    ]
    assert not list(github.folder.parent.glob("**/outside-of-the-artifact"))


@pytest.mark.parametrize(
    "path",
    [
        *("actions/runs/99/artifacts?name=review", "actions/artifacts/5/zip", "pulls/7", "pulls/7/files?per_page=100"),
        *("issues/7/comments?per_page=100", "issues/7/comments"),
    ],
)
def test_what_github_cannot_do_is_told_and_fails_nothing(github: GitHub, path: str) -> None:
    github.broken = [f"repos/council/offer/{path}"]

    written = github.run()

    assert [path for _, path, _ in written] in ([], ["repos/council/offer/issues/7/comments"])
    assert "::notice::" in github.told or "::warning::" in github.told


def test_what_the_program_writes_of_hostile_records_is_taken(github: GitHub) -> None:
    github.text = "".join(f"- “{inert(text)}”\n" for text in STRANGE)

    assert len(github.run()) == 1


def test_a_real_comment_on_hostile_records_is_taken(github: GitHub, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "council")
    repository.service("saturday-club")
    repository.commit("2026-11-01")
    repository.git("branch", "proposed")
    propose(repository, " ".join(STRANGE))
    repository.service("saturday-club", needs=json.dumps(list(STRANGE)), description=json.dumps("\n\n".join(STRANGE)))
    github.text = comment_on(repository)

    ((_, _, body),) = github.run()

    assert "Must be mended" in body
    assert "“Own club”: new service" in body
    assert body.count("zqx") > 50


def test_what_the_check_leaves_of_a_joined_pull_request_becomes_the_comment(github: GitHub, tmp_path: Path) -> None:
    """As GitHub checks it out: the base joined with the proposal, and both before that."""
    repository = Repository(tmp_path / "council")
    repository.service("saturday-club")
    repository.commit("2026-11-01")
    repository.git("checkout", "--quiet", "-b", "proposed")
    repository.service("saturday-club", cost="{free: yes}")
    repository.commit("2026-11-02")
    repository.git("checkout", "--quiet", "main")
    repository.service("chess-club")
    repository.commit("2026-11-03")
    repository.git("merge", "--quiet", "--no-edit", "proposed", day="2026-11-04")
    checkout = tmp_path / "checkout"
    repository.git("clone", "--quiet", "--depth=2", f"file://{repository.top}", str(checkout))
    (checkout / ".venv" / "bin").mkdir(parents=True)
    (checkout / ".venv" / "bin" / "local-offer").symlink_to(Path(sys.executable).with_name("local-offer"))
    (step,) = (step for step in workflow("check")["jobs"]["review"]["steps"] if step.get("name") == "Say what changes")
    env = {"NUMBER": "7", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"), "SOURCE_DATE_EPOCH": "1795424400"}

    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=checkout, env={**os.environ, **env}, check=True)
    github.text, github.number = ((checkout / "review" / name).read_text("utf-8") for name in ("review.md", "number"))

    ((_, _, body),) = github.run()
    assert "“Saturday Club”: service, changed" in body
    assert "| What does it cost? | Not known yet | Free |" in body
    assert "Chess" not in body
    assert (tmp_path / "summary").read_text(encoding="utf-8") == github.text


def test_the_job_that_writes_runs_nothing_of_the_repository() -> None:
    job = workflow("comment")["jobs"]["comment"]

    assert [step for step in job["steps"] if "uses" in step] == []
    assert job["if"] == "github.event.workflow_run.event == 'pull_request'"
    assert "local-offer " not in "".join(step["run"] for step in job["steps"])


def test_it_follows_the_check_and_nothing_else() -> None:
    document = workflow("comment")

    # YAML 1.1, which this reader speaks, takes the word "on" for true.
    assert document[True] == {"workflow_run": {"workflows": [workflow("check")["name"]], "types": ["completed"]}}


def test_the_check_leaves_text_and_number_and_may_write_nothing() -> None:
    job = workflow("check")["jobs"]["review"]

    assert job["permissions"] == {"contents": "read"}
    assert "secrets" not in yaml.safe_dump(job)
    assert "--base HEAD^" in job["steps"][3]["run"]
    assert job["steps"][0]["with"]["fetch-depth"] == 2
    assert job["steps"][-1]["with"]["name"] == "review"
