"""A build takes files from the site before only where they would be the same, whatever was edited."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from tests.folder import SOUND, TODAY
from tests.reading.history.history_of import Repository
from tests.site.commands import build, differences, files_of, local_offer
from tests.site.taking import Edited, Edits, Signed, signed, undo

from local_offer.kept import FOLDER, KeptFiles, Store, made_by
from local_offer.site.unchanged import former

EDITS = 100
FORGED = b'{"forged": true}'
COMMITTED = 10
"""After so many edits each, git is told of them."""


@pytest.mark.long
def test_a_hundred_edits_at_random_take_no_file_that_changed(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "council")
    shutil.copytree(SOUND, repository.top, dirs_exist_ok=True)
    repository.commit("2026-10-01")
    council, edits = Edited(repository.top, TODAY), Edits(repository.top, seed=25)
    seen: Signed = {}
    taken, number = 0, 0

    for _ in range(10 * EDITS):  # most offers are sound after an edit; one that is not at the start never would be
        if number == EDITS:
            break
        what, before = edits.one()
        if number % 25 == 24:
            council.today += timedelta(days=30)
        site = council.site()
        if site is None:
            undo(before)
            continue
        now = signed(site)
        changed = [address for address, sign in now if seen.get((address, sign)) not in (None, now[address, sign])]
        assert not changed, f"edit {number}, {what}, and these are taken all the same"
        taken += len(now.keys() & seen.keys())
        seen |= now
        number += 1
        if number % COMMITTED == 0:
            repository.commit(f"2026-11-{number // COMMITTED:02}")

    assert number == EDITS
    assert taken > EDITS * 10  # or nothing was ever kept


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One whose site was built once; it is beside it, in `site`."""
    folder = tmp_path_factory.mktemp("warm") / "council"
    shutil.copytree(SOUND, folder)
    build(folder, folder.parent / "site")
    return folder


def _is_as_fresh(council: Path) -> None:
    """Builds it once more, and from nothing."""
    site, fresh = council.parent / "site", council.parent / "fresh"
    build(council, site)
    ended = local_offer("build", "--fresh", "--site-dir", fresh, folder=council)
    assert ended.returncode == 0
    assert differences(files_of(site), files_of(fresh)) == []


def test_a_build_after_an_edit_is_the_same_as_one_from_nothing(council: Path) -> None:
    services = sorted((council / "offer" / "services").rglob("*.yaml"))
    edited, gone = services[1], services[3]
    made = next((council / FOLDER / "files").iterdir())
    edited.write_text(
        edited.read_text(encoding="utf-8") + "# A note\nalso_known_as: [Another name]\n", encoding="utf-8"
    )
    for file in (council / "offer").rglob("*.yaml"):
        os.utime(file)  # as after a checkout
    before = {name: file.stat().st_ino for name, file in _pages(council).items()}

    _is_as_fresh(council)

    after = {name: file.stat().st_ino for name, file in _pages(council).items()}
    assert made.exists()
    assert gone.stem in after
    assert len([name for name in after if after[name] == before.get(name)]) > len(after) / 2


def _pages(council: Path) -> dict[str, Path]:
    return {file.parent.name: file for file in (council.parent / "site" / "services").glob("*/record.json")}


def _flip(folder: Path) -> None:
    for number, file in enumerate(sorted(folder.rglob("*"))):
        if file.is_file():
            content = bytearray(file.read_bytes())
            if content:
                content[len(content) // 2] ^= 1 << number % 8
            file.unlink()
            file.write_bytes(content)


def _cut(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            file.unlink()
            file.write_bytes(content[: len(content) // 2])


def _nothing(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("no folder", encoding="utf-8")


@pytest.mark.parametrize("damage", [_flip, _cut, _nothing])
def test_a_damaged_folder_changes_no_site(council: Path, damage: Callable[[Path], None]) -> None:
    folder = council / FOLDER
    damage(folder)

    build(council, council.parent / "damaged")

    assert differences(files_of(council.parent / "damaged"), files_of(council.parent / "site")) == []
    if folder.is_file():
        folder.unlink()


def test_what_git_has_of_the_folder_is_not_believed(tmp_path: Path) -> None:
    """Someone builds an unsafe site, and sends what the build kept with a pull request."""
    repository = Repository(tmp_path / "council")
    shutil.copytree(SOUND, repository.top, dirs_exist_ok=True)
    repository.commit("2026-10-01")
    site = build(repository.top, tmp_path / "site")
    page = next((site / "services").glob("*/record.json")).relative_to(site).as_posix()
    _forge(repository.top, page)
    forged = build(repository.top, tmp_path / "forged")
    assert (forged / page).read_bytes() == FORGED  # a forger can do it

    _forge(repository.top, page)
    repository.git("add", "--force", str(FOLDER))
    repository.commit("2026-10-02")

    assert (build(repository.top, tmp_path / "after") / page).read_bytes() != FORGED


def _forge(council: Path, address: str) -> None:
    """Has what is kept hold another file at an address, with each sign as it must be."""
    store, file = Store(council), council.parent / "forged.json"
    assert store.folder
    file.write_bytes(FORGED)
    sign = sha256(FORGED).hexdigest()
    values = store.found(former.NAME, made_by())
    KeptFiles(store.folder).keep(address, sign, str(file))
    values["files"][address] = (values["files"][address][0], sign, len(FORGED), file.stat().st_mtime_ns)
    store.keep(former.NAME, made_by(), values)
