"""The demonstration can be made again: its imports find everything there already."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from local_offer.cli import main
from local_offer.reading import folder

ROOT = Path(__file__).parents[2]


def _imports() -> list[list[str]]:
    """The commands of `make demonstration`, without the program's name."""
    command = ["make", "--dry-run", "--silent", "demonstration", "CHECKS=", "IMPORT=import"]
    recipe = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [shlex.split(line) for line in recipe.replace("\\\n", " ").splitlines()]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("demonstration")
    shutil.copy(ROOT / "mkdocs.yml", made)
    shutil.copytree(ROOT / "offer", made / "offer")
    (made / "docs").mkdir()
    return made


def _content(council: Path) -> dict[str, bytes]:
    return {file.as_posix(): file.read_bytes() for file in (council / "offer").rglob("*") if file.is_file()}


def test_taking_its_tables_in_again_makes_nothing_new(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _content(copy)
    monkeypatch.chdir(copy)
    remembered = folder.Memory()  # of the records that no command has written since
    monkeypatch.setattr(folder, "Memory", lambda: remembered)

    for words in _imports():
        done = CliRunner().invoke(main, words)

        assert done.exit_code == 0, done.output
        counts = dict(re.findall(r"(\d+) ([a-z ]+)(?:, |$)", done.output.splitlines()[-1]))
        assert set(counts.values()) <= {"unchanged", "differs", "left out"}, done.output

    assert _content(copy) == before


def test_every_table_of_its_sources_is_taken_in() -> None:
    tables = {path.name for path in (ROOT / "offer" / "sources").glob("*.csv")}

    assert {Path(word).name for words in _imports() for word in words if word.endswith(".csv")} == tables
