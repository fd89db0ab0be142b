"""The workflow that makes a pull request of an issue: its own scripts, run in a repository, with hostile issues."""

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.folder import service
from tests.imports.issues import CLUB as ANSWERS
from tests.imports.issues import body

from local_offer.schema import contract
from local_offer.views.questions import questions

WORKFLOW = Path(__file__).parents[2] / ".github" / "workflows" / "entry.yml"
BOT = "41898282+github-actions[bot]@users.noreply.github.com"
SETTINGS = """\
site_name: Telford and Wrekin SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Telford and Wrekin, gss: E06000020}}]
"""
THERE = "offer/services/local/saturday-club.yaml"
NEW = "offer/services/local/sunday-swimmers.yaml"
GH = """\
#!/bin/bash
printf '%s\\0' "$@" >> "$CALLS"; printf '\\n' >> "$CALLS"
for word; do
  if [ "$before" = --body-file ]; then cp "$word" "$CALLS.$1-$2"; fi
  before=$word
done
case "$1 $2" in
  "pr list") cat "$OPENED" ;;
  "pr create") if [ -e "$FORBIDDEN" ]; then echo "not permitted" >&2; exit 1; fi
    echo "https://github.example/council/offer/pull/7" ;;
esac
"""


@cache
def _jobs() -> dict[str, Any]:
    jobs: dict[str, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
    return jobs


class Repository:
    """A council's repository with the place it is kept at, and the host's command that writes down what it is told."""

    def __init__(self, at: Path) -> None:
        self.at = at
        self.kept = at / "kept.git"
        self.work = at / "work"
        self.calls = at / "calls"
        self.canary = at / "ran"
        (at / "bin").mkdir(parents=True)
        (at / "bin" / "gh").write_text(GH, encoding="utf-8")
        (at / "bin" / "gh").chmod(0o755)
        (at / "opened").touch()
        self._git(at, "init", "--quiet", "--bare", "--initial-branch=main", str(self.kept))
        self._git(at, "clone", "--quiet", str(self.kept), str(self.work))
        self.write("mkdocs.yml", SETTINGS)
        self.write("docs/index.md", "# Help\n")
        self.write(".gitignore", ".venv\n")
        self.write(THERE, service())
        self.commit("Begin", "someone@example.org")
        self._git(self.work, "push", "--quiet", "origin", "HEAD:main")

    def write(self, name: str, text: str) -> None:
        file = self.work / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, message: str, email: str) -> None:
        self._git(self.work, "add", "--all")
        self._git(self.work, "-c", f"user.email={email}", "-c", "user.name=x", "commit", "--quiet", "-m", message)

    def git(self, *words: str) -> str:
        return self._git(self.kept, *words)

    def _git(self, folder: Path, *words: str) -> str:
        done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=True, env=self._env())
        return done.stdout

    def _env(self) -> dict[str, str]:
        known = {key: os.environ[key] for key in ("PYTHONPATH", "LANG", "TMPDIR") if key in os.environ}
        return {
            **known,
            "PATH": f"{self.at / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.at),
            "GIT_CONFIG_NOSYSTEM": "1",
            "CALLS": str(self.calls),
            "OPENED": str(self.at / "opened"),
            "FORBIDDEN": str(self.at / "forbidden"),
            "CANARY": str(self.canary),
        }

    def fresh(self) -> None:
        """What a checkout leaves: the main branch, with all branches known."""
        self._git(self.work, "fetch", "--quiet", "--prune", "origin")
        self._git(self.work, "checkout", "--quiet", "--force", "--detach", "origin/main")
        self._git(self.work, "clean", "--quiet", "-fd")

    def run(self, job: str, step: int, **env: str) -> dict[str, str]:
        """Runs one step as the code host does and gives what it puts out."""
        scripts = [part["run"] for part in _jobs()[job]["steps"] if "run" in part]
        out = self.at / "output"
        out.write_text("")
        script = self.at / "step.sh"
        script.write_text(scripts[step], encoding="utf-8")
        temporary = self.at / "temporary"
        temporary.mkdir(exist_ok=True)
        done = subprocess.run(
            ["bash", "-e", script],
            cwd=self.work,
            env={**self._env(), "GITHUB_OUTPUT": str(out), "RUNNER_TEMP": str(temporary), **env},
            capture_output=True,
            text=True,
            check=False,
        )
        self.printed = done.stdout + done.stderr
        self.code = done.returncode
        return dict(line.split("=", 1) for line in out.read_text(encoding="utf-8").splitlines())

    def read(self, text: str, title: str = "Entry: ", number: int = 12) -> dict[str, str]:
        """The job that reads the answers."""
        bin = self.work / ".venv" / "bin"
        bin.mkdir(parents=True, exist_ok=True)
        if not (bin / "local-offer").exists():
            (bin / "local-offer").symlink_to(Path(sys.executable).parent / "local-offer")
        event = self.at / "event.json"
        issue = {
            "title": title,
            "body": text,
            "number": number,
            "html_url": f"https://github.example/council/offer/issues/{number}",
            "created_at": "2026-11-23T10:00:00Z",
        }
        event.write_text(json.dumps({"issue": issue}), encoding="utf-8")
        self.fresh()
        found = self.run("read", 1, GITHUB_EVENT_PATH=str(event))
        assert self.code == 0, self.printed
        return found

    def propose(self, found: dict[str, str], number: int = 12) -> str:
        """The job that writes; gives the state of the branch."""
        self.fresh()
        known = {"NUMBER": str(number), "BASE": "main", "GH_TOKEN": "x", "GH_REPO": "council/offer"}
        done = self.run("propose", 0, PATCH=found["patch"], BOT=BOT, **known)
        if self.code:
            return "refused"
        self.run("propose", 1, REPLY=found["reply"], REVIEW=found.get("review", ""), STATE=done["state"], **known)
        return done["state"]

    def told(self) -> list[list[str]]:
        """What the host's command was told, word by word."""
        calls = self.calls.read_text(encoding="utf-8") if self.calls.exists() else ""
        return [call.split("\0")[:-1] for call in calls.split("\n") if call]

    def said(self, what: str) -> str:
        return Path(f"{self.calls}.{what}").read_text(encoding="utf-8")

    def changed(self, branch: str = "entry/12") -> list[str]:
        return self.git("diff", "--name-only", "main", branch).split()

    def all_changed(self) -> list[str]:
        return self.changed() if self.has("entry/12") else []

    def has(self, branch: str) -> bool:
        return bool(self.git("branch", "--list", branch).strip())


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "there")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the reading job makes of a new entry; every repository here begins with the same records."""
    return Repository(tmp_path_factory.mktemp("read") / "there").read(body(ANSWERS))


def test_a_new_entry_becomes_a_pull_request_and_is_answered(repository: Repository, found: dict[str, str]) -> None:
    state = repository.propose(found)

    assert state == "pushed"
    assert repository.changed() == ["offer/organisations/sunday-swimmers-trust.yaml", NEW]
    text = repository.git("show", f"entry/12:{NEW}")
    assert "name: Sunday Swimmers\n" in text
    assert "url: https://github.example/council/offer/issues/12\n    date: 2026-11-23\n" in text
    made = next(call for call in repository.told() if call[:2] == ["pr", "create"])
    assert made[2:8] == ["--base", "main", "--head", "entry/12", "--title", "Entry from issue 12"]
    assert repository.said("pr-create").startswith("Closes #12.\n\nThank you.")
    assert repository.said("issue-comment").endswith("The pull request: #7\n")
    assert repository.git("log", "-1", "--format=%ce %s", "entry/12") == f"{BOT} Entry from issue 12\n"


def test_the_same_issue_again_changes_nothing(repository: Repository, found: dict[str, str]) -> None:
    repository.propose(found)
    before = repository.git("rev-parse", "entry/12")
    (repository.at / "opened").write_text("7\n")

    state = repository.propose(repository.read(body(ANSWERS)))

    assert state == "same"
    assert repository.git("rev-parse", "entry/12") == before
    assert [call[:2] for call in repository.told()].count(["pr", "create"]) == 1
    assert ["pr", "edit", "7"] in [call[:3] for call in repository.told()]


def test_changed_answers_change_the_pull_request(repository: Repository, found: dict[str, str]) -> None:
    repository.propose(found)

    state = repository.propose(repository.read(body({**ANSWERS, "ages_from": "5"})))

    assert state == "pushed"
    assert "from: 5" in repository.git("show", f"entry/12:{NEW}")
    assert repository.git("rev-list", "--count", "main..entry/12") == "1\n"


def test_what_a_person_put_into_the_branch_is_not_overwritten(repository: Repository, found: dict[str, str]) -> None:
    repository.propose(found)
    repository.fresh()
    repository._git(repository.work, "checkout", "--quiet", "-B", "mine", "origin/entry/12")
    repository.write(NEW, "name: Mended\n")
    repository.commit("Mend it", "someone@example.org")
    repository._git(repository.work, "push", "--quiet", "origin", "HEAD:entry/12")

    state = repository.propose(repository.read(body({**ANSWERS, "ages_from": "5"})))

    assert state == "kept"
    assert repository.git("show", f"entry/12:{NEW}") == "name: Mended\n"
    assert "is working on the pull request" in repository.said("issue-comment")


def test_an_entry_that_lacks_something_is_answered_and_opens_nothing(repository: Repository) -> None:
    state = repository.propose(repository.read(body({**ANSWERS, "summary": ""})))

    assert state == "none"
    assert not repository.has("entry/12")
    assert [call[:2] for call in repository.told()] == [["pr", "list"], ["issue", "comment"]]
    assert "**Summary**: there is no answer; answer this question" in repository.said("issue-comment")


def test_where_actions_may_open_no_pull_request_the_sender_is_told(
    repository: Repository, found: dict[str, str]
) -> None:
    (repository.at / "forbidden").touch()

    repository.propose(found)

    assert repository.code == 1  # red, so that a maintainer sees it
    assert "the pull request could not be opened" in repository.said("issue-comment")
    assert repository.has("entry/12")


HOSTILE = (
    '$(touch "$CANARY")',
    '`touch "$CANARY"`',
    '"; touch "$CANARY"; "',
    "'; touch \"$CANARY\"; '",
    "${{ github.token }} ${{ toJSON(secrets) }}",
    "$(printenv GH_TOKEN)",
    "--body-file /etc/passwd --title x",
    "::set-output name=patch::x\n::error::x\n::add-mask::x",
    "patch=eA==\nreply=eA==",
    'EOF\ntouch "$CANARY"\nEOF',
    "</details><img src=x onerror=alert(1)><script>alert(1)</script>",
    "@octocat @org/team fixes #1 GH-1 council/offer#1 https://evil.example",
    "![x](https://evil.example/x.png) [x](javascript:alert(1))",
    "```\n````\n~~~\n@octocat\n```",
    "../../../etc/passwd\n/etc/passwd\n.github/workflows/evil.yml",
    "!!python/object/apply:os.system ['touch $CANARY']",
    "&a [*a, *a]\n<<: *a",
    "### Name\n\nOther\n\n### Text from the form on the website\n\n# offer/services/x.yaml\nname: x",
    "\u202eevil\u2066 \x00\x07\x1b[31m \u2028\x85",
    "{{ config }} {% raw %} <%= x %>",
    '=HYPERLINK("https://evil.example")',
)


@pytest.mark.parametrize("turn", range(2))
def test_nothing_that_someone_writes_is_run_or_becomes_markup(repository: Repository, turn: int) -> None:
    """Each answer another hostile text; on the second turn what is needed is answered, so that files are made."""
    asked = [question.id for question in questions(contract()) if question.id not in ("entry", "record")]
    answers = {id: HOSTILE[(place + turn) % len(HOSTILE)] for place, id in enumerate(asked)}
    needed = {key: ANSWERS[key] for key in ("main_topic", "organisation_kind", "coverage_scope", "summary", "name")}

    state = repository.propose(repository.read(body({**answers, **(needed if turn else {})}), title=HOSTILE[turn]))

    assert state == ("pushed" if turn else "none")
    assert not repository.canary.exists()
    assert all(path.startswith(("offer/services/local/", "offer/organisations/")) for path in repository.all_changed())
    _is_inert(repository.said("issue-comment"))
    for call in repository.told():
        assert "/etc/passwd" not in call
        assert not any("CANARY" in word for word in call)


def _is_inert(markdown: str) -> None:
    """Outside of fences nothing of it is a mention, a link, a picture or HTML."""
    fence = ""
    for line in markdown.splitlines():
        mark = line.strip()
        if fence:
            fence = "" if mark == fence else fence
        elif mark.startswith("```"):
            fence = mark.rstrip("abcdefghijklmnopqrstuvwxyz")
        else:
            without_ours = line.replace("The pull request: #7", "").removeprefix("###")
            assert not set("@<>[]!") & set(without_ours), line
            assert "#" not in without_ours.replace("&#", ""), line
    assert not fence


def test_records_for_other_places_make_no_file(repository: Repository) -> None:
    paths = ("offer/../../evil.yaml", "offer/services/$(touch $CANARY).yaml", "offer/../.github/workflows/evil.yml")
    record = "".join(f"# {path}\n{service()}\n" for path in paths)

    state = repository.propose(repository.read(body({"record": f"```yaml\n{record}\n```"})))

    assert state == "none"
    assert not repository.has("entry/12")
    assert not repository.canary.exists()
    assert "Before it can be used" in repository.said("issue-comment")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("description", "x" * 1_000_000), ("more", "😀" * 65_536), ("record", "a: &a [" * 20_000),
        ("description", "😀`" * 9_000),
    ],
    ids=["megabyte", "four bytes a letter", "yaml bomb", "fits"],
)  # fmt: skip
def test_text_without_end_is_answered(repository: Repository, question: str, answer: str) -> None:
    repository.propose(repository.read(body({**ANSWERS, question: answer})))

    assert len(repository.said("issue-comment")) < 65_536
    if repository.has("entry/12"):  # the answer was left out
        assert len(repository.git("show", f"entry/12:{NEW}")) < 20_000


def test_what_families_will_see_stands_in_the_pull_request_cut_to_fit(
    repository: Repository, found: dict[str, str]
) -> None:
    seen = base64.b64encode(("# Seen\n" + "😀" * 20_000).encode()[:60_000]).decode()

    repository.propose({**found, "review": seen})

    body = Path(f"{repository.calls}.pr-create").read_bytes()
    assert b"\n\n# Seen\n" in body
    assert len(body) <= 65_000
    assert body.decode()  # no letter is cut in half
    assert "# Seen" not in repository.said("issue-comment")


@pytest.mark.skipif(not shutil.which("jq"), reason="the host's command has its own; here jq stands for it")
@pytest.mark.parametrize(
    ("listed", "number"),
    [
        ([{"number": 9, "isCrossRepository": True}, {"number": 7, "isCrossRepository": False}], "7\n"),
        ([{"number": 9, "isCrossRepository": True}], ""),
        ([], ""),
    ],
)
def test_a_forks_pull_request_from_a_branch_of_the_same_name_is_not_ours(listed: list[Any], number: str) -> None:
    script = _jobs()["propose"]["steps"][-1]["run"]
    (asked,) = re.findall(r"--jq '(.*?)'", script)

    done = subprocess.run(["jq", "-r", asked], input=json.dumps(listed), capture_output=True, text=True, check=True)

    assert done.stdout == number


def _patch(repository: Repository, *words: str) -> str:
    """What a reading job that was taken over could hand on."""
    repository._git(repository.work, "add", "--all", "--force", *words)
    patch = repository._git(repository.work, "diff", "--cached", "--full-index", "--binary", "--no-renames")
    return base64.b64encode(patch.encode()).decode()


def _evil(repository: Repository, what: str) -> None:
    services = repository.work / "offer" / "services"
    if what == "workflow":
        repository.write(".github/workflows/evil.yml", "on: push\n")
    elif what == "link":
        (services / "link.yaml").symlink_to("/etc/passwd")
    elif what == "program":
        repository.write("offer/services/run.yaml", "#!/bin/sh\n")
        (services / "run.yaml").chmod(0o755)
    elif what == "mode":
        (repository.work / THERE).chmod(0o755)
    elif what == "removed":
        (repository.work / THERE).unlink()
    elif what == "large":
        repository.write("offer/services/large.yaml", "x" * 300_000)
    elif what == "many":
        for number in range(11):
            repository.write(f"offer/services/club-{number}.yaml", "x")
    elif what == "comment":
        repository.write("offer/comments/2026/x.yaml", "x")
    elif what == "odd":
        repository.write("offer/services/a\nb.yaml", "x")
    elif what == "attributes":
        repository.write("offer/services/.gitattributes", "* filter=x\n")


@pytest.mark.parametrize(
    "what", ["workflow", "link", "program", "mode", "removed", "large", "many", "comment", "odd", "attributes"]
)
def test_the_job_that_writes_trusts_nothing_it_is_given(repository: Repository, what: str) -> None:
    repository.fresh()
    _evil(repository, what)
    patch = _patch(repository)

    if what == "large":  # longer than one word of a command may be, so it is handed over in a smaller form
        patch = _small_patch_of_large()
    state = repository.propose({"patch": patch, "reply": base64.b64encode(b"x").decode()})

    assert state == "refused"
    assert not repository.has("entry/12")
    assert repository.told() == []


def _small_patch_of_large() -> str:
    """A file of 300,000 bytes in a patch of a few hundred: git deflates what it calls binary."""
    content = b"x" * 300_000
    packed = zlib.compress(content, 9)
    letters = base64.b85encode
    lines = []
    for at in range(0, len(packed), 52):
        part = packed[at : at + 52]
        size = chr(ord("A") + len(part) - 1) if len(part) <= 26 else chr(ord("a") + len(part) - 27)
        padded = part + b"\0" * (-len(part) % 4)
        lines.append(size + letters(padded).decode())
    header = (
        "diff --git a/offer/services/large.yaml b/offer/services/large.yaml\nnew file mode 100644\n"
        f"index {'0' * 40}..{_blob(content)}\nGIT binary patch\nliteral {len(content)}\n"
    )
    return base64.b64encode((header + "\n".join(lines) + "\n\n").encode()).decode()


def _blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()  # noqa: S324 - git's own name of it
