"""A build that fails, or is killed, leaves the site that is up whole."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.once import once
from tests.site.commands import Ended, build, differences, environment, files_of, local_offer, mkdocs, program
from tests.site.council import Council

Command = Callable[..., Ended]
COMMANDS = pytest.mark.parametrize("command", [local_offer, mkdocs], ids=["local-offer", "mkdocs"])


@pytest.fixture
def site(council: Council, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The council's site, built and up."""
    council.service("saturday-club")
    built = once(tmp_path_factory, "one-club-site", lambda site: build(council.folder, site))
    shutil.copytree(built, council.folder / "site")
    return council.folder / "site"


@pytest.mark.long
@COMMANDS
def test_a_broken_record_stops_the_build_and_the_old_site_stays(command: Command, council: Council, site: Path) -> None:
    before = files_of(site)
    council.add("offer/services/saturday-club.yaml", "colour: red\n")

    ended = command("build", folder=council.folder)

    assert ended.returncode == 1
    assert "offer/services/saturday-club.yaml:8:1: error: this service has no field called 'colour'" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert files_of(site) == before


def test_a_page_of_the_councils_own_that_cannot_be_read_stops_the_build(council: Council, site: Path) -> None:
    before = files_of(site)
    council.write("docs/guides/index.md", "# Guides\n").write_bytes(b"# Guides\n\nCaf\xe9\n")

    ended = local_offer("build", folder=council.folder)

    assert ended.returncode == 1
    assert "guides/index.md" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert files_of(site) == before


def test_a_guide_that_links_to_no_page_stops_the_build(council: Council, site: Path) -> None:
    before = files_of(site)
    council.write("docs/guides/index.md", "# Guides\n\n[The club](../services/sunday-club/)\n")

    ended = local_offer("build", folder=council.folder)

    assert ended.returncode == 1
    assert "docs/guides/index.md links to '../services/sunday-club/', where there is no page" in ended.stderr
    assert files_of(site) == before


def test_nothing_is_left_beside_the_site(council: Council, site: Path) -> None:
    council.write("offer/services/broken.yaml", "colour: red\n")

    local_offer("build", folder=council.folder)

    assert [folder.name for folder in council.folder.iterdir() if folder.name.startswith("site")] == ["site"]


def test_a_killed_build_leaves_the_old_site_whole(crowded: Path, site: Path) -> None:
    before = files_of(site)

    with _half_built(crowded, site) as building:
        building.send_signal(signal.SIGKILL)
        building.wait()

    assert files_of(site) == before
    assert differences(files_of(build(crowded, site)), files_of(crowded / "site")) == []


def test_a_killed_build_leaves_no_process_behind(crowded: Path, site: Path) -> None:
    with _half_built(crowded, site) as building:
        building.send_signal(signal.SIGKILL)
        building.wait()
        for _ in range(100):
            if not (left := _processes_of(building)):
                break
            time.sleep(0.1)

        assert left == []


def test_a_build_that_is_asked_to_stop_leaves_the_old_site_whole(crowded: Path, site: Path) -> None:
    before = files_of(site)

    with _half_built(crowded, site) as building:
        os.killpg(building.pid, signal.SIGINT)  # what Control-C sends
        ended = building.wait(timeout=30)

    assert ended != 0
    assert files_of(site) == before


def test_a_build_that_loses_one_of_its_processes_ends_and_the_old_site_stays(crowded: Path, site: Path) -> None:
    before = files_of(site)

    with _half_built(crowded, site) as building:
        os.kill(_processes_of(building)[-1], signal.SIGKILL)  # on one core that is the build itself
        ended = building.wait(timeout=20)

    assert ended != 0
    assert files_of(site) == before


@pytest.mark.parametrize(
    ("target", "command"), [(".", mkdocs), *((target, local_offer) for target in (".", "offer", "docs/guides", "www"))]
)
def test_a_site_never_takes_the_place_of_other_files(target: str, command: Command, council: Council) -> None:
    council.service("saturday-club")
    council.write("docs/guides/index.md", "# Guides\n")
    council.write("www/sitemap.xml", "<urlset/>")
    before = files_of(council.folder.parent)

    ended = command("build", "--site-dir", target, folder=council.folder)

    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr
    assert files_of(council.folder.parent) == before


def _processes_of(building: subprocess.Popen[bytes]) -> list[int]:
    """The processes of a build that still run, its own first."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,pgid=,stat="], capture_output=True, text=True, check=True).stdout
    fields = [line.split() for line in listed.splitlines()]
    return sorted(int(pid) for pid, group, state in fields if int(group) == building.pid and state[0] != "Z")


@contextmanager
def _half_built(crowded: Path, site: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A build of a large council into `site`, when about half of it is written; it is over afterwards."""
    command = [program("local-offer"), "build", "--site-dir", str(site)]
    with subprocess.Popen(
        command,
        cwd=crowded,
        env=environment(),
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background work ignores it
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as building:
        try:
            _wait_until_half_written(building, site)
            yield building
        finally:
            if _processes_of(building):
                os.killpg(building.pid, signal.SIGKILL)


def _wait_until_half_written(building: subprocess.Popen[bytes], site: Path) -> None:
    while building.poll() is None:
        if any(len(list(services.iterdir())) > 40 for services in site.parent.glob("site.*/services")):
            return
        time.sleep(0.002)
    raise AssertionError("the build was over before it could be stopped")
