"""Every command that writes: where a file cannot be written what was there stays, and the next run does the rest."""

import errno
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.folder import service
from tests.imports.directories.example import SQUARE, outpost
from tests.imports.issues import new
from tests.site.commands import files_of

from local_offer.cli import main
from local_offer.files.placing import MARK

TODAY = {"SOURCE_DATE_EPOCH": "1795424400"}  # 23 November 2026
SETTINGS = """\
site_name: Cheshire East SEND Local Offer
theme: {name: local-offer}
plugins: [local-offer: {demonstration: Made up., council: {name: Cheshire East, gss: E06000049}}]
"""
TO_MEND = "topics: [Clubs]\n" + service(topics=None)
OUTLINE = {
    "type": "FeatureCollection",
    "features": [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}],
}
FEED = [
    outpost(id=number, name=name, organisation={"id": number, "name": f"{name} Trust"})
    for number, name in enumerate(("Saturday Club", "Rowing", "Sunday Singers"), start=1)
]
COMMANDS = {
    "import feed": "import feed feed.json --source Directory --url https://directory.example.org/ --dated 2026-11-01"
    " --write --accept --into council",
    "import postcodes": "import postcodes postcodes.csv --write --into council",
    "import issue": "import issue issue.md --write --report answer.md --into council",
    "new service": "new service pottery --name Pottery --into council",
    "new table": "new table entries.xlsx --into council",
    "new issue-form": "new issue-form --into council",
    "init": "init york --council York --gss E06000014",
    "format": "format council",
    "check --fix": "check --fix council",
}


def _lay(top: Path) -> None:
    """A council with two records to mend, and what it takes in."""
    offer = top / "council" / "offer"
    for place, text in {
        top / "council" / "mkdocs.yml": SETTINGS,
        offer / "boundary.geojson": json.dumps(
            {
                "type": "FeatureCollection",
                "features": [{"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}],
            }
        ),
        offer / "services" / "saturday-club.yaml": TO_MEND,
        offer / "services" / "painting.yaml": TO_MEND.replace("Saturday Club", "Painting"),
        top / "feed.json": json.dumps(FEED),
        top / "postcodes.csv": "pcds,lat,long,laua\nCW1 2AF,53.098,-2.4331,E06000049\n",
        top / "issue.md": new(),
    }.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _run(command: str, top: Path, full_at: int = 0) -> tuple[Result, int]:
    """What came of a command, and how often it wrote. The disk is full at one of those times."""
    calls: list[int] = []

    def flush(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == full_at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(top)
        patched.setattr("os.fsync", flush)
        return CliRunner(env=TODAY).invoke(main, COMMANDS[command].split()), len(calls)


@pytest.mark.parametrize("command", COMMANDS)
def test_on_a_full_disk_each_file_is_old_or_new_and_the_next_run_does_the_rest(command: str, tmp_path: Path) -> None:
    for name in ("whole", "full"):
        _lay(tmp_path / name)
    before = files_of(tmp_path / "whole")
    done, times = _run(command, tmp_path / "whole")
    after = files_of(tmp_path / "whole")
    assert times, done.output
    assert after != before

    for number in {1, times}:
        stopped, _ = _run(command, tmp_path / "full", number)

        left = files_of(tmp_path / "full")
        assert stopped.exit_code == 1
        assert "cannot be written, and is as it was: the disk is full; make room, then run this again" in stopped.stderr
        assert all(content in (before.get(name), after.get(name)) for name, content in left.items())
        assert not [name for name in left if MARK in name]
    assert _run(command, tmp_path / "full")[0].exit_code == done.exit_code
    written = files_of(tmp_path / "full")
    assert {name for name in after if written[name] != after[name]} <= {"answer.md"}  # says what was there already
