"""What a build costs: seconds and memory of a process with all its children, and the weight of a page."""

import gzip
import os
import re
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

SAMPLED_EVERY = 0.1  # seconds
_PARTS = re.compile(r'<(?:link[^>]+rel="(?:stylesheet|icon|preload)"|script)[^>]*>')
_ADDRESS = re.compile(r'(?:href|src)="([^"]+)"')


@dataclass(frozen=True, kw_only=True)
class Cost:
    """Seconds and bytes. `wall` is what one waits, `processor` what all the processes worked together.

    `largest` is the peak of the largest single process. `together` is the highest sum that was seen of
    all of them, memory that they share counted once; nothing where there is no /proc.
    """

    wall: float
    processor: float
    largest: int
    together: int | None


class FailedError(Exception):
    """The command did not end well; the text is what it said."""


def cost_of(command: Sequence[object], extra: Mapping[str, str]) -> Cost:
    """Runs `command` in a fresh process. Raises `FailedError`."""
    begun = time.perf_counter()
    words = [str(word) for word in command]
    environment = {**os.environ, **extra}
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said: list[str] = []
    listener = threading.Thread(target=lambda: said.append(process.stderr.read() if process.stderr else ""))
    sampler = _Sampler(process.pid)
    listener.start()
    sampler.start()
    # Of the process and of those it waited for: their seconds added up, their memory the most of any one of them.
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    sampler.stop()
    listener.join()
    if process.returncode:
        raise FailedError(f"{' '.join(words)}\n{''.join(said)}")
    return Cost(
        wall=wall,
        processor=usage.ru_utime + usage.ru_stime,
        largest=usage.ru_maxrss * 1024,
        together=sampler.most or None,
    )


class _Sampler(threading.Thread):
    """Looks at the memory of a process and of all below it again and again."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.most = 0
        self._process = process
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.wait(SAMPLED_EVERY):
            self.most = max(self.most, sum(_memory(process) for process in _family(self._process)))

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _family(process: int) -> set[int]:
    """The process and all that descend from it."""
    parents = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it may have ended meanwhile
            parents[int(file.parent.name)] = int(file.read_text(encoding="utf-8").rpartition(")")[2].split()[1])
    family: set[int] = set()
    found = {process}
    while found:
        family |= found
        found = {child for child, parent in parents.items() if parent in family} - family
    return family


def _memory(process: int) -> int:
    """Bytes, its part only of those that it shares."""
    with suppress(OSError):
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
        return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    return 0


def first_visit(site: Path, page: Path) -> int:
    """Gzipped bytes of a page with the styles, scripts, typeface and icon it names, those of other hosts left out."""
    html = page.read_text(encoding="utf-8")
    addresses = [address for part in _PARTS.findall(html) for address in _ADDRESS.findall(part)]
    files = [page, *(_named(site, page, urlsplit(a).path) for a in addresses if not urlsplit(a).netloc)]
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in dict.fromkeys(files) if file.is_file())


def _named(site: Path, page: Path, path: str) -> Path:
    return (site / path.lstrip("/") if path.startswith("/") else page.parent / path).resolve()
