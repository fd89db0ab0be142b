"""How long an edit takes under `serve`: from the saved file to the page as it is painted in the browser.

Run as `edits.py FOLDER [ROUNDS]`; prints JSON, a `Wait`. The folder is copied first.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import copytree
from statistics import median
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import yaml
from playwright.sync_api import Page

from window import slowed_browser

ROUNDS = 7
STARTING = 600  # seconds
PATIENCE = 60
_PAINTED = """() => new Promise((done) => {
  const look = () => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    if (paint) done(performance.timeOrigin + paint.startTime);
    else requestAnimationFrame(look);
  };
  look();
})"""
"""When the page was painted first: it comes whole, so its text was there."""


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Seconds, each the median of several edits of records; each edit is of another one. `painted` is until the page is
    painted, `processor` what the server worked for it, `faulty` until the page says what is wrong."""

    painted: float
    slowest: float
    processor: float
    faulty: float


def wait_for_edits(folder: Path, rounds: int) -> Wait:
    with _served(folder) as (server, address), slowed_browser() as browser:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        painted, worked, faulty = [], [], []
        for number in range(rounds):
            id = f"service-{number * 97 + 7}"
            page.goto(f"{address}services/{id}/", wait_until="load")
            time.sleep(3)  # so that the page has asked for news, and what it loads late is there
            before = _processor(server)
            painted.append(_until_painted(page, folder, id, f"Changed in round {number}."))
            worked.append(_processor(server) - before)
            faulty.append(_until_told(page, folder, id))
            page.wait_for_selector("#lo-following", state="detached")
        return Wait(painted=median(painted), slowest=max(painted), processor=median(worked), faulty=median(faulty))


def _until_painted(page: Page, folder: Path, id: str, summary: str) -> float:
    begun = _edit(folder, id, lambda text: re.sub(r"(?m)^summary: .*$", f"summary: {summary}", text, count=1))
    page.get_by_text(summary).first.wait_for()
    return float(page.evaluate(_PAINTED)) / 1000 - begun


def _until_told(page: Page, folder: Path, id: str) -> float:
    text = _record(folder, id).read_text(encoding="utf-8")
    begun = _edit(folder, id, lambda text: f"{text}colour: blue\n")
    page.wait_for_selector("#lo-following")
    told = time.time()
    _edit(folder, id, lambda _: text)
    return told - begun


def _edit(folder: Path, id: str, change: Callable[[str], str]) -> float:
    """In one step, as editors do it. When it was saved, in seconds of the clock."""
    record = _record(folder, id)
    new = record.with_name(f"{id}.new~")
    new.write_text(change(record.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    new.replace(record)
    return time.time()


def _record(folder: Path, id: str) -> Path:
    return folder / "offer" / "services" / f"{id}.yaml"


@contextmanager
def _served(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The server, and where the home page is."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    path = urlsplit(str(yaml.safe_load(settings).get("site_url", ""))).path.strip("/")
    address = f"http://{host}/{path}/" if path else f"http://{host}/"
    command = [str(Path(sys.executable).parent / "local-offer"), "serve", str(folder), "--address", host]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _until_up(address)
        yield server, address
    finally:
        _stop(server)


def _until_up(address: str) -> None:
    """Raises `TimeoutError`."""
    end = time.monotonic() + STARTING
    while time.monotonic() < end:
        try:
            with urlopen(address):  # noqa: S310 - our own server
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError(f"{address} was not there after {STARTING} seconds")


def _processor(server: subprocess.Popen[bytes]) -> float:
    """Seconds that it has worked, where the system tells it."""
    try:
        told = Path(f"/proc/{server.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """As Ctrl+C does, so that it takes its temporary folder away."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="local-offer-edits-") as place:
        copied = copytree(sys.argv[1], Path(place) / "council")
        print(json.dumps(asdict(wait_for_edits(copied, int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS))))  # noqa: T201 - read by run.py
