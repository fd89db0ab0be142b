"""When something opens and closes, from the two cells that say it."""

import re
from collections.abc import Mapping

from local_offer.imports.said.clock import SPAN, one_time, span, times
from local_offer.imports.said.dates import range_of_day
from local_offer.imports.table.cells import TableCell

Left = list[tuple[str, str]]
"""The name of a field, and what is to be said of its cell."""
_SPAN = re.compile(SPAN, re.IGNORECASE)


def times_of(cells: Mapping[str, TableCell]) -> tuple[dict[str, str], Left]:
    """`opens` and `closes` as `HH:MM`. Each helps to tell which half of the day the other means."""
    said = {name: cell.text for name, cell in cells.items()}
    for name, text in said.items():
        ranges = range_of_day(text)
        both = _SPAN.fullmatch(f"{ranges[0][0]}-{ranges[0][1]}" if len(ranges) == 1 else text)
        if both and len(said) == 1 and (found := span(both["opens"], both["closes"])):
            return dict(zip(("opens", "closes"), found, strict=True)), [
                (name, f"'{text}' is what a spreadsheet makes of {both[0]}, so it is read as that") for _ in ranges
            ]
    if len(said) == 2 and (found := span(said["opens"], said["closes"])):
        return dict(zip(("opens", "closes"), found, strict=True)), []
    if len(said) == 2 and all(len(times(text)) > 1 for text in said.values()):
        note = f"{said['opens']} to {said['closes']}"
        return {"note": note}, [("opens", f"'{note}' may be in the morning or the evening, so it is a note")]
    alone = {name: one_time(text, is_end=name == "closes") for name, text in said.items()}
    left = [(name, _why(said[name])) for name, time in alone.items() if time is None]
    return {name: time for name, time in alone.items() if time}, left


def _why(text: str) -> str:
    if len(times(text)) > 1:
        return f"'{text[:60]}' may be in the morning or the evening; write it as 09:30 or 4pm; it is left out"
    return f"'{text[:60]}' is not a time; write it as 09:30 or 4pm; it is left out"
