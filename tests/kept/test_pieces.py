"""Pieces of files: made once while what they are made of is the same, and made anew of whatever is damaged."""

from pathlib import Path

from local_offer.kept import FOLDER, Pieces, Store


def _asked(council: Path, *of: str) -> list[str]:
    """For which of them something was made."""
    pieces, made = Pieces(Store(council), "terms", lambda made_of: str(made_of[0])), []
    for each in of:
        text = pieces.of((each,), lambda each=each: made.append(each) or f"text of {each}")  # type: ignore[func-returns-value, misc]
        assert text == f"text of {each}"
    pieces.learn(pieces.asked())
    pieces.keep()
    return made


def test_a_piece_is_made_once(tmp_path: Path) -> None:
    assert _asked(tmp_path, "a", "b") == ["a", "b"]
    assert _asked(tmp_path, "a", "c") == ["c"]
    assert _asked(tmp_path, "a", "b", "c") == ["b"]


def test_what_other_processes_were_asked_for_is_kept_too(tmp_path: Path) -> None:
    _asked(tmp_path, "a")
    ours, theirs = (Pieces(Store(tmp_path), "terms", lambda made_of: str(made_of[0])) for _ in range(2))
    for each in ("a", "b"):
        theirs.of((each,), lambda each=each: f"text of {each}")  # type: ignore[misc]

    ours.learn(theirs.asked())
    ours.keep()

    assert theirs.asked() == []
    assert _asked(tmp_path, "a", "b") == []


def test_what_has_no_sign_is_made_each_time(tmp_path: Path) -> None:
    assert _asked(tmp_path, "") == [""]
    assert _asked(tmp_path, "") == [""]


def test_of_a_damaged_file_nothing_is_taken(tmp_path: Path) -> None:
    _asked(tmp_path, "a")
    file = tmp_path / FOLDER / "terms.json"
    file.write_bytes(file.read_bytes()[:-3])

    assert _asked(tmp_path, "a") == ["a"]
