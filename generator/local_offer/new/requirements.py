"""What the program needs, each package at the version with which it runs here."""

import re
from collections.abc import Iterable
from importlib.metadata import distribution

from packaging.requirements import Requirement

PROGRAM = "local-offer"
ONLY_TO_BUILD = {
    "lunr": "lunr",
    "markdown": "markdown",
    "mkdocs": "mkdocs",
    "mkdocs-material": "material",
    "pymdown-extensions": "pymdownx",
}
"""What the program needs and a check does not, each with what is imported of it."""


def pinned_requirements() -> str:
    """The lines of a requirements file: the program, then everything that it needs in turn, in order of names.

    Raises `PackageNotFoundError` when one of them is not here.
    """
    return f"{PROGRAM}=={distribution(PROGRAM).version}\n{_with_what_they_need(_needed(PROGRAM))}"


def pinned_to_check() -> str:
    """Those of the same lines that a check needs, less the program itself, which would bring all the others."""
    return _with_what_they_need(set(_needed(PROGRAM)) - ONLY_TO_BUILD.keys())


def wheel_name() -> str:
    """What the file of the program is called."""
    return f"{PROGRAM.replace('-', '_')}-{distribution(PROGRAM).version}-py3-none-any.whl"


def _with_what_they_need(names: Iterable[str]) -> str:
    versions: dict[str, str] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in versions:
            versions[name] = distribution(name).version
            waiting += _needed(name)
    return "".join(f"{name}=={version}\n" for name, version in sorted(versions.items()))


def _needed(name: str) -> list[str]:
    """What a package needs here; parts that are asked for apart are not, nor what another system needs."""
    needed = map(Requirement, distribution(name).requires or ())
    return [
        # Names of packages are one and the same with -, _ or . in them: PEP 503.
        re.sub(r"[-_.]+", "-", requirement.name).lower()
        for requirement in needed
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""})
    ]
