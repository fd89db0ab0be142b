"""What is written takes its place whole: whatever fails, what was there stays, and nothing else is left."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from tests.folder import Folder, service

from local_offer.files import UnwritableError, placing, put
from local_offer.files.placing import MARK


def _names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))  # noqa: PTH208 - hidden files too


def _raise(number: int, *_: object, **__: object) -> None:
    raise OSError(number, os.strerror(number))


def test_a_file_keeps_its_mode_and_a_new_one_gets_the_usual_one(tmp_path: Path) -> None:
    there = tmp_path / "there.csv"
    there.touch()
    there.chmod(0o640)

    put(there, "after")
    put(tmp_path / "below" / "new.csv", b"new")

    assert (there.read_text(), there.stat().st_mode & 0o777) == ("after", 0o640)
    usual = os.umask(0)
    os.umask(usual)
    assert (tmp_path / "below" / "new.csv").stat().st_mode & 0o777 == 0o666 & ~usual


@pytest.mark.parametrize(
    ("failing", "number", "said"),
    [
        ("os.fsync", errno.ENOSPC, "the disk is full; make room, then run this again"),
        ("os.fsync", errno.EFBIG, "no file of that size here; raise its limit"),
        ("os.open", errno.EACCES, "this user may not write there; mend the permissions"),
        ("os.open", errno.EROFS, "this disk can only be read"),
        ("pathlib.Path.replace", errno.EIO, "Input/output error"),
    ],
)
def test_what_cannot_be_written_is_as_it_was_and_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, number: int, said: str
) -> None:
    file = tmp_path / "record.yaml"
    file.write_text("before")
    monkeypatch.setattr(failing, partial(_raise, number))

    with pytest.raises(UnwritableError) as raised:
        put(file, "after", name="offer/record.yaml")

    monkeypatch.undo()
    assert str(raised.value).startswith("offer/record.yaml cannot be written, and is as it was: ")
    assert said in str(raised.value)
    assert file.read_text() == "before"
    assert _names(tmp_path) == ["record.yaml"]


def test_what_is_new_takes_the_place_of_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "record.yaml"
    file.write_text("before")

    for _ in ("with second names", "without them"):
        with pytest.raises(UnwritableError, match="is there already"):
            put(file, "after", anew=True)
        monkeypatch.setattr("os.link", partial(_raise, errno.EPERM))
    put(tmp_path / "other.yaml", "other", anew=True)

    assert file.read_text() == "before"
    assert _names(tmp_path) == ["other.yaml", "record.yaml"]


def _a_link_out(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "secret")


def _a_link_out_to_nothing(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "new")


def _a_link_to_itself(place: Path, outside: Path) -> None:
    place.symlink_to(place.name)


def _a_link_to_nothing(place: Path, outside: Path) -> None:
    place.symlink_to("nothing.yaml")


def _a_folder(place: Path, outside: Path) -> None:
    place.mkdir()


def _a_pipe(place: Path, outside: Path) -> None:
    os.mkfifo(place)


def _a_folder_that_leads_out(place: Path, outside: Path) -> None:
    place.parent.rmdir()
    place.parent.symlink_to(outside)


def _a_file_for_a_folder(place: Path, outside: Path) -> None:
    place.parent.rmdir()
    place.parent.touch()


@pytest.mark.parametrize(
    "make",
    [
        _a_link_out,
        _a_link_out_to_nothing,
        _a_link_to_itself,
        _a_link_to_nothing,
        _a_folder,
        _a_pipe,
        _a_folder_that_leads_out,
        _a_file_for_a_folder,
    ],
)
def test_nothing_is_written_out_of_the_folder_or_over_what_is_no_file(
    tmp_path: Path, make: Callable[[Path, Path], None]
) -> None:
    outside, services = tmp_path / "outside", tmp_path / "offer" / "services"
    for made in (outside, services):
        made.mkdir(parents=True)
    (outside / "secret").write_text("theirs")
    make(services / "club.yaml", outside)

    with pytest.raises(UnwritableError):
        put(services / "club.yaml", "ours", within=tmp_path / "offer")

    assert (outside / "secret").read_text() == "theirs"
    assert _names(outside) == ["secret"]
    assert not (services / "nothing.yaml").exists()


def test_a_record_reached_by_a_link_is_written_where_it_is(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_text("before")
    link.symlink_to("real.yaml")

    put(link, "after", within=tmp_path)

    assert link.is_symlink()
    assert real.read_text() == "after"


def test_what_a_killed_process_left_is_no_record_and_cleared_and_what_a_living_one_writes_stays(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = folder.write("services/club.yaml", service())
    folder.write(f"services/{MARK}dead", "name: half")
    os.mkfifo(file.parent / f"{MARK}pipe")
    seen: list[str] = []

    def replace(new: Path, place: Path) -> None:
        placing._clear.cache_clear()
        placing._clear(place.parent)  # as another process would
        seen.extend(_names(place.parent))
        os.rename(new, place)  # noqa: PTH104 - what is replaced here is pathlib's

    assert not folder.told()
    monkeypatch.setattr("pathlib.Path.replace", replace)
    put(file, service(name="Sunday Club"))

    assert f"{MARK}dead" not in seen
    assert len([name for name in seen if name.startswith(MARK)]) == 2
    assert _names(file.parent) == [f"{MARK}pipe", "club.yaml"]


def test_a_process_killed_on_the_way_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "record.yaml"
    file.write_text("before")
    killed = (
        "import os, signal, sys; from pathlib import Path; from local_offer.files import put\n"
        "Path.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "put(Path(sys.argv[1]), 'after')"
    )

    ended = subprocess.run([sys.executable, "-c", killed, str(file)], check=False)

    assert ended.returncode == -signal.SIGKILL
    assert file.read_text() == "before"
    assert len(_names(tmp_path)) == 2
    put(file, "after")
    assert _names(tmp_path) == ["record.yaml"]
