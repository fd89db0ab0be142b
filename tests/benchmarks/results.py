"""What a run has measured, on which machine: figures by name, kept as JSON so that two runs can be compared."""

import json
import os
import platform
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

MOST_COUNTS = frozenset({"largest", "together"})
"""Memory is what it may come to. Of seconds the least counts: other work on the machine only ever adds."""
MIDDLE_COUNTS = frozenset({"ms", "bytes"})


@dataclass(kw_only=True)
class Results:
    """A figure's name is where it was measured, with slashes, and at its end what it is: `10000/ours/wall`. It has a
    value for each round, in seconds, milliseconds (`ms`) or bytes."""

    machine: dict[str, str] = field(default_factory=dict)
    figures: dict[str, list[float]] = field(default_factory=dict)
    dearest: list[str] = field(default_factory=list)
    """The functions of our build in which most time is spent, as lines of a table."""

    def add(self, name: str, *values: float | None) -> None:
        known = [value for value in values if value is not None]
        if known:
            self.figures.setdefault(name, []).extend(known)

    def of(self, name: str) -> float | None:
        """The value that counts of all rounds."""
        values = self.figures.get(name)
        if not values:
            return None
        kind = name.rpartition("/")[2]
        if kind in MIDDLE_COUNTS:
            return median(values)
        return max(values) if kind in MOST_COUNTS else min(values)

    def ratio(self, ours: str, theirs: str) -> float | None:
        """The middle of the rounds' own ratios, for in one round both had the same machine; nothing without both."""
        pairs = list(zip(self.figures.get(ours, ()), self.figures.get(theirs, ()), strict=False))
        return median(one / other for one, other in pairs if other) if pairs else None

    @property
    def sizes(self) -> list[int]:
        """Of the councils that were built."""
        return sorted({int(name.partition("/")[0]) for name in self.figures if name[:1].isdigit()})

    def save(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(self), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def loaded(file: Path) -> Results:
    return Results(**json.loads(file.read_text(encoding="utf-8")))


def this_machine(more: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "memory": _memory(),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        **dict(more),
    }


def _processor() -> str:
    """Its name, without signs of trade."""
    told = _line_of(Path("/proc/cpuinfo"), "model name").replace("(R)", "").replace("(TM)", "")
    return told or platform.processor() or "unknown"


def _memory() -> str:
    told = _line_of(Path("/proc/meminfo"), "MemTotal").split()
    return f"{int(told[0]) / 1024 / 1024:.0f} GB" if told else "unknown"


def _line_of(file: Path, name: str) -> str:
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(name)), "")
