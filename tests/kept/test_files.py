"""Files kept for the next site: what is put into it is what was kept, or nothing is."""

import os
import shutil
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from local_offer.kept import KeptFile, KeptFiles

ADDRESS, CONTENT = "services/club/index.html", b"<p>A club</p>"
SIGN = sha256(CONTENT).hexdigest()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    return tmp_path / "site"


def _kept(site: Path) -> tuple[KeptFiles, KeptFile, Path]:
    """The files, what is known of the one in them, and where that is."""
    made = site / "made.html"
    made.write_bytes(CONTENT)
    files = KeptFiles(site.parent)
    files.keep(ADDRESS, SIGN, str(made))
    (place,) = (file for file in (site.parent / "files").rglob("*") if file.is_file())
    return files, KeptFile(sign=SIGN, size=len(CONTENT), time=made.stat().st_mtime_ns), place


def test_a_file_is_taken_without_being_written_again(site: Path) -> None:
    files, known, place = _kept(site)

    assert files.take(ADDRESS, known, str(site / "new.html"))
    assert (site / "new.html").samefile(place)


def test_of_another_time_it_is_taken_for_what_it_holds(site: Path) -> None:
    files, known, place = _kept(site)
    os.utime(place, (1, 1))

    assert files.take(ADDRESS, known, str(site / "new.html"))


def _half(place: Path) -> None:
    place.write_bytes(CONTENT[:5])


def _flipped(place: Path) -> None:
    time.sleep(0.01)
    place.write_bytes(CONTENT.replace(b"club", b"clab"))


def _empty(place: Path) -> None:
    place.write_bytes(b"")


def _folder(place: Path) -> None:
    place.unlink()
    place.mkdir()


def _link(place: Path) -> None:
    place.rename(place.with_name("elsewhere"))
    place.symlink_to(place.with_name("elsewhere"))


def _pipe(place: Path) -> None:
    place.unlink()
    os.mkfifo(place)


def _no_rights(place: Path) -> None:
    place.chmod(0)


def _all_gone(place: Path) -> None:
    shutil.rmtree(place.parents[1])


@pytest.mark.parametrize("damage", [_half, _flipped, _empty, _folder, _link, _pipe, _no_rights, _all_gone, Path.unlink])
def test_a_damaged_file_is_not_taken_and_is_kept_anew(site: Path, damage: Callable[[Path], None]) -> None:
    files, known, place = _kept(site)
    (site / "made.html").unlink()
    (site / "made.html").write_bytes(CONTENT)
    damage(place)

    assert not files.take(ADDRESS, known, str(site / "new.html"))
    assert not (site / "new.html").exists()
    files.keep(ADDRESS, SIGN, str(site / "made.html"))
    if damage is not _folder:
        known = KeptFile(sign=SIGN, size=len(CONTENT), time=(site / "made.html").stat().st_mtime_ns)
        assert files.take(ADDRESS, known, str(site / "new.html"))
        assert (site / "new.html").read_bytes() == CONTENT


def test_what_stands_there_already_is_not_written_over(site: Path) -> None:
    files, known, _ = _kept(site)
    (site / "new.html").write_bytes(b"another's")

    assert not files.take(ADDRESS, known, str(site / "new.html"))
    assert (site / "new.html").read_bytes() == b"another's"


def test_only_what_was_of_the_site_before_alone_or_is_old_is_taken_away(site: Path) -> None:
    files, _, place = _kept(site)
    other = place.with_name("0" * 62)
    other.write_bytes(b"of a build that is not done yet")

    files.clear([(ADDRESS, SIGN)], [(ADDRESS, SIGN)])
    assert place.exists()
    assert other.exists()

    os.utime(other, (1, 1))
    files.clear([], [(ADDRESS, SIGN)])
    assert not place.exists()
    assert not other.exists()


def test_a_folder_that_leads_elsewhere_is_not_used(site: Path) -> None:
    elsewhere = site.parent / "elsewhere"
    elsewhere.mkdir()
    (site.parent / "files").symlink_to(elsewhere)
    (site / "made.html").write_bytes(CONTENT)

    KeptFiles(site.parent).keep(ADDRESS, SIGN, str(site / "made.html"))

    assert not list(elsewhere.iterdir())
