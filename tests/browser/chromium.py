"""Which browser the tests use: Debian's Chromium, or the system's Chromium or Chrome.

As a script it makes sure that there is one, and installs Debian's where it may.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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
)
INSTALL = (("apt-get", "update"), ("apt-get", "install", "-y", "--no-install-recommends", "chromium"))
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


def main() -> int:
    if browser() is None and may_install():
        for command in INSTALL:
            if subprocess.run(command, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, check=False).returncode:
                break
    if browser() is None:
        sys.stderr.write(f"{NEEDED}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
