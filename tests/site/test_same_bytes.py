"""Same records and same day, same bytes; and it does not matter which command builds."""

import os
import re
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from tests.site.commands import DAY, build, differences, environment, files_of, local_offer, mkdocs, program
from tests.site.council import Council
from tests.town import town


@pytest.mark.long
def test_parts_built_apart_and_joined_are_the_same_site_and_one_core_gives_the_same_bytes(
    site: Path, tmp_path: Path
) -> None:
    parts = [tmp_path / f"part-{number}" for number in (1, 2, 3)]
    for number in (1, 3):
        ended = local_offer("build", "--part", f"{number}/3", "--site-dir", parts[number - 1], folder=town())
        assert ended.returncode == 0, ended.stderr
    one_core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 0
    pin = f"import os; hasattr(os, 'sched_setaffinity') and os.sched_setaffinity(0, {{{one_core}}});"
    only_one = f"{pin} os.cpu_count = lambda: 1; from local_offer.cli import main; main()"
    command = [program("python"), "-c", only_one, "build", "--part", "2/3", "--site-dir", str(parts[1])]
    subprocess.run(command, cwd=town(), env=environment(), check=True, capture_output=True)

    joined = local_offer("join", *reversed(parts), "--site-dir", tmp_path / "joined")

    assert joined.returncode == 0, joined.stderr
    assert differences(files_of(site), files_of(tmp_path / "joined")) == []
    held = [set(files_of(part)) - {".local-offer-site", ".local-offer-part"} for part in parts]
    assert not held[0] & held[1] | held[1] & held[2] | held[0] & held[2]
    pages = [sum(path.endswith("index.html") for path in part) for part in held]
    assert max(pages) < 1.5 * min(pages)


def test_mkdocs_builds_again_the_same_site(site: Path, tmp_path: Path) -> None:
    ended = mkdocs("build", "--site-dir", tmp_path / "mkdocs", folder=town())

    assert ended.returncode == 0, ended.stderr
    assert differences(files_of(site), files_of(tmp_path / "mkdocs")) == []


def test_the_order_of_files_in_their_folders_does_not_matter(council: Council, tmp_path: Path) -> None:
    names = ["art-group", "book-club", "choir"]
    for name in names:
        council.service(name)
    first = build(council.folder, tmp_path / "first")

    for name in reversed(names):
        council.service(name).rename(council.folder / "offer" / "services" / f"moved-{name}")
    for name in reversed(names):
        below = council.folder / "offer" / "services"
        (below / name[0]).mkdir()
        (below / f"moved-{name}").rename(below / name[0] / f"{name}.yaml")
    second = build(council.folder, tmp_path / "second")

    # The form for providers must say which file it changes.
    differing = differences(files_of(first), files_of(second))
    assert {re.sub(r"-[0-9a-f]{8}(?=\.json)", "", file) for file in differing} == {
        "data/manifest.json",
        "providers/form.json",
        "providers/add/index.html",
    }


def test_the_day_of_the_build_is_the_one_it_is_told(council: Council, tmp_path: Path) -> None:
    council.service("summer-camp", f"publish: {{to: {DAY - timedelta(days=1):%Y-%m-%d}}}")
    council.service("winter-camp", f"publish: {{from: {DAY:%Y-%m-%d}}}")

    site = build(council.folder, tmp_path / "site")

    assert (site / "services" / "winter-camp").exists()
    assert not (site / "services" / "summer-camp").exists()
