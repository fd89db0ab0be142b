"""A new site takes the old one's place only when it is whole."""

import os
import time
from pathlib import Path

import pytest

from local_offer.site.swap import beside


def up(folder: Path, words: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(words, encoding="utf-8")
    (folder / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")
    return folder


def test_a_finished_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    site = up(tmp_path / "site", "old")

    with beside(site) as new:
        (new / "index.html").write_text("new", encoding="utf-8")

    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [site]


def test_a_site_that_is_not_finished_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    site = up(tmp_path / "site", "old")

    with pytest.raises(FileNotFoundError), beside(site) as new:
        (new / "index.html").write_text(Path(tmp_path / "gone").read_text(encoding="utf-8"), encoding="utf-8")

    assert (site / "index.html").read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [site]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    with beside(tmp_path / "public" / "site") as new:
        (new / "index.html").write_text("new", encoding="utf-8")

    assert (tmp_path / "public" / "site" / "index.html").read_text(encoding="utf-8") == "new"


def test_a_site_set_aside_by_a_machine_that_stopped_comes_back_when_the_next_build_fails(tmp_path: Path) -> None:
    up(tmp_path / "site.old", "old")

    with pytest.raises(OSError, match="disk full"), beside(tmp_path / "site"):
        raise OSError("disk full")

    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "old"


def test_what_a_killed_build_left_is_cleared_after_a_day(tmp_path: Path) -> None:
    old, young, of_another, a_persons = (
        tmp_path / name for name in ("site.new-abc_1234", "site.new-abc_5678", "sites.new-abc_1234", "site.new-design")
    )
    for left, hours in ((old, 25), (young, 1), (of_another, 25), (a_persons, 25)):
        up(left, "half")
        os.utime(left, (time.time() - hours * 3600,) * 2)

    with beside(tmp_path / "site"):
        pass

    assert {folder.name for folder in tmp_path.iterdir()} == {"site", young.name, of_another.name, a_persons.name}


def test_everyone_may_read_the_new_site(tmp_path: Path) -> None:
    with beside(tmp_path / "site"):
        pass

    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_a_site_reached_by_a_link_is_swapped_where_it_is(tmp_path: Path) -> None:
    site = up(tmp_path / "real", "old")
    (tmp_path / "site").symlink_to(site)

    with beside(tmp_path / "site") as new:
        (new / "index.html").write_text("new", encoding="utf-8")

    assert (tmp_path / "site").is_symlink()
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
