"""Of a site that was put aside a new one takes what it wants, and writes over none of it."""

import os
from pathlib import Path

from local_offer.site.folder import SiteFolder
from local_offer.site.unchanged.taken_over import TakenOver, remove_empty, take_over


def _put(folder: Path, *files: str) -> Path:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("old", encoding="utf-8")
    return folder


def _taken(spare: Path, site: Path, *wanted: str) -> TakenOver:
    site.mkdir(exist_ok=True)
    return take_over(spare, site, lambda address, _: address in wanted)


def test_files_that_are_not_wanted_go_and_their_folders_with_them(tmp_path: Path) -> None:
    spare = _put(tmp_path / "spare", "services/a/index.html", "services/b/deep/index.html", "index.html")
    site = tmp_path / "site"

    taken = _taken(spare, site, "services/a/index.html")
    remove_empty(site, taken.emptied)

    assert taken.files == {"services/a/index.html"}
    assert sorted(str(each.relative_to(site)) for each in site.rglob("*")) == [
        "services",
        "services/a",
        "services/a/index.html",
    ]
    assert not spare.exists()


def test_a_folder_that_is_there_already_is_left_alone(tmp_path: Path) -> None:
    spare = _put(tmp_path / "spare", "guides/a/index.html")
    site = _put(tmp_path / "site", "guides/b/index.html")

    taken = _taken(spare, site, "guides/a/index.html")

    assert not taken.files
    assert [each.name for each in (site / "guides").iterdir()] == ["b"]


def test_links_are_taken_away_and_what_they_lead_to_stays(tmp_path: Path) -> None:
    spare = _put(tmp_path / "spare", "services/a/index.html")
    other = _put(tmp_path / "other", "index.html")
    (spare / "services" / "b").symlink_to(other)
    (spare / "services" / "c.html").symlink_to(other / "index.html")
    (spare / "topics").symlink_to(other)
    site = tmp_path / "site"

    taken = _taken(spare, site, "services/b/index.html", "services/c.html", "topics/index.html")

    assert not taken.files
    assert (other / "index.html").exists()
    assert not (site / "topics").exists()
    assert not list(site.rglob("*.html"))


def test_a_file_that_others_may_write_is_not_taken(tmp_path: Path) -> None:
    spare = _put(tmp_path / "spare", "services/a/index.html")
    (spare / "services" / "a" / "index.html").chmod(0o666)

    assert not _taken(spare, tmp_path / "site", "services/a/index.html").files


def test_the_same_file_of_the_site_that_is_up_is_not_written_over(tmp_path: Path) -> None:
    up = _put(tmp_path / "up", "services/a/index.html")
    spare, site = tmp_path / "spare", tmp_path / "site"
    (spare / "services" / "a").mkdir(parents=True)
    os.link(up / "services/a/index.html", spare / "services/a/index.html")
    taken = _taken(spare, site, "services/a/index.html")

    SiteFolder(site, taken.folders, taken.files).put("services/a/index.html", "new")

    assert (site / "services/a/index.html").read_text(encoding="utf-8") == "new"
    assert (up / "services/a/index.html").read_text(encoding="utf-8") == "old"
