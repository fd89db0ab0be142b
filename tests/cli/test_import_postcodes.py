"""`local-offer import postcodes`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import Folder

from local_offer.cli import main

SETTINGS = """\
site_name: Cheshire East SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Cheshire East, gss: E06000049}}]
"""
SQUARE = [[-2.7, 53.0], [-2.0, 53.0], [-2.0, 53.4], [-2.7, 53.4], [-2.7, 53.0]]
OUTLINE = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}
LIST = """\
pcds,lat,long,oslaua,doterm
CW1 2AG,53.09808,-2.43237,E06000049,
CW1 2AF,53.09796,-2.43314,E06000049,
SY14 7AA,53.02000,-2.72000,E06000050,
CW1 2ZZ,53.09796,-2.43314,E06000049,201012
LS1 4AP,53.79700,-1.55000,E08000035,
"""


def _run(folder: Folder, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["import", "postcodes", "--write", *map(str, words), "--into", str(folder.path)])


@pytest.fixture
def council(folder: Folder) -> Folder:
    (folder.path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (folder.path / "docs").mkdir()
    folder.write("boundary.geojson", json.dumps(OUTLINE))
    return folder


@pytest.fixture
def download(tmp_path: Path) -> Path:
    file = tmp_path / "ONSPD.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


def test_postcodes_near_the_council_are_written_and_read_again(council: Folder, download: Path) -> None:
    done = _run(council, download)

    assert (done.exit_code, done.output) == (0, "3 postcodes of 2 districts, 2 of them of the council\n")
    assert (council.path / "offer" / "postcodes.csv").read_bytes().decode() == (
        "postcode,latitude,longitude,area\n"
        "CW1 2AF,53.0980,-2.4331,E06000049\n"
        "CW1 2AG,53.0981,-2.4324,E06000049\n"
        "SY14 7AA,53.0200,-2.7200,E06000050\n"
    )
    assert not council.told()
    assert [district.name for district in council.offer().postcodes] == ["CW1", "SY14"]


def test_the_list_it_wrote_can_be_taken_in_again(council: Folder, download: Path) -> None:
    _run(council, download)
    file = council.path / "offer" / "postcodes.csv"
    first = file.read_bytes()

    done = _run(council, file)

    assert done.exit_code == 0
    assert file.read_bytes() == first


def test_a_dry_run_writes_nothing(council: Folder, download: Path) -> None:
    done = _run(council, download, "--dry-run")

    assert "3 postcodes of 2 districts" in done.output
    assert "Nothing was written. Say --write to write." in done.output
    assert not (council.path / "offer" / "postcodes.csv").exists()


def test_a_list_without_the_councils_code_says_which_codes_it_has(council: Folder, download: Path) -> None:
    download.write_text(LIST.replace("E06000049", "E07000015"), encoding="utf-8")

    done = _run(council, download, "--dry-run")

    assert "none of them has the council's code, E06000049; the codes there are E06000050 (1)" in done.output


def test_the_outline_is_needed(council: Folder, download: Path) -> None:
    (council.path / "offer" / "boundary.geojson").unlink()

    done = _run(council, download)

    assert done.exit_code == 2
    assert "the council's outline is needed" in done.output


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04\0", "this is not a CSV file"),
        (b"a,b\n1,2\n", "the table has no column 'postcode'"),
        (b"pcds,lat,long,oslaua\nLS1 4AP,53.797,-1.55,E08000035\n", "no postcode there is near the council"),
        (None, "the file cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_ends_with_1_and_keeps_the_old_list(
    council: Folder, download: Path, content: bytes | None, words: str
) -> None:
    _run(council, download)
    before = (council.path / "offer" / "postcodes.csv").read_bytes()
    download.unlink() if content is None else download.write_bytes(content)

    done = _run(council, download)

    assert done.exit_code == 1
    assert words in done.output
    assert isinstance(done.exception, SystemExit)
    assert (council.path / "offer" / "postcodes.csv").read_bytes() == before
