"""Which browser the tests use: Chromium's headless shell, or the system's Chromium or Chrome.

The shell draws pages with a third of a whole browser's work. As a script this makes sure that there is a browser, and
installs Debian's shell, or its Chromium, where it may.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
COMMANDS = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLACES = (
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET = (  # as a container's root wants it, and without any request of the browser's own
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # All pages of a window in one process: half of what it costs to open one is to begin another.
    "--disable-site-isolation-trials",
    "--renderer-process-limit=1",
)
PACKAGES = (SHELL, "chromium")
NEEDED = """\
The browser tests need Chromium or Chrome, and none was found. Install one, then run the command again:
  Debian    sudo apt-get install chromium
  Ubuntu    Google Chrome from https://www.google.com/chrome/
  Fedora    sudo dnf install chromium
  macOS     brew install --cask chromium"""


def browser() -> str | None:
    """The path of the first browser found, or `None`."""
    named = (shutil.which(command) for command in COMMANDS)
    placed = (place for place in PLACES if Path(place).is_file())
    return next(filter(None, [*named, *placed]), None)


def may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_get(*arguments: str) -> bool:
    """Whether it went well."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(["apt-get", "-q", *arguments], env=quiet, check=False).returncode == 0


def main() -> int:
    if shutil.which(SHELL) is None and may_install():
        _apt_get("update")
        any(_apt_get("install", "-y", "--no-install-recommends", package) for package in PACKAGES)
    if browser() is None:
        sys.stderr.write(f"{NEEDED}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
