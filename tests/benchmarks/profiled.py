"""Where the time of a build goes: the whole build in one process under the profiler, by stage and by function.

Run as `profiled.py FOLDER SITE`; prints JSON, a `Profile`. The profiler makes everything slower, small functions more
than large ones: shares are what to look at.
"""

import cProfile
import json
import os
import pstats
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from chance import TODAY
from local_offer import plugin
from local_offer.workers import silent

ROOMS = Path(plugin.__file__).parents[1]
MOST = 10
FINDER = "the finder, with all that it asks for"
STAGES: Mapping[str, tuple[str, ...]] = {
    "reading": ("reading", "records", "schema", "notation", "diagnostics", "council", "yaml", "jsonschema"),
    "checking": ("checks",),
    "views": ("views", "offer"),
    "pages": ("pages", "words", "jinja2", "markupsafe", "markdown_it"),
    "search": ("search",),
    "exports": ("exports", "writing"),
    "site, and its files": ("site", "files", "workers"),
    "MkDocs, and the theme": ("plugin", "theme", "mkdocs", "markdown"),
}
"""By the rooms and libraries whose own code runs in it."""
REST = "all else"

Function = tuple[str, int, str]


@dataclass(frozen=True, kw_only=True)
class Profile:
    """Seconds under the profiler. `finder` is what `search.finder.finder` takes with all that it calls."""

    seconds: dict[str, float]
    finder: float
    dearest: list[tuple[str, int, float]]
    """Name, calls and own seconds."""


def profile(folder: Path, site: Path) -> Profile:
    os.cpu_count = lambda: 1  # so that nothing is shared with processes that are not looked at
    profiler = (
        cProfile.Profile()
    )  # by the clock on the wall: asking for the processor's costs as much as a small function
    profiler.runcall(plugin.build, folder, site, TODAY, silent)
    return told(pstats.Stats(profiler).stats)  # type: ignore[attr-defined]  # it has no other way in


def told(stats: Mapping[Function, Any]) -> Profile:
    seconds = dict.fromkeys((*STAGES, REST), 0.0)
    for function, (_, _, own, _, callers) in stats.items():
        for place, share in _places(function, own, callers):
            seconds[_stage(place)] += share
    finder = sum(entry[3] for function, entry in stats.items() if _is_finder(function))
    most = sorted(stats.items(), key=lambda entry: -entry[1][2])[:MOST]
    return Profile(
        seconds=seconds,
        finder=finder,
        dearest=[(_name(function), calls, own) for function, (_, calls, own, _, _) in most],
    )


def _places(function: Function, own: float, callers: Mapping[Function, Any]) -> Iterator[tuple[str, float]]:
    """The files to which a function's own seconds belong: what Python does itself belongs to whoever asks for it."""
    if function[0] != "~" or not callers:
        yield function[0], own
    else:
        yield from ((caller[0], entry[2]) for caller, entry in callers.items())


def _stage(file: str) -> str:
    room = _room(Path(file))
    return next((stage for stage, rooms in STAGES.items() if room in rooms), REST)


def _room(file: Path) -> str:
    if file.is_relative_to(ROOMS):
        return file.relative_to(ROOMS).parts[0].removesuffix(".py")
    parts = file.parts
    return parts[parts.index("site-packages") + 1] if "site-packages" in parts else ""


def _is_finder(function: Function) -> bool:
    return function[0] == str(ROOMS / "search" / "finder.py") and function[2] == "finder"


def _name(function: Function) -> str:
    file, line, name = function
    if file == "~":
        return name.strip("<>").removeprefix("built-in method ").removeprefix("method ")
    path = Path(file)
    place = path.relative_to(ROOMS).as_posix() if path.is_relative_to(ROOMS) else "/".join(path.parts[-2:])
    return f"{place}:{line} {name}"


if __name__ == "__main__":
    print(json.dumps(asdict(profile(Path(sys.argv[1]), Path(sys.argv[2])))))  # noqa: T201 - read by run.py
