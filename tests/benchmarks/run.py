"""Measures our build and our finder beside Hugo, plain MkDocs with Material and Pagefind, on the same synthetic
councils; prints tables, and writes the figures as JSON.

Nothing passes or fails here: the machines it runs on differ, and have other work.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import table
from bare_hugo import hugo, version_of
from chance import TODAY
from local_offer.views.feed_ids import FEED
from measures import Cost, FailedError, cost_of, first_visit
from profiled import FINDER, Profile
from results import Results, this_machine
from search_table import NOTES, Searched, note, search_text, searched
from sharing import Opened, Sharing, sharing_text
from starts import starts_text

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
SIZES = (1_000, 10_000)
PROFILED = 1_000
"""Up to this size: the profiler takes three times as long as the build."""
FIXED = {
    "SOURCE_DATE_EPOCH": str(int(datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC).timestamp())),
    "NO_MKDOCS_2_WARNING": "1",
}


def main() -> None:
    chosen = _options()
    sizes = sorted(set(chosen.services or SIZES))
    results = Results()
    finders: list[Searched] = []
    shared: dict[int, Sharing] = {}
    try:
        starts = "" if chosen.only_finder else starts_text()
        with tempfile.TemporaryDirectory(prefix="local-offer-bench-", dir=chosen.folder) as folder:
            for size in sizes:
                _measure(Path(folder) / str(size), size, chosen, results)
                _saved(results, chosen)  # so that a run that is stopped has not measured for nothing
            if not chosen.without_finder:
                finders = [_searched(Path(folder) / str(size), size, chosen, results) for size in sizes]
                shared = {size: _shared(Path(folder) / str(size), size) for size in sizes}
            if not chosen.only_finder:
                for size in sizes:  # at the end, for it deletes
                    _edited(Path(folder) / str(size), size, results)
    except FailedError as failed:
        sys.exit(str(failed))
    _saved(results, chosen)
    _say(f"{', '.join(f'{name} {told}' for name, told in results.machine.items())}\n\n")
    _say(f"{starts}\n{table.text_of(results)}{table.NOTES}\n")
    if finders:
        _say("\n\n".join(map(search_text, finders)) + f"\n{NOTES}\n{sharing_text(shared)}\n")
    _told(f"All figures are in {chosen.json}")


def _saved(results: Results, chosen: argparse.Namespace) -> None:
    results.machine = this_machine(_circumstances(chosen))
    results.save(chosen.json)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--services", type=int, action="append", help="a size of council; may be given again")
    options.add_argument("--rounds", type=int, default=2, help="how many times each build is run")
    options.add_argument("--seed", type=int, default=1, help="what the councils are made from")
    options.add_argument("--json", type=Path, default=Path("bench.json"), help="where the figures go")
    options.add_argument("--folder", type=Path, help="where councils and sites are made, and deleted at the end")
    options.add_argument("--without-material", action="store_true", help="leave plain MkDocs out, to be quicker")
    parts = options.add_mutually_exclusive_group()
    parts.add_argument("--only-finder", action="store_true", help="build once, and measure the finder only")
    parts.add_argument("--without-finder", action="store_true", help="leave the browser's part out")
    chosen = options.parse_args()
    chosen.builds = 1 if chosen.only_finder else chosen.rounds
    return chosen


def _circumstances(chosen: argparse.Namespace) -> list[tuple[str, str]]:
    """What else belongs to the machine of a run: the others' versions, and how busy it was."""
    program = hugo()
    return [
        *([("Hugo", version_of(program))] if program else []),
        ("load at the end", f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"),
        ("rounds", str(chosen.rounds)),
        ("seed", str(chosen.seed)),
    ]


def _measure(folder: Path, size: int, chosen: argparse.Namespace, results: Results) -> None:
    council, plain, site = folder / "council", folder / "plain", folder / "site-1"
    _told(f"{size:,} services: writing the council")
    _printed("folders.py", council, plain, "--services", size, "--seed", chosen.seed)
    for number in range(1, chosen.builds + 1):
        _build_each(folder, size, number, chosen, results)
    html = [page for page in site.rglob("*.html") if site / FEED not in page.parents]
    results.add(f"{size}/{table.OURS}/pages", len(html))
    results.add(f"{size}/{table.OURS}/files", sum(1 for file in site.rglob("*") if file.is_file()))
    visits = [first_visit(site, page) for page in sorted(site.glob("services/*/index.html"))[:PROFILED]]
    results.add(f"{size}/a service page/bytes", median(visits))
    results.add(f"{size}/the largest service page/bytes", max(visits))
    if size <= PROFILED:
        _told(f"{size:,} services: a profile of our build")
        shutil.rmtree(council / ".cache", ignore_errors=True)
        profile = Profile(**json.loads(_printed("profiled.py", council, folder / "site-profiled")))
        whole = sum(profile.seconds.values())
        for stage, seconds in profile.seconds.items():
            results.add(f"{size}/{table.STAGES}/{stage}", seconds / whole)
        results.add(f"{size}/{table.STAGES}/{FINDER}", profile.finder / whole)
        results.dearest = table.dearest_lines(profile.dearest, whole)


def _build_each(folder: Path, size: int, number: int, chosen: argparse.Namespace, results: Results) -> None:
    """One round: ours and the others by turns, so that a busy minute of the machine falls on all.

    Each into a folder of its own and nothing is deleted: ext4 without a journal, as small virtual
    machines have it, makes new files slowly for minutes after many were deleted.
    """
    council, plain = folder / "council", folder / "plain"
    build = [BIN / "local-offer", "build", council, "--site-dir", folder / f"site-{number}"]
    shutil.rmtree(council / ".cache", ignore_errors=True)
    _told(f"{size:,} services: our build, round {number}")
    _note(results, f"{size}/{table.OURS}", cost_of(build, FIXED))
    if chosen.only_finder:
        return
    if program := hugo():
        _told(f"{size:,} services: Hugo, round {number}")
        command = [program, "--quiet", "--source", plain, "--destination", folder / f"hugo-{number}"]
        _note(results, f"{size}/{table.HUGO}", cost_of(command, FIXED))
    if not chosen.without_material:
        _told(f"{size:,} services: plain MkDocs, round {number}")
        settings = ["--config-file", plain / "mkdocs.yml", "--site-dir", folder / f"plain-{number}"]
        _note(results, f"{size}/{table.MATERIAL}", cost_of([BIN / "mkdocs", "build", "--quiet", *settings], FIXED))
    record = council / "offer" / "services" / f"service-{number}.yaml"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("summary: ", f"summary: Round {number} of it. ", 1), encoding="utf-8")
    _told(f"{size:,} services: our build again, one record changed")
    _note(results, f"{size}/{table.WARM}", cost_of(build, FIXED))
    for name, checked in (("check", council), ("check of one file", record)):
        results.add(f"{size}/{name}/processor", cost_of([BIN / "local-offer", "check", checked], FIXED).processor)


