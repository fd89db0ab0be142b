"""Of which commit a folder is a true copy."""

from pathlib import Path

from tests.reading.history.history_of import Repository

from local_offer.reading.history import git
from local_offer.reading.history.standing import commit_of_files


def _commit(folder: Path) -> str:
    head = git.head(folder)
    assert head
    return commit_of_files(folder, head)


def test_a_folder_as_it_was_committed_is_of_that_commit_and_one_with_an_edit_of_none(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "council")
    record = repository.path / "offer" / "a.yaml"
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_bytes(b"a: 1\nb: 2\n")
    repository.commit("2026-11-02")
    head = git.head(repository.path)
    (repository.path / "elsewhere.txt").write_text("of no page", encoding="utf-8")

    assert head
    assert _commit(repository.path) == head.id

    record.write_bytes(b"a: 1\r\nb: 2\r\n")  # as git checks it out on Windows
    assert _commit(repository.path) == head.id

    record.write_bytes(b"a: 2\nb: 2\n")
    assert _commit(repository.path) == ""

    record.write_bytes(b"a: 1\nb: 2\n")
    (record.parent / "new.yaml").write_text("c: 3", encoding="utf-8")
    assert _commit(repository.path) == ""
