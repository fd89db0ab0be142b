"""Where something happens, from the cells that say it: one place, or several that stand in one cell."""

import re
from collections.abc import Mapping
from typing import Any

from local_offer.imports.numbers import number_of
from local_offer.imports.positions import position
from local_offer.imports.said.spelling import spelt
from local_offer.imports.table.cells import TableCell
from local_offer.imports.table.times import Left
from local_offer.schema.text_forms import has_form

PARTS = ("name", "address", "town", "postcode")
_POSITION = ("latitude", "longitude", "easting", "northing")
CELLS = frozenset((*PARTS, "position"))
_POSTCODE = re.compile(r"[,\s]*\b([A-Za-z]{1,2}[0-9][A-Za-z0-9]?) ?([0-9][A-Za-z]{2})\W*$")
_POSTCODES = re.compile(r"\s*(?:[;,/&\n]|\band\b)\s*")
_NOWHERE = re.compile(r"(?i)(?:n/?a|not applicable|none|tb[acd]|not known|unknown)\s*[-–:,(].*", re.DOTALL)


def places_of(cells: Mapping[str, TableCell]) -> tuple[list[dict[str, Any]], Left]:
    """The places, and what is to be said of cells that do not fit."""
    said, left = {}, []
    for name in (name for name in PARTS if name in cells):
        if _NOWHERE.fullmatch(cells[name].text):
            left.append((name, f"'{cells[name].text[:60]}' is no {name}; it is left out"))
        else:
            said[name] = _parts(name, cells[name].text)
    most = max(map(len, said.values()), default=1)
    for name in [name for name, parts in said.items() if 1 < len(parts) < most]:
        left.append((name, f"names {len(said[name])} places beside {most} of another column; it is left out"))
        del said[name]
    if most > 1 and (alone := [name for name, parts in said.items() if len(parts) == 1 and name != "town"]):
        several = next(name for name, parts in said.items() if len(parts) == most)
        left.append(
            (several, f"names {most} places beside one {alone[0]}, so which is meant is not certain; it is left out")
        )
        del said[several]
        return places_of_parts({name: parts[:1] for name, parts in said.items()}, 1, cells, left)
    return places_of_parts(said, most, cells, left)


def places_of_parts(
    said: Mapping[str, list[str]], count: int, cells: Mapping[str, TableCell], left: Left
) -> tuple[list[dict[str, Any]], Left]:
    """So many places, each with its part of what is said; a town that is said once is that of all."""
    found: list[dict[str, Any]] = [
        _place({name: parts[at] if len(parts) > 1 else parts[0] for name, parts in said.items()}) for at in range(count)
    ]
    numbers = {name: number_of(cells[name].text) for name in _POSITION if name in cells}
    if numbers and (where := position(numbers)):
        off = number_of(cells["within"].text) if "within" in cells else None
        found[0]["position"] = {"latitude": round(where[0], 6), "longitude": round(where[1], 6)}
        found[0]["position"] |= {"within": round(off)} if off else {}
    elif numbers:
        texts = ", ".join(f"'{cells[name].text[:30]}'" for name in numbers)
        left.append((next(iter(numbers)), f"{texts} is no position in Great Britain; it is left out"))
    return found, left


def _parts(name: str, text: str) -> list[str]:
    if name == "postcode":
        several = [spelt(part, "postcode") for part in _POSTCODES.split(text) if part]
        return several if all(has_form("postcode", part) for part in several) else [spelt(text, "postcode")]
    parts = re.split("[;/]" if name == "town" else ";", text)
    if (
        name == "address"
        and len(apart := re.split(r"[;/|\n]|\band\b|&", text)) > 1
        and all(map(_POSTCODE.search, apart))
    ):
        parts = apart  # each with a postcode of its own
    return [re.sub(r"\s*\n\s*", ", ", part.strip()) for part in parts if part.strip(" ,\n")] or [text]


def _place(said: dict[str, Any]) -> dict[str, Any]:
    """A postcode at the end of the street is the place's, where no other is."""
    found = _POSTCODE.search(said.get("address", ""))
    if found and "postcode" not in said:
        postcode = f"{found[1]} {found[2]}".upper()
        street = said["address"][: found.start()].rstrip(" ,")
        if street and has_form("postcode", postcode):
            return {**said, "address": street, "postcode": postcode}
    return said