def _note(results: Results, name: str, cost: Cost) -> None:
    results.add(f"{name}/wall", cost.wall)
    results.add(f"{name}/processor", cost.processor)
    results.add(f"{name}/largest", cost.largest)
    results.add(f"{name}/together", cost.together)


def _searched(folder: Path, size: int, chosen: argparse.Namespace, results: Results) -> Searched:
    told = f"{size:,} services"
    _told(f"{told}: one whole lunr index")
    whole = folder / "whole.json"
    made = cost_of([sys.executable, HERE / "whole.py", folder / "council", whole], FIXED)
    _told(f"{told}: the finder in a slowed browser")
    finding = json.loads(_printed("finding.py", folder / "site-1", chosen.rounds))
    _told(f"{told}: the other searches in it")
    plain = folder / "plain-1"
    rivals = json.loads(
        _printed("rivals.py", chosen.rounds, folder / "site-1", plain if plain.is_dir() else "-", whole)
    )
    share = results.of(f"{size}/{table.STAGES}/{FINDER}")
    seconds = results.of(f"{size}/{table.OURS}/processor")
    found = searched(
        size, finding, rivals,
        share=share, seconds=share * seconds if share and seconds else None, whole_seconds=made.processor,
    )  # fmt: skip
    note(found, results)
    return found


def _shared(folder: Path, size: int) -> Sharing:
    _told(f"{size:,} services: a search that was sent, on a slow phone")
    found = json.loads(_printed("sharing.py", folder / "site-1"))
    return Sharing(**{name: Opened(**opened) for name, opened in found.items()})


def _edited(folder: Path, size: int, results: Results) -> None:
    _told(f"{size:,} services: an edit under serve")
    found = json.loads(_printed("edits.py", folder / "council"))
    for name, seconds in found.items():
        results.add(f"{size}/{table.EDITED}/{name}/wall", seconds)


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
