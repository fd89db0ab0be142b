"""What the program needs, each package at the version with which it runs here."""

import re
from collections.abc import Iterable
from importlib.metadata import distribution

from packaging.requirements import Requirement

PROGRAM = "local-offer"


def pinned() -> str:
    """The lines of a requirements file: the program, then everything that it needs in turn, in order of names."""
    versions: dict[str, str] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        if name not in versions:
            found = distribution(name)
            versions[name] = found.version
            waiting += _needed(found.requires or ())
    rest = sorted(versions.keys() - {PROGRAM})
    return "".join(f"{name}=={versions[name]}\n" for name in (PROGRAM, *rest))


def wheel_name() -> str:
    """What the file of the program is called."""
    return f"{PROGRAM.replace('-', '_')}-{distribution(PROGRAM).version}-py3-none-any.whl"


def _needed(lines: Iterable[str]) -> list[str]:
    """Those that are needed here; parts that are asked for apart are not, nor what another system needs."""
    needed = map(Requirement, lines)
    return [
        re.sub(r"[-_.]+", "-", requirement.name).lower()
        for requirement in needed
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    ]
