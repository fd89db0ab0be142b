"""How long an edit takes: the second build of two in one process, and from an edit to the page under `serve`.

Run as `edits.py FOLDER SITE`; prints JSON, a `Wait`.
"""

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from mkdocs.commands.build import build
from mkdocs.config import load_config

EDITED = "service-7"
PATIENCE = 120  # seconds


@dataclass(frozen=True, kw_only=True)
class Wait:
    """Seconds. `build` is of the second build, `processor` what it worked, `shown` from an edit to its page."""

    build: float
    processor: float
    shown: float


def wait_for_an_edit(folder: Path, site: Path) -> Wait:
    _build(folder, site, is_first=True)
    _edit(folder, "Changed once.")
    with _another_thread():
        begun, worked = time.perf_counter(), time.process_time()
        _build(folder, site, is_first=False)
        build_seconds, processor = time.perf_counter() - begun, time.process_time() - worked
    return Wait(build=build_seconds, processor=processor, shown=_seconds_until_shown(folder))


def _build(folder: Path, site: Path, *, is_first: bool) -> None:
    """As `mkdocs serve` does it. MkDocs keeps our plugin, and with it what was read, from one build to the next."""
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(site))
    if is_first:
        config.plugins.on_startup(command="serve", dirty=False)
    build(config)


@contextmanager
def _another_thread() -> Iterator[None]:
    """`serve` answers browsers from a thread, beside which no process can be forked."""
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    yield
    ended.set()
    thread.join()


def _seconds_until_shown(folder: Path) -> float:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [str(Path(sys.executable).parent / "local-offer"), "serve", str(folder), "--address", address]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        page = f"http://{address}/services/{EDITED}/"
        _until_shown(page, "Changed once.")
        time.sleep(2)  # the server looks twice a second; it must have looked before the edit
        begun = time.perf_counter()
        _edit(folder, "Changed again.")
        _until_shown(page, "Changed again.")
        return time.perf_counter() - begun
    finally:
        _stop(server)


def _until_shown(page: str, text: str) -> None:
    """Raises `TimeoutError`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urlopen(page) as answer:  # noqa: S310 - our own server
                if text in answer.read().decode("utf-8"):
                    return
        except (URLError, OSError):
            pass  # it is not up yet, or in the midst of a build
        time.sleep(0.05)
    raise TimeoutError(f"{page} did not show the edit")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """As Ctrl+C does, so that it takes its temporary folder away."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _edit(folder: Path, summary: str) -> None:
    record = folder / "offer" / "services" / f"{EDITED}.yaml"
    lines = record.read_text(encoding="utf-8").splitlines(keepends=True)
    changed = [f"summary: {summary}\n" if line.startswith("summary: ") else line for line in lines]
    new = record.with_name(f".{EDITED}.new")  # in one step, as editors do it; half a record would be read as one
    new.write_text("".join(changed), encoding="utf-8", newline="\n")
    new.replace(record)


if __name__ == "__main__":
    print(json.dumps(asdict(wait_for_an_edit(Path(sys.argv[1]), Path(sys.argv[2])))))  # noqa: T201 - read by run.py
