"""Measures our build and our finder beside plain MkDocs with Material, on the same synthetic councils; prints tables.

Nothing passes or fails here: the machines it runs on differ, and have other work.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from chance import TODAY
from edits import Wait
from local_offer.views.feed_ids import FEED
from measures import Cost, FailedError, cost_of, first_visit
from search_table import NOTES, Searched, search_text, searched
from sharing import Opened, Sharing, sharing_text
from starts import starts_text
from table import Measured, text_of

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
SIZES = (1_000, 10_000)
EDITED_SIZE = 1_000
FIXED = {
    "SOURCE_DATE_EPOCH": str(int(datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC).timestamp())),
    "NO_MKDOCS_2_WARNING": "1",
}


def main() -> None:
    chosen = _options()
    sizes = sorted(set(chosen.services or SIZES))
    try:
        starts = "" if chosen.only_finder else starts_text()
        with tempfile.TemporaryDirectory(prefix="local-offer-bench-") as folder:
            folders = {size: Path(folder) / str(size) for size in sizes}
            found = [_measured(folders[size], size, chosen) for size in sizes]
            finders = [] if chosen.without_finder else [_searched(folders[m.services], m, chosen) for m in found]
            shared = {} if chosen.without_finder else {size: _shared(folders[size], size) for size in sizes}
            edited = Path(folder) / str(EDITED_SIZE)  # at the end, for it deletes
            wait = _wait(edited) if edited.is_dir() and not chosen.only_finder else None
    except FailedError as failed:
        sys.exit(str(failed))
    version = ".".join(map(str, sys.version_info[:3]))
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    rounds = f"{chosen.rounds} rounds, seed {chosen.seed}"
    _say(f"Python {version}, {os.cpu_count()} cores, load {load} at the end, {rounds}\n\n")
    if starts:
        _say(f"{starts}\n")
        _say(f"{text_of(found, wait)}\n")
    if finders:
        _say("\n\n".join(map(search_text, finders)) + f"\n{NOTES}\n{sharing_text(shared)}\n")


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--services", type=int, action="append", help="a size of council; may be given again")
    options.add_argument("--rounds", type=int, default=2, help="how many times each build is run")
    options.add_argument("--seed", type=int, default=1, help="what the councils are made from")
    options.add_argument("--without-material", action="store_true", help="leave plain MkDocs out, to be quicker")
    parts = options.add_mutually_exclusive_group()
    parts.add_argument("--only-finder", action="store_true", help="build once, and measure the finder only")
    parts.add_argument("--without-finder", action="store_true", help="leave the browser's part out")
    chosen = options.parse_args()
    chosen.builds = 1 if chosen.only_finder else chosen.rounds
    return chosen


def _measured(folder: Path, size: int, chosen: argparse.Namespace) -> Measured:
    council, plain, site = folder / "council", folder / "plain", folder / "site-1"
    _told(f"{size:,} services: writing the council")
    _printed("folders.py", council, plain, "--services", size, "--seed", chosen.seed)
    ours, plains = _builds(folder, size, chosen)
    _told(f"{size:,} services: our stages")
    stages = json.loads(_printed("stages.py", council, folder / "site-by-stages"))
    return Measured(
        services=size,
        pages=sum(1 for page in site.rglob("*.html") if site / FEED not in page.parents),
        ours=_best(ours),
        plain=_best(plains) if plains else None,
        stages=stages,
        first_visits=[first_visit(site, page) for page in sorted(site.glob("services/*/index.html"))],
    )


def _searched(folder: Path, measured: Measured, chosen: argparse.Namespace) -> Searched:
    size = f"{measured.services:,} services"
    _told(f"{size}: one whole lunr index")
    whole = folder / "whole.json"
    made = cost_of([sys.executable, HERE / "whole.py", folder / "council", whole], FIXED)
    _told(f"{size}: the finder in a slowed browser")
    finding = json.loads(_printed("finding.py", folder / "site-1", chosen.rounds))
    _told(f"{size}: the other searches in it")
    plain = folder / "plain-1"
    given = [plain if plain.is_dir() else "-", whole]
    rivals = json.loads(_printed("rivals.py", chosen.rounds, *given))
    return searched(measured.services, finding, rivals, measured.stages, measured.ours.wall, made.processor)


def _shared(folder: Path, size: int) -> Sharing:
    _told(f"{size:,} services: a search that was sent, on a slow phone")
    found = json.loads(_printed("sharing.py", folder / "site-1"))
    return Sharing(**{name: Opened(**opened) for name, opened in found.items()})


def _wait(folder: Path) -> Wait:
    _told("an edit under serve")
    return Wait(**json.loads(_printed("edits.py", folder / "council", folder / "site-edited")))


def _builds(folder: Path, size: int, chosen: argparse.Namespace) -> tuple[list[Cost], list[Cost]]:
    """Ours and plain ones by turns, so that a busy minute of the machine falls on both.

    Each into a folder of its own and nothing is deleted: ext4 without a journal, as small virtual
    machines have it, makes new files slowly for minutes after many were deleted.
    """
    ours, plains = [], []
    for number in range(1, chosen.builds + 1):
        _told(f"{size:,} services: our build, round {number}")
        build = [BIN / "local-offer", "build", folder / "council", "--site-dir", folder / f"site-{number}"]
        ours.append(cost_of(build, FIXED))
        if not chosen.without_material:
            _told(f"{size:,} services: plain MkDocs, round {number}")
            settings = ["--config-file", folder / "plain" / "mkdocs.yml", "--site-dir", folder / f"plain-{number}"]
            plains.append(cost_of([BIN / "mkdocs", "build", "--quiet", *settings], FIXED))
    return ours, plains


def _best(costs: list[Cost]) -> Cost:
    """Other work on the machine only ever adds time; memory is what it may come to."""
    sums = [cost.together for cost in costs if cost.together is not None]
    return Cost(
        wall=min(cost.wall for cost in costs),
        processor=min(cost.processor for cost in costs),
        largest=max(cost.largest for cost in costs),
        together=max(sums, default=None),
    )


def _printed(script: str, *given: Path | str | int) -> str:
    """What one of the scripts beside this one prints. It runs by itself, for this process must stay small: the
    memory of a process that starts another is counted as the other's."""
    done = subprocess.run(
        [sys.executable, HERE / script, *map(str, given)],
        env={**os.environ, **FIXED},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise FailedError(f"{script}: {done.stderr}")
    return done.stdout


def _told(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _say(text: str) -> None:
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
