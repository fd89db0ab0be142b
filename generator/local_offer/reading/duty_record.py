"""Since when each duty stands as it does, from `offer/duties.csv`, which a command makes."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

from local_offer.diagnostics import Diagnostic, diagnostic
from local_offer.files import content_of
from local_offer.reading.names import other_file
from local_offer.reading.text import LARGEST, text_of
from local_offer.records import DutyRecord, StateChange
from local_offer.records.duty_change import How

NAME = "duties.csv"
PATH = f"offer/{NAME}"
IN_FORCE = date(2014, 9, 1)
"""Nothing stood in any way before the law did."""
HEADER = "day,duty,state,how"
_HOWS: Mapping[str, How] = {how: how for how in get_args(How)}
_DAY = r"(\d{4}-\d{2}-\d{2})"
_LOOKED = re.compile(rf"{_DAY},,,looked")


def duty_record(folder: Path) -> tuple[DutyRecord, tuple[Diagnostic, ...]]:
    """What was recorded, and what is wrong with it. No record is no fault."""
    file = other_file(folder, NAME)
    if not isinstance(file, Path):
        return DutyRecord(), (file,) if file else ()
    try:
        text = text_of(content_of(file, LARGEST), PATH)
    except OSError as error:
        return DutyRecord(), (diagnostic("unreadable-file/file", PATH, reason=error.strerror),)
    if isinstance(text, Diagnostic):
        return DutyRecord(), (text,)
    found = _record(text.rstrip("\n").split("\n"))
    if isinstance(found, int):
        return DutyRecord(), (diagnostic("not-a-record-of-duties", PATH, found),)
    return found, ()


def _record(lines: Sequence[str]) -> DutyRecord | int:
    """The record, or the number of the line that is at fault."""
    if lines[0] != HEADER:
        return 1
    last = _LOOKED.fullmatch(lines[-1])
    looked = _day(last[1]) if last else None
    if looked is None:
        return len(lines)
    changes = []
    for number, line in enumerate(lines[1:-1], start=2):
        change = _change(line)
        if change is None or not IN_FORCE <= change.day <= looked:
            return number
        changes.append(change)
    return DutyRecord(changes=tuple(sorted(changes, key=lambda change: (change.day, change.duty))), looked=looked)


def _change(line: str) -> StateChange | None:
    found = _line_of_a_change().fullmatch(line)
    day = _day(found[1]) if found else None
    if not found or not day:
        return None
    return StateChange(day=day, duty=found[2], state=found[3], how=_HOWS[found[4]])


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@cache
def _line_of_a_change() -> re.Pattern[str]:
    from local_offer.views.duties import STATES  # all of the duties, where most commands look at none

    return re.compile(rf"{_DAY},([a-z0-9-]+),({'|'.join(STATES)}),({'|'.join(_HOWS)})")
