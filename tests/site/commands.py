"""The commands of this project, run as a person runs them, always on the same day."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
DAY = datetime(2026, 11, 23, tzinfo=UTC)
SITE_URL = "https://offer.example/offer/"
"""Under a path of its host, so that every test shows that this works."""

Ended = subprocess.CompletedProcess[str]


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    return {**os.environ, "SOURCE_DATE_EPOCH": str(int(DAY.timestamp())), "SITE_URL": SITE_URL, **(more or {})}


def program(name: str) -> str:
    """Where a command of this Python's environment is."""
    return str(Path(sys.executable).with_name(name))


def local_offer(*arguments: str | Path, folder: Path = ROOT) -> Ended:
    return _run("local-offer", *arguments, folder=folder)


def mkdocs(*arguments: str | Path, folder: Path = ROOT) -> Ended:
    return _run("mkdocs", *arguments, folder=folder)


def build(folder: Path, site: Path) -> Path:
    """Builds the folder's site, which must go well, and returns where it is."""
    ended = local_offer("build", "--site-dir", site, folder=folder)
    assert ended.returncode == 0, ended.stderr + local_offer("check", folder=folder).stdout
    return site


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with what it holds."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}


def differences(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> list[str]:
    """The files that are not in both, or not the same in both."""
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def _run(name: str, *arguments: str | Path, folder: Path) -> Ended:
    command = [program(name), *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)
