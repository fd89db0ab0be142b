"""A file or folder that may not be read is told like any other fault."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.folder import Folder, service

NOBODY = 65534
# The administrator may read everything, so the reading is done as nobody, by a process that read once before: some
# modules are loaded late, and nobody may not read those either.
READ_AS_NOBODY = f"""
import json, os
from pathlib import Path
from local_offer.reading import read
read(Path("."))
if os.getuid() == 0:
    os.setuid({NOBODY})
print(json.dumps([[d.path, d.rule, d.message] for d in read(Path(".")).diagnostics]))
"""


@pytest.fixture
def open_folder(folder: Folder) -> Iterator[Folder]:
    """A folder that anybody may read, and whose owner may delete it after the test."""
    folder.write("services/saturday-club.yaml", service())
    folder.write("services/clubs/sunday-club.yaml", service(colour="blue"))
    for part in (folder.path, *folder.path.rglob("*")):
        part.chmod(0o755 if part.is_dir() else 0o644)
    yield folder
    (folder.path / "offer/services/clubs").chmod(0o755)


def _told(folder: Path) -> list[list[str]]:
    command = [sys.executable, "-c", READ_AS_NOBODY]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    told: list[list[str]] = json.loads(done.stdout)
    return told


def test_an_unreadable_file_is_reported_and_hides_nothing(open_folder: Folder) -> None:
    (open_folder.path / "offer/services/saturday-club.yaml").chmod(0)

    told = _told(open_folder.path)

    assert [rule for _, rule, _ in told] == ["unknown-field", "unreadable-file"]
    assert told[1][2] == "the file cannot be read: Permission denied"


@pytest.mark.parametrize("mode", [0, 0o444], ids=["closed", "names only"])
def test_an_unreadable_folder_is_reported(open_folder: Folder, mode: int) -> None:
    (open_folder.path / "offer/services/clubs").chmod(mode)

    told = _told(open_folder.path)

    assert [rule for _, rule, _ in told] == ["unreadable-file"]
    assert told[0][0].startswith("offer/services/clubs")


def test_unreadable_waivers_are_reported(open_folder: Folder) -> None:
    open_folder.write("waivers.yaml", "waivers: []\n").chmod(0)

    told = _told(open_folder.path)

    assert ["offer/waivers.yaml", "unreadable-file", "the file cannot be read: Permission denied"] in told
