"""Two runs of the benchmarks beside each other.

Run as `compare.py A B`, with the files that two runs wrote; prints each figure of both and how many times A's it is.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from results import Results, loaded

_UNITS = {"wall": "s", "processor": "s", "largest": "MB", "together": "MB", "bytes": "KB", "ms": "ms"}
_PARTS = {"MB": 1024 * 1024, "KB": 1024}


def compared(first: Results, second: Results) -> Iterator[str]:
    if first.machine != second.machine:
        names = [name for name in first.machine | second.machine if first.machine.get(name) != second.machine.get(name)]
        for name in names:
            yield f"{name}: {first.machine.get(name, '-')} beside {second.machine.get(name, '-')}"
        yield "Not the same machine and load: look at ratios within each run, not at these."
    yield f"{'':<62}{'A':>14}{'B':>14}{'B to A':>10}"
    for name in dict.fromkeys((*first.figures, *second.figures)):
        one, other = first.of(name), second.of(name)
        ratio = f"{other / one:.2f}" if one and other is not None else "-"
        yield f"{name:<62}{shown(name, one):>14}{shown(name, other):>14}{ratio:>10}"


def shown(name: str, value: float | None) -> str:
    """A figure with its unit, which the end of its name tells."""
    if value is None:
        return "-"
    unit = _UNITS.get(name.rpartition("/")[2], "")
    value /= _PARTS.get(unit, 1)
    return f"{value:,.0f} {unit}".rstrip() if unit in ("MB", "ms", "") else f"{value:,.2f} {unit}"


if __name__ == "__main__":
    for line in compared(loaded(Path(sys.argv[1])), loaded(Path(sys.argv[2]))):
        print(line)  # noqa: T201 - what it is for
