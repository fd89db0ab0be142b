"""The program in a council's folder comes out of its own file, by its hash, whatever a package index has."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.folder import TODAY
from tests.new.wheels import index_of, wheel, with_our_pip
from tests.site.commands import ROOT, local_offer

from local_offer.new.council import begin
from local_offer.new.requirements import renew
from local_offer.new.wheel import NotTheProgramError, installed_from, read_wheel

NAME = "local_offer-0.1.0-py3-none-any.whl"
Ended = subprocess.CompletedProcess[str]


class Bath:
    """A council's folder, begun with a small file in the program's place, beside an index with a stranger's."""

    def __init__(self, folder: Path, index: str) -> None:
        self.folder = folder
        self.program = folder / "wheels" / NAME
        self._index = index

    def make(self, *targets: str) -> Ended:
        """Runs as the council does, but for a venv that is there already, without a pip of its own."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
        more = {**with_our_pip(self.folder), "PIP_INDEX_URL": self._index, "PIP_CONFIG_FILE": os.devnull}
        command = ["make", "PYTHON=true", *targets]
        return subprocess.run(
            command, cwd=self.folder, env=environment | more, capture_output=True, text=True, check=False
        )

    def says(self) -> str:
        command = [str(self.folder / ".venv" / "bin" / "python"), "-c", "import local_offer; print(local_offer.SAYS)"]
        ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=self.folder)
        return ended.stdout.strip()


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where an index has files of our name, of which it would give one to whoever asks by that name alone."""
    folder = tmp_path_factory.mktemp("strangers")
    files = [wheel(folder, "theirs"), wheel(folder, "theirs", build="-1"), wheel(folder, "theirs", "9.9")]
    with index_of(files) as (address, asked):
        by_name = [sys.executable, "-m", "pip", "--isolated", "download", "--no-deps", "--dest", str(folder / "got")]
        subprocess.run([*by_name, "--index-url", address, "local-offer"], check=True, capture_output=True)
        assert [file.name for file in (folder / "got").iterdir()] == ["local_offer-9.9-py3-none-any.whl"]
        asked.clear()
        yield address
        assert asked == []  # not even whether it has such a name


@pytest.fixture
def bath(tmp_path: Path, strangers: str) -> Bath:
    begin(tmp_path / "bath", "Bath", "E06000022", TODAY, wheel(tmp_path, "ours"))
    return Bath(tmp_path / "bath", strangers)


def test_the_councils_own_file_runs_whatever_an_index_offers_under_its_name(bath: Bath) -> None:
    ended = bath.make(".venv/ready-check")

    assert ended.returncode == 0, ended.stderr
    assert bath.says() == "ours"


def test_without_the_file_nothing_is_installed_and_the_reason_is_told(bath: Bath) -> None:
    bath.program.unlink()

    ended = bath.make(".venv/ready")

    assert ended.returncode != 0
    assert f"The program is missing: put wheels/{NAME} there." in ended.stderr
    assert bath.says() == ""


def test_another_file_in_its_place_is_not_installed(bath: Bath, tmp_path: Path) -> None:
    shutil.copy(wheel(tmp_path / "theirs", "theirs"), bath.program)

    ended = bath.make(".venv/ready")

    assert ended.returncode != 0
    assert "DO NOT MATCH THE HASHES" in ended.stderr
    assert "docs/councils/program.md says what to do" in ended.stderr
    assert bath.says() == ""


def test_a_newer_file_is_named_by_one_command_and_then_runs(bath: Bath) -> None:
    wheel(bath.folder / "wheels", "newer", "0.1.10")
    wheel(bath.folder / "wheels", "middle", "0.1.9")

    ended = local_offer("new", "requirements", "--into", bath.folder)

    assert ended.returncode == 0, ended.stderr
    assert "name local_offer-0.1.10-py3-none-any.whl" in ended.stdout
    assert f"git rm wheels/{NAME}" in ended.stdout
    assert bath.make(".venv/ready").returncode == 0
    assert bath.says() == "newer"


def test_the_lists_of_packages_are_those_of_the_file_not_of_the_program_that_reads_it(bath: Bath) -> None:
    wheel(bath.folder / "wheels", "newer", "0.2.0", needed="click==99.0 \\\n    --hash=sha256:00\n")

    renew(bath.folder)

    assert "click==99.0" in (bath.folder / "requirements-check.txt").read_text(encoding="utf-8")


def test_a_checkout_without_a_file_names_one_that_nothing_passes_for(tmp_path: Path) -> None:
    ended = local_offer("init", "bath", "--council", "Bath", "--gss", "E06000022", folder=tmp_path)

    assert ended.returncode == 0
    assert f"{NAME} is not there yet" in ended.stderr
    assert "then run: local-offer new requirements --into bath" in ended.stderr
    for name in ("requirements.txt", "requirements-check.txt"):
        text = (tmp_path / "bath" / name).read_text(encoding="utf-8")
        assert f"./wheels/{NAME} \\\n    --hash=sha256:{'0' * 64}\n" in text
        assert text.endswith((ROOT / name).read_text(encoding="utf-8"))


def test_no_line_names_the_program_as_an_index_would(bath: Bath) -> None:
    texts = [file.read_text(encoding="utf-8") for file in bath.folder.rglob("*") if file.suffix in (".txt", ".yml")]

    assert not [line for text in texts for line in text.splitlines() if line.lstrip(" -").startswith("local-offer==")]


@pytest.mark.parametrize("name", ["local_offer-0.1.0-py3-none-any (1).whl", "other-0.1.0-py3-none-any.whl", "x.zip"])
def test_a_file_of_another_name_is_refused_with_the_right_one(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"")

    with pytest.raises(NotTheProgramError, match=NAME):
        read_wheel(tmp_path / name)


@pytest.mark.parametrize("name", ["local_offer-0.2.0-py3-none-any (1).whl", "local_offer-1zz-py3-none-any.whl"])
def test_no_older_file_is_taken_where_the_newer_one_has_another_name(name: str, tmp_path: Path) -> None:
    wheel(tmp_path / "wheels", "ours").rename(tmp_path / "wheels" / name)
    wheel(tmp_path / "wheels", "ours")

    with pytest.raises(NotTheProgramError, match=NAME):
        renew(tmp_path)


def test_what_is_no_file_of_the_program_is_refused_in_words(tmp_path: Path) -> None:
    half = wheel(tmp_path, "ours")
    half.write_bytes(half.read_bytes()[:200])
    (tmp_path / "bath").mkdir()

    ended = local_offer(
        "init", tmp_path / "bath", "--council", "Bath", "--gss", "E06000022", "--wheel", half, folder=tmp_path
    )
    none = local_offer("new", "requirements", "--into", tmp_path / "bath")

    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"{half}: this is not the program, or not all of it; get it again\n"
    assert list((tmp_path / "bath").iterdir()) == []
    assert (none.returncode, none.stdout) == (1, "")
    assert "no file of the program is here" in none.stderr


def test_a_program_that_runs_from_a_checkout_came_out_of_no_file() -> None:
    assert installed_from() is None
