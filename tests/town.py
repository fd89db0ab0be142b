"""The town on which the product's tests run: the sound offer with what `tests/offers/town/` adds, and its history."""

import sys
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

from tests.folder import SOUND
from tests.reading.history.history_of import Repository

ADDED = SOUND.with_name("town")
BEGUN, LATER = "2026-03-02", "2026-11-16"
NEW = ("services/clubs/splash-lessons.yaml", "services/council/job-coaches.yaml")
"""Records that came later than the others."""


def lay(folder: Path) -> Path:
    """Lays the town into a folder that is not there yet; two records are news."""
    repository = Repository(folder)
    for part in ("offer", "docs/guides"):
        copytree(SOUND / part, folder / part, dirs_exist_ok=True)
    copytree(ADDED, folder, dirs_exist_ok=True)
    later = {name: (folder / "offer" / name).read_bytes() for name in NEW}
    for name in later:
        (folder / "offer" / name).unlink()
    repository.commit(BEGUN)
    for name, content in later.items():
        (folder / "offer" / name).write_bytes(content)
    repository.commit(LATER)
    return folder


@cache
def town() -> Path:
    """The town, laid once for this process; it is gone with it."""
    _kept.append(TemporaryDirectory(prefix="town-"))
    return lay(Path(_kept[-1].name) / "town")


_kept: list[TemporaryDirectory[str]] = []

if __name__ == "__main__":
    lay(Path(sys.argv[1]))
