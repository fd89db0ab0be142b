"""The script that finds a browser says what to do when there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.browser import chromium

SCRIPT = Path(chromium.__file__)


def test_the_browser_of_these_tests_is_there() -> None:
    path = chromium.browser()

    assert path is not None
    assert os.access(path, os.X_OK)
    assert subprocess.run([sys.executable, SCRIPT], check=False).returncode == 0


def test_a_command_on_the_path_is_found_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "google-chrome"
    own.write_text("#!/bin/sh\n", encoding="utf-8")
    own.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert chromium.browser() == str(own)


def test_where_there_is_none_the_script_says_what_to_install(tmp_path: Path) -> None:
    bare = """
import runpy, shutil, sys
from pathlib import Path
shutil.which = lambda _: None
Path.is_file = lambda _: False
runpy.run_path(sys.argv[1], run_name="__main__")
"""

    ended = subprocess.run([sys.executable, "-c", bare, SCRIPT], capture_output=True, text=True, check=False)

    assert ended.returncode == 1
    assert "sudo apt-get install chromium" in ended.stderr
    assert "Traceback" not in ended.stderr
