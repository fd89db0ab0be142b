"""The records as they stood at a commit: read without running anything of the repository, and without harm."""

import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from tests.reading.history.history_of import Repository

from local_offer.reading.history.base import UnknownBaseError, base


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "council")
    made.service("club")
    made.guide("travel")
    made.commit("2026-11-01")
    return made


def _changes(repository: Repository, ref: str = "HEAD") -> list[tuple[str, str]]:
    with base(repository.path, ref) as was:
        return [(change.path, change.what) for change in was.changes]


def test_what_is_not_committed_counts(repository: Repository) -> None:
    repository.service("club", name="Other")
    repository.service("new")
    (repository.path / "docs" / "guides" / "travel.md").unlink()

    assert _changes(repository) == [
        ("docs/guides/travel.md", "removed"),
        ("offer/services/club.yaml", "changed"),
        ("offer/services/new.yaml", "new"),
    ]


def test_the_records_of_then_are_laid_out_and_taken_away(repository: Repository) -> None:
    then = (repository.path / "offer" / "services" / "club.yaml").read_text(encoding="utf-8")
    repository.service("club", name="Other")

    with base(repository.path, "HEAD") as was:
        assert (was.folder / "offer" / "services" / "club.yaml").read_text(encoding="utf-8") == then
        folder = was.folder

    assert not folder.exists()


def test_other_ends_of_lines_are_no_change(repository: Repository) -> None:
    file = repository.path / "offer" / "services" / "club.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert _changes(repository) == []


def test_links_and_files_that_are_no_records_are_left_alone(repository: Repository) -> None:
    (repository.path / "offer" / "services" / "link.yaml").symlink_to("/etc/passwd")
    repository.folder.write("services/.hidden/x.yaml", "x")
    repository.folder.write("services/note.txt", "x")
    repository.commit("2026-11-02")

    with base(repository.path, "HEAD") as was:
        laid_out = {file.relative_to(was.folder).as_posix() for file in was.folder.rglob("*") if file.is_file()}

    assert "offer/services/link.yaml" not in laid_out
    assert "offer/services/note.txt" not in laid_out
    assert _changes(repository) == []


def test_a_tree_made_by_hand_cannot_lead_out(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    blob = repository.git("hash-object", "-w", "offer/services/club.yaml")
    tree = _tree(repository, "100644 blob", blob, "evil.yaml")
    for name in ("..", "..", "offer"):
        tree = _tree(repository, "040000 tree", tree, name)
    commit = repository.git("commit-tree", "-m", "x", tree)

    with base(repository.path, commit) as was:
        assert was.folder.parent == tmp_path / "temporary"
        assert not list((tmp_path / "temporary").rglob("evil.yaml"))


def _tree(repository: Repository, kind: str, id: str, name: str) -> str:
    done = subprocess.run(
        ["git", "mktree"],
        cwd=repository.top,
        input=f"{kind} {id}\t{name}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_no_program_of_the_repositorys_settings_is_run(repository: Repository, tmp_path: Path) -> None:
    trace = tmp_path / "ran"
    repository.git("config", "core.fsmonitor", f"touch {trace}")
    repository.git("config", "filter.x.smudge", f"touch {trace}; cat")
    repository.git("config", "filter.x.clean", f"touch {trace}; cat")
    (repository.path / ".gitattributes").write_text("* filter=x\n", encoding="utf-8")
    repository.service("club", name="Other")

    _changes(repository)

    assert not os.path.lexists(trace)


@pytest.mark.parametrize("ref", ["nowhere", "--all", "HEAD:offer", ""])
def test_an_unknown_base_says_what_to_do(repository: Repository, ref: str) -> None:
    with pytest.raises(UnknownBaseError, match="name a branch"), base(repository.path, ref):
        pass


def test_a_shallow_copy_of_a_joined_pull_request_is_enough(repository: Repository, tmp_path: Path) -> None:
    repository.git("checkout", "--quiet", "-b", "proposed")
    repository.service("club", name="Other")
    repository.commit("2026-11-02")
    repository.git("checkout", "--quiet", "main")
    repository.service("new")
    repository.commit("2026-11-03")
    repository.git("merge", "--quiet", "--no-edit", "proposed", day="2026-11-04")
    shallow = tmp_path / "shallow"
    repository.git("clone", "--quiet", "--depth=2", f"file://{repository.top}", str(shallow))

    with base(shallow, "HEAD^") as was:
        changes = [(change.path, change.what) for change in was.changes]

    assert changes == [("offer/services/club.yaml", "changed")]
