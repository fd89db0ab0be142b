"""A new site takes the old one's place only when it is whole, and no place but its own."""

import errno
import os
from pathlib import Path

import pytest

from local_offer.files import UnwritableError
from local_offer.files.held import held
from local_offer.site.handover import seal
from local_offer.site.handover.swap import beside
from local_offer.site.handover.target import WrongTargetError


def up(folder: Path, words: str) -> Path:
    """A site that an earlier build made."""
    folder.mkdir()
    (folder / "index.html").write_text(words, encoding="utf-8")
    seal.begin(folder)
    seal.close(folder)
    return folder


def half(folder: Path) -> Path:
    """A site that a build has begun."""
    folder.mkdir()
    seal.begin(folder)
    (folder / "services").mkdir()
    (folder / "services" / "index.html").write_text("half", encoding="utf-8")
    return folder


def _build(site: Path) -> None:
    with beside(site) as new:
        (new / "index.html").write_text("new", encoding="utf-8")


def _words(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def test_what_the_machine_lacks_is_not_said_of_the_site(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Too many open files"), beside(tmp_path / "site"):
        raise OSError(errno.EMFILE, "Too many open files")

    assert not list(tmp_path.iterdir())


def test_a_finished_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    site = up(tmp_path / "site", "old")

    _build(site)

    assert _words(site) == "new"
    assert list(tmp_path.iterdir()) == [site]


def test_a_site_that_is_not_finished_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    site = up(tmp_path / "site", "old")

    with pytest.raises(UnwritableError, match="site-plan cannot be used: No such file"), beside(site):
        (tmp_path / "site-plan").read_text(encoding="utf-8")

    assert _words(site) == "old"
    assert list(tmp_path.iterdir()) == [site]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    _build(tmp_path / "public" / "site")

    assert _words(tmp_path / "public" / "site") == "new"


def test_an_empty_folder_may_be_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    _build(tmp_path / "site")

    assert _words(tmp_path / "site") == "new"


def test_a_site_set_aside_by_a_machine_that_stopped_comes_back_when_the_next_build_fails(tmp_path: Path) -> None:
    up(tmp_path / "site.old-0a1b2c3d", "old")

    with pytest.raises(UnwritableError), beside(tmp_path / "site"):
        raise OSError("disk full")

    assert _words(tmp_path / "site") == "old"


def test_what_is_left_of_an_old_site_never_comes_back(tmp_path: Path) -> None:
    (up(tmp_path / "site.old-0a1b2c3d", "old") / "index.html").unlink()

    with pytest.raises(UnwritableError), beside(tmp_path / "site"):
        raise OSError("disk full")

    assert not list(tmp_path.iterdir())


def test_what_a_killed_build_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    for name in ("site.new-abc_1234", "site.old-0a1b2c3d"):
        half(tmp_path / name)
    theirs = {
        "sites.new-abc_1234",
        "site.new-design",
        "site.new-backup",
        "site.new-abcdefgh",
        "site.old",
        "site.old-12345678",
    }
    for name in theirs:
        (tmp_path / name).mkdir()
        (tmp_path / name / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")

    _build(tmp_path / "site")

    assert {folder.name for folder in tmp_path.iterdir()} == {"site"} | theirs


def test_what_another_build_fills_stays_for_as_long_as_it_lives(tmp_path: Path) -> None:
    left = half(tmp_path / "site.new-abc_1234")
    with held(left / seal.NAME):
        _build(tmp_path / "site")
        assert left.exists()

    _build(tmp_path / "site")

    assert not left.exists()


def test_everyone_may_read_the_new_site(tmp_path: Path) -> None:
    _build(tmp_path / "site")

    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_a_site_reached_by_a_link_is_swapped_where_it_is(tmp_path: Path) -> None:
    site = up(tmp_path / "real", "old")
    (tmp_path / "site").symlink_to(site)

    _build(tmp_path / "site")

    assert (tmp_path / "site").is_symlink()
    assert _words(site) == "new"


def test_what_came_while_the_site_was_built_stays(tmp_path: Path) -> None:
    with pytest.raises(WrongTargetError, match="no site of ours"), beside(tmp_path / "site"):
        (tmp_path / "site" / "thesis").mkdir(parents=True)

    assert [file.name for file in tmp_path.rglob("*")] == ["site", "thesis"]


def test_two_builds_at_once_leave_a_whole_site(tmp_path: Path) -> None:
    with beside(tmp_path / "site") as first:
        (first / "index.html").write_text("first", encoding="utf-8")
        _build(tmp_path / "site")
        assert first.exists()

    assert _words(tmp_path / "site") == "first"
    assert os.listdir(tmp_path) == ["site"]  # noqa: PTH208 - hidden files too
