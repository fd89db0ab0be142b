"""The ages of a row, from the cells that say the youngest, the oldest, both, or more of them."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from local_offer.imports.said.dates import range_of_day
from local_offer.imports.table.cells import TableCell
from local_offer.imports.table.times import Left
from local_offer.records.ages import Age
from local_offer.schema.last_age import last_age
from local_offer.words.said_ages import age_said, ages_said

_REMARK = re.compile(r"(?P<ages>[^(,;]*[^(,;\s])\s*[(,;]\s*(?P<more>[^()]*[^()\s])\s*\)?")
_PARTED = re.compile(r"\s*(?:[;,&]|\band\b)\s*")
_NO_AGE = "is not an age; write whole years, such as 5, or 6 weeks, 18 months"
_NUMBER_ONLY = re.compile(r"[\W0-9]*")


def ages_of(cells: Mapping[str, TableCell]) -> tuple[dict[str, Any], Left]:
    """`from`, `to` and `note`. Words that are no ages go into the note; numbers that cannot be right are left out."""
    found: dict[str, Any] = {}
    notes: list[str] = []
    left: Left = []
    for name in (name for name in ("from", "to") if name in cells):
        text = cells[name].text
        ranges = range_of_day(text)
        if len(ranges) > 1:
            meant = " or ".join(f"{least} to {most}" for least, most in ranges)
            left.append((name, f"'{text}' is what a spreadsheet makes of {meant}; write which; it is left out"))
            continue
        if ranges:
            least, most = ranges[0]
            left.append((name, f"'{text}' is what a spreadsheet makes of {least}-{most}, so it is read as that"))
            text = f"{least} to {most}"
        said = _said(text, name)
        if said is None and _NUMBER_ONLY.fullmatch(text):
            left.append((name, f"'{text[:60]}' {_NO_AGE}; it is left out"))
        elif said is None:
            notes.append(text)
        else:
            notes += [said.pop("note")] if "note" in said else []
            for end, age in said.items():
                if found.setdefault(end, age) != age:
                    left.append((name, f"'{text[:60]}' is not what the other cell says; it is left out"))
    if notes:
        found["note"] = " to ".join(notes) if len(notes) == 2 and not found else ", ".join(notes)
    if "note" in cells:
        found["note"] = ", ".join(filter(None, (cells["note"].text, found.get("note"))))
    return found, left


def _said(text: str, end: str) -> dict[str, Any] | None:
    if age := age_said(text):
        return {end: _value(end, age)}
    if span := ages_said(text):
        ends = (("from", span.from_), ("to", span.to))
        return {name: _value(name, age) for name, age in ends if age}
    if spans := _one_after_another(text):
        return {"from": spans[0], "to": spans[1], "note": text}
    if (more := _REMARK.fullmatch(text)) and (said := _said(more["ages"], end)):
        return {**said, "note": more["more"]} if "(" in text or not re.search("[0-9]", more["more"]) else None
    return None


def _one_after_another(text: str) -> tuple[int | str, int | str] | None:
    """The youngest and the oldest of groups of which each begins where the one before ends, as in `4-7; 8-11`."""
    spans = [span for part in _PARTED.split(text) if (span := ages_said(part)) and span.from_ and span.to]
    if len(spans) < 2 or len(spans) < len(_PARTED.split(text)):
        return None
    if any(after.begin > before.end for before, after in pairwise(spans)):
        return None
    return spans[0].values["from"] or 0, spans[-1].values["to"] or 0


def _value(end: str, age: Age) -> int | str:
    """A local offer ends at 25, so what goes on beyond it is to 25; what begins beyond it the schema refuses."""
    return min(age, Age(count=last_age()), key=lambda each: each.ends).value if end == "to" else age.value
