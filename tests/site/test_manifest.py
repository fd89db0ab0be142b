"""The manifest of a site, and what is checked against it."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from local_offer.cli.verify import verify
from local_offer.site.folder import files_below
from local_offer.site.handover import manifest, seal

DAY = date(2026, 11, 23)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "services/club").mkdir(parents=True)
    (site / "services/club/index.html").write_text("Club", encoding="utf-8")
    (site / "é.txt").write_text("", encoding="utf-8")
    seal.begin(site)
    _write(site)
    return site


def _write(site: Path) -> None:
    lines = [manifest.line(path, (site / path).read_bytes()) for path in files_below(site)]
    manifest.write(site, lines, "a" * 40, DAY)


def _said(saved: Path, listed: Path) -> tuple[int, str]:
    done = CliRunner().invoke(verify, [str(saved), "--manifest", str(listed)])
    return done.exit_code, done.output


def test_it_lists_every_file_but_itself(site: Path) -> None:
    said = json.loads((site / manifest.NAME).read_text(encoding="utf-8"))

    assert [one["path"] for one in said["files"]] == ["services/club/index.html", "é.txt"]
    assert said["files"][0]["sha256"] == hashlib.sha256(b"Club").hexdigest()
    assert (said["files"][0]["bytes"], said["commit"], said["date"]) == (4, "a" * 40, "2026-11-23")


def test_the_same_site_has_the_same_manifest(site: Path) -> None:
    before = (site / manifest.NAME).read_bytes()

    _write(site)

    assert (site / manifest.NAME).read_bytes() == before


def test_a_copy_is_compared_file_by_file(site: Path) -> None:
    assert _said(site, site / manifest.NAME)[0] == 0

    (site / "services/club/index.html").write_text("Clubs", encoding="utf-8")
    (site / "é.txt").unlink()
    (site / "more.html").touch()

    status, said = _said(site, site / manifest.NAME)
    assert status == 1
    assert "services/club/index.html: changed\né.txt: missing" in said.replace("more.html: not in the manifest\n", "")


def test_a_copy_holds_no_link_and_no_name_that_reads_as_a_line_of_its_own(site: Path, tmp_path: Path) -> None:
    page = site / "services/club/index.html"
    page.rename(tmp_path / "elsewhere.html")
    page.symlink_to(tmp_path / "elsewhere.html")
    (site / "folder").symlink_to(tmp_path)
    (site / "x\nservices: as it was").touch()

    assert _said(site, site / manifest.NAME)[1].splitlines()[:-1] == [
        "folder: a link, or no file",
        "services/club/index.html: a link, or no file",
        "x\\nservices: as it was: not in the manifest",
    ]


def test_a_manifest_of_nothing_is_none(site: Path, tmp_path: Path) -> None:
    listed = tmp_path / "manifest.json"
    listed.write_text('{"commit": "", "date": "", "program": "", "files": []}', encoding="utf-8")

    assert _said(tmp_path, listed)[0] == 2


def test_a_saved_page_is_known_by_what_it_holds(site: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.html"
    saved.write_text("Club", encoding="utf-8")
    assert "is services/club/index.html of the site of 2026-11-23" in _said(saved, site / manifest.NAME)[1]

    saved.write_text("Club ", encoding="utf-8")
    assert _said(saved, site / manifest.NAME)[0] == 1
    assert _said(saved, saved)[0] == 2
