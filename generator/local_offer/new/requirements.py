"""What the program needs, each package at the version with which it runs here."""

import re
from collections.abc import Iterable
from importlib.metadata import distribution

from packaging.requirements import Requirement

PROGRAM = "local-offer"


def pinned_requirements(extra: str = "") -> str:
    """The lines of a requirements file: the program, then everything that it needs in turn, in order of names.

    With `site` also what a build needs. Raises `PackageNotFoundError` when that is not here.
    """
    versions: dict[str, str] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        if name not in versions:
            found = distribution(name)
            versions[name] = found.version
            waiting += _needed(found.requires or (), extra if name == PROGRAM else "")
    rest = sorted(versions.keys() - {PROGRAM})
    program = f"{PROGRAM}[{extra}]" if extra else PROGRAM
    lines = [f"{program}=={versions[PROGRAM]}", *(f"{name}=={versions[name]}" for name in rest)]
    return "".join(f"{line}\n" for line in lines)


def wheel_name() -> str:
    """What the file of the program is called."""
    return f"{PROGRAM.replace('-', '_')}-{distribution(PROGRAM).version}-py3-none-any.whl"


def _needed(lines: Iterable[str], extra: str) -> list[str]:
    """Those that are needed here: not what another system needs, nor what is asked for apart, save `extra`."""
    needed = map(Requirement, lines)
    return [
        # Names of packages are one and the same with -, _ or . in them: PEP 503.
        re.sub(r"[-_.]+", "-", requirement.name).lower()
        for requirement in needed
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra})
    ]
