"""Records that an earlier build read: the same offer, though no file is read as YAML again."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.folder import SOUND
from tests.town import ADDED

from local_offer.kept import FOLDER, Store
from local_offer.reading import Memory, Reading, folder, read
from local_offer.reading.documents import Outcome, outcome


@pytest.fixture
def council(tmp_path: Path) -> Path:
    for part in ("offer", "docs/guides"):
        shutil.copytree(SOUND / part, tmp_path / part)
    shutil.copytree(ADDED / "offer", tmp_path / "offer", dirs_exist_ok=True)
    return tmp_path


def _read(council: Path) -> Reading:
    return read(council, memory=Memory(kept=Store(council)))


def test_an_offer_from_kept_records_is_the_same_to_the_letter(council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _read(council)
    for file in (council / "offer").rglob("*.yaml"):
        os.utime(file, (1, 1))  # as after a checkout
    asked: list[Path] = []

    def seen(file: Path, *how: Any, **more: Any) -> Outcome:
        asked.append(file)
        return outcome(file, *how, **more)

    monkeypatch.setattr(folder, "outcome", seen)

    again = _read(council)

    assert (again == first) is True  # for of what differs the whole offer would be told
    assert (repr(again.offer.services) == repr(first.offer.services)) is True
    assert not [file for file in asked if "services" in file.parts]


def test_an_edit_counts_though_time_and_size_are_the_same(council: Path) -> None:
    file = next((council / "offer" / "services").rglob("splash-lessons.yaml"))
    _read(council)
    about = file.stat()

    file.write_text(file.read_text(encoding="utf-8").replace("name: S", "name: Z", 1), encoding="utf-8")
    os.utime(file, ns=(about.st_atime_ns, about.st_mtime_ns))

    assert next(one for one in _read(council).offer.services if one.id == "splash-lessons").name.startswith("Z")


def test_a_record_that_is_at_fault_is_told_each_time(council: Path) -> None:
    file = next((council / "offer" / "services").rglob("splash-lessons.yaml"))
    file.write_text(file.read_text(encoding="utf-8") + "colour: blue\n", encoding="utf-8")

    first, again = _read(council), _read(council)

    assert first.diagnostics == again.diagnostics
    assert first.diagnostics


def test_new_words_of_the_council_are_heeded(council: Path) -> None:
    first = _read(council)
    topics = council / "offer" / "vocabulary" / "topics.yaml"
    topics.parent.mkdir(exist_ok=True)
    topics.write_text("boats: {title: Boats}\n", encoding="utf-8")

    assert _read(council).offer.contract.vocabularies != first.offer.contract.vocabularies


def test_values_of_another_shape_are_as_none(council: Path) -> None:
    first = _read(council)
    file = council / FOLDER / "records.json"
    stamp = file.read_bytes()[64:].partition(b"\n")[0].decode()
    known = json.loads(file.read_bytes()[64:].partition(b"\n")[2])
    shapes = [1, "x", None, [], [1, 2, 3], ["a"], ["a", {}, 1], ["a", {}, [[1]]]]

    Store(council).keep("records", stamp, {path: shapes[at % len(shapes)] for at, path in enumerate(known)})

    assert (_read(council) == first) is True
