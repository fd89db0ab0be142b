"""What each part of a site costs that a council may leave out: the same folder built without any, with each, with all.

    .venv/bin/python tests/benchmarks/extras.py [FOLDER] [--rounds N]

FOLDER is a council's, in git; without it, this repository's demonstration. Nothing passes or fails here.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from measures import Cost, FailedError, cost_of

ROOT = Path(__file__).parents[2]
PROGRAM = Path(sys.executable).with_name("local-offer")
PARTS: Mapping[str, tuple[str, str]] = {
    "offline": ("false", "true"),
    "embeds": ("false", "true"),
    "history": ("false", "400"),
    "languages": ("[]", "[ar, cy, pl, ro, uk, ur]"),
    "booklets": ("false", "true"),
}
"""Each setting of ours: as it leaves a part out, and as it has all of it."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path, nargs="?", default=ROOT)
    options.add_argument("--rounds", type=int, default=2)
    options.add_argument("--without", action="append", default=[], choices=PARTS, help="a part that is not measured")
    chosen = options.parse_args()
    parts = [part for part in PARTS if part not in chosen.without]
    with tempfile.TemporaryDirectory(prefix="local-offer-extras-") as temporary:
        copy = Path(temporary) / "council"
        subprocess.run(["git", "clone", "--quiet", str(chosen.folder), str(copy)], check=True)
        try:
            plain = _best(copy, [], chosen.rounds)
            _say("none of them", plain, plain)
            for part in parts:
                _say(f"{part} alone", _best(copy, [part], chosen.rounds), plain)
                if part == "booklets":
                    _say("  booklets again, nothing changed", _best(copy, [part], 1), plain)
            _say("all of them", _best(copy, parts, chosen.rounds), plain)
        except FailedError as failed:
            sys.exit(str(failed))


def _best(folder: Path, parts: list[str], rounds: int) -> tuple[Cost, int]:
    """The quickest of some builds, and how many files its site has."""
    _settle(folder / "mkdocs.yml", parts)
    site = folder.parent / "site"
    costs = [cost_of([PROGRAM, "build", folder, "--site-dir", site], {}) for _ in range(rounds)]
    return min(costs, key=lambda cost: cost.processor), sum(1 for file in site.rglob("*") if file.is_file())


def _settle(file: Path, parts: list[str]) -> None:
    """Writes our settings into a council's `mkdocs.yml`, in place of what it says of them."""
    text = file.read_text(encoding="utf-8")
    for name, (without, all_of_it) in PARTS.items():
        text = re.sub(rf"^      {name}:.*\n(?:(?:       .*)?\n)*?(?=      \S|\S|  \S|\Z)", "", text, flags=re.MULTILINE)
        line = f"      {name}: {all_of_it if name in parts else without}\n"
        text = re.sub(r"^(  - local-offer:\n)", rf"\g<1>{line}", text, count=1, flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")


def _say(title: str, found: tuple[Cost, int], plain: tuple[Cost, int]) -> None:
    (cost, files), (base, _) = found, plain
    print(  # noqa: T201 - a table for whoever runs this
        f"{title:<34}{cost.wall:>8.1f} s{cost.processor:>8.1f} s of processor{cost.processor / base.processor:>7.2f}"
        f"{files:>8,} files{(cost.together or cost.largest) / 1e6:>7.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    main()
