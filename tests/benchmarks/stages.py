"""Where the time of a build goes: the whole build in one process, with a clock at the front door of each room.

Run as `stages.py FOLDER SITE`; prints JSON, processor seconds by stage. Seconds of the processor, because
those do not grow when the machine has other work.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from chance import TODAY
from local_offer import plugin
from local_offer.council import examine
from local_offer.pages import Sheet
from local_offer.reading import folder as reading
from local_offer.site import journey
from local_offer.workers import Progress, silent

REST = "MkDocs, and the theme"
FINDER = "finder"
"""Its index, cards and other data, made and written."""
STAGES = ("reading", "checking", FINDER, "views", "pages", "shells", "writing", "exports", REST)


class Clock:
    """Seconds by stage. A stage within a stage stops the outer one."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)
        self._stage = REST
        self._since = time.process_time()

    def enter(self, stage: str) -> str:
        """Begins `stage` and returns the one that was going on."""
        now = time.process_time()
        self.seconds[self._stage] += now - self._since
        before, self._stage, self._since = self._stage, stage, now
        return before

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def timed(*given: Any, **named: Any) -> Any:
            before = self.enter(stage)
            try:
                return function(*given, **named)
            finally:
                self.enter(before)

        return timed

    def at(self, owner: Any, name: str, stage: str) -> None:
        setattr(owner, name, self.timed(stage, getattr(owner, name)))


def seconds_by_stage(folder: Path, site: Path) -> dict[str, float]:
    clock = Clock()
    site_room: Any = journey
    reading_room: Any = reading
    sheets = site_room.sheets

    def timed_sheets(*given: Any, **named: Any) -> list[Sheet]:
        return [replace(sheet, make=clock.timed("pages", sheet.make)) for sheet in sheets(*given, **named)]

    site_room.share = reading_room.share = _here
    site_room.sheets = timed_sheets
    clock.at(site_room, "sheets", "views")
    clock.at(site_room, "published", "views")
    clock.at(site_room, "finder", FINDER)
    site_room.SiteFolder.put = _timed_put(clock, site_room.SiteFolder.put)
    clock.at(site_room.Shell, "filled", "shells")
    for files in ("files", "data_files"):
        setattr(site_room, files, _timed_files(clock, getattr(site_room, files)))
    council_room = sys.modules[examine.__module__]
    clock.at(council_room, "read", "reading")
    clock.at(council_room, "check", "checking")
    plugin.build(folder, site, TODAY, silent)
    clock.enter(REST)
    return clock.seconds


def _timed_put(clock: Clock, put: Callable[..., None]) -> Callable[..., None]:
    """The finder's data belong to the finder."""
    stages = {stage: clock.timed(stage, put) for stage in (FINDER, "writing")}

    def timed(folder: object, address: str, content: str | bytes) -> None:
        stages[FINDER if address.startswith("find/data/") else "writing"](folder, address, content)

    return timed


def _timed_files(clock: Clock, files: Callable[..., Iterable[tuple[str, Any]]]) -> Callable[..., Any]:
    """With those whose making is put off until they are written."""

    def timed(*given: Any, **named: Any) -> list[tuple[str, Any]]:
        made = clock.timed("exports", lambda: list(files(*given, **named)))()
        return [
            (address, clock.timed("exports", content) if callable(content) else content) for address, content in made
        ]

    return timed


def _here(
    stage: str, function: Callable[[Any], Any], entries: Iterable[Any], progress: Progress = silent, **_: object
) -> Iterator[Any]:
    """In place of `workers.share`: does the work in this process, where the clock is."""
    return map(function, entries)


if __name__ == "__main__":
    print(json.dumps(seconds_by_stage(Path(sys.argv[1]), Path(sys.argv[2]))))  # noqa: T201 - read by run.py
