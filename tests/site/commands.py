"""The commands of this project, run as a person runs them, always on the same day."""

import multiprocessing
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = datetime(2026, 11, 23, tzinfo=UTC)
SITE_URL = "https://offer.example/offer/"
"""Under a path of its host, so that every test shows that this works."""

Ended = subprocess.CompletedProcess[str]


def environment(more: Mapping[str, str] | None = None, day: datetime = DAY) -> dict[str, str]:
    return {**os.environ, "SOURCE_DATE_EPOCH": str(int(day.timestamp())), "SITE_URL": SITE_URL, **(more or {})}


def program(name: str) -> str:
    """Where a command of this Python's environment is."""
    return str(Path(sys.executable).with_name(name))


_FRESH = multiprocessing.get_context("forkserver")
"""Gives each command a process of its own, forked from one that has loaded the program and read no council's folder."""
_FRESH.set_forkserver_preload(
    ["pytest", "local_offer.cli.build", "local_offer.cli.check", "tests.site.commands", "tests.site.warm"]
)


def local_offer(*arguments: str | Path, folder: Path = ROOT, day: datetime = DAY) -> Ended:
    words = [str(argument) for argument in arguments]
    with tempfile.TemporaryDirectory() as kept:
        command = _FRESH.Process(target=_command, args=(words, str(folder), environment(day=day), kept))
        command.start()
        command.join()
        said, told = ((Path(kept) / name).read_text(encoding="utf-8") for name in ("stdout", "stderr"))
    return Ended(["local-offer", *words], command.exitcode or 0, said, told)


def mkdocs(*arguments: str | Path, folder: Path = ROOT) -> Ended:
    command = [program("mkdocs"), *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)


def build(folder: Path, site: Path, day: datetime = DAY) -> Path:
    """Builds the folder's site, which must go well, and returns where it is."""
    ended = local_offer("build", "--site-dir", site, folder=folder, day=day)
    assert ended.returncode == 0, ended.stderr + local_offer("check", folder=folder, day=day).stdout
    return site


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with what it holds."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def differences(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> list[str]:
    """The files that are not in both, or not the same in both."""
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def _command(words: list[str], folder: str, variables: dict[str, str], kept: str) -> None:
    """What the forked process does: all that the script `local-offer` would."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        file = os.open(os.devnull if name == "stdin" else Path(kept) / name, os.O_RDWR | os.O_CREAT, 0o600)
        os.dup2(file, number)
    os.environ.clear()
    os.environ |= variables
    os.chdir(folder)
    from local_offer.cli import main

    main(words, prog_name="local-offer")
