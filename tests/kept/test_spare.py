"""A site put aside is there for one build alone, and only where it can be moved as a whole."""

from pathlib import Path

from local_offer.kept import FOLDER, Store
from local_offer.kept.spare import claimed, put_aside


def _site(folder: Path, words: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def _claimed(council: Path) -> Path | None:
    return claimed(Store(council).folder, council / "moved")


def test_the_last_one_that_was_put_aside_is_claimed_once(tmp_path: Path) -> None:
    for words in ("older", "newer"):
        assert put_aside(_site(tmp_path / "old", words), tmp_path)

    found = _claimed(tmp_path)
    again = claimed(Store(tmp_path).folder, tmp_path / "elsewhere")

    assert found
    assert (found / "index.html").read_text(encoding="utf-8") == "newer"
    assert again is None
    assert not (tmp_path / "old").exists()


def test_where_nothing_can_be_kept_a_site_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("no folder", encoding="utf-8")
    old = _site(tmp_path / "old", "old")

    assert not put_aside(old, tmp_path)
    assert old.is_dir()


def test_a_link_in_its_place_leads_nowhere(tmp_path: Path) -> None:
    council, other = tmp_path / "council", _site(tmp_path / "other", "not ours")
    council.mkdir()
    assert put_aside(_site(tmp_path / "old", "old"), council)
    assert _claimed(council)
    (council / FOLDER / "spare").symlink_to(other)

    assert claimed(Store(council).folder, council / "again") is None
    assert (other / "index.html").exists()
