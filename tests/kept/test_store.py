"""Values kept for the next build: whatever happened to their file, they are those that were kept, or none."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from local_offer.kept import FOLDER, Store
from local_offer.kept.made_by import contents

VALUES = {"offer/services/club.yaml": ["a", {"name": "Club £", "open": True, "ages": [5, 11.5, None]}]}


def test_what_is_kept_is_found_with_the_same_stamp_alone(tmp_path: Path) -> None:
    Store(tmp_path).keep("records", "today", VALUES)

    assert Store(tmp_path).found("records", "today") == VALUES
    assert Store(tmp_path).found("records", "tomorrow") is None
    assert Store(tmp_path).found("others", "today") is None
    assert Store().found("records", "today") is None


def test_git_is_told_to_leave_the_folder_alone(tmp_path: Path) -> None:
    Store(tmp_path)

    assert (tmp_path / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_as_none(tmp_path: Path, seed: int) -> None:
    Store(tmp_path).keep("records", "today", VALUES)
    file, chance = tmp_path / FOLDER / "records.json", random.Random(seed)  # noqa: S311 - the same each time
    content = bytearray(file.read_bytes())
    place = chance.randrange(len(content))
    content[place] ^= 1 << chance.randrange(8)

    file.write_bytes(content if seed % 2 else content[:place])

    assert Store(tmp_path).found("records", "today") is None


def _a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _a_link(file: Path) -> None:
    file.rename(file.with_name("elsewhere"))
    file.symlink_to(file.with_name("elsewhere"))


def _a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


@pytest.mark.parametrize("replace", [_a_folder, _a_link, _a_pipe, Path.unlink])
def test_what_is_no_file_is_as_none_and_stops_nothing(tmp_path: Path, replace: Callable[[Path], None]) -> None:
    Store(tmp_path).keep("records", "today", VALUES)
    replace(tmp_path / FOLDER / "records.json")

    assert Store(tmp_path).found("records", "today") is None
    Store(tmp_path).keep("records", "today", VALUES)


def test_where_there_can_be_no_folder_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    for council in (tmp_path / "one", tmp_path / "two", tmp_path / "three"):
        (council / ".cache").mkdir(parents=True)
    (tmp_path / "one" / ".cache" / "build").write_text("a file", encoding="utf-8")
    (tmp_path / "two" / ".cache" / "build").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "three" / ".cache").rmdir()
    (tmp_path / "three" / ".cache").symlink_to(tmp_path / "elsewhere")

    for council in (tmp_path / "one", tmp_path / "two", tmp_path / "three"):
        Store(council).keep("records", "today", VALUES)
        assert Store(council).found("records", "today") is None
    assert not list((tmp_path / "elsewhere").iterdir())


def test_the_sign_of_a_folder_tells_each_name_and_content(tmp_path: Path) -> None:
    (tmp_path / "one").write_text("a", encoding="utf-8")
    seen = [contents(tmp_path)]

    (tmp_path / "one").write_text("b", encoding="utf-8")
    seen.append(contents(tmp_path))
    (tmp_path / "one").rename(tmp_path / "two")
    seen.append(contents(tmp_path))
    (tmp_path / "three").mkdir()
    (tmp_path / "three" / "one").symlink_to(tmp_path / "two")
    seen.append(contents(tmp_path))

    assert len(set(seen)) == 4
    assert contents(tmp_path, "three") == seen[2]
