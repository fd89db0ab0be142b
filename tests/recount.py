"""Open services counted anew from a council's files, with plain loops and none of the program's own code."""

import math
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import yaml

BANDS = {"0-4": (0, 4), "5-10": (5, 10), "11-15": (11, 15), "16-18": (16, 18), "19-25": (19, 25)}
Counts = Counter[tuple[str, str, str, str]]
"""By topic, area, need and ages."""


def recounted(folder: Path, today: date) -> Counts:
    counts: Counts = Counter()
    named = folder / "offer" / "vocabulary" / "places.yaml"
    by_id: dict[str, dict[str, Any]] = yaml.safe_load(named.read_text(encoding="utf-8")) if named.exists() else {}
    places = [{"id": id, **place} for id, place in by_id.items()]
    for file in sorted((folder / "offer" / "services").rglob("*.yaml")):
        record: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
        if record.get("status", {}).get("state", "open") == "open" and _is_shown(record, today):
            for topic in {"(all)", *record["topics"]}:
                for area in _areas(record, places):
                    for need in {"(all)", *_needs(record)}:
                        for ages in {"(all)", *_ages(record)}:
                            counts[topic, area, need, ages] += 1
    return counts


def _is_shown(record: dict[str, Any], today: date) -> bool:
    shown = record.get("publish", {})
    return bool(shown.get("from", date.min) <= today <= shown.get("to", date.max))


def _needs(record: dict[str, Any]) -> set[str]:
    setting = record.get("setting", {})
    listed = setting.get("registered_for", {}).get("needs", [])
    needs = {*record.get("needs", []), *setting.get("specialist_places", []), *listed}
    return needs or {"(not stated)"}


def _ages(record: dict[str, Any]) -> set[str]:
    stated = record.get("ages", {})
    if "from" not in stated and "to" not in stated:
        return {"(not stated)"}
    years = set(range(stated.get("from", _first_year(record)), stated.get("to", 25) + 1))
    bands = {band: set(range(youngest, oldest + 1)) for band, (youngest, oldest) in BANDS.items()}
    served = {band for band, ages in bands.items() if _serves(years, ages)}
    return served or {band for band, ages in bands.items() if years & ages}


def _first_year(record: dict[str, Any]) -> int:
    """Of one that says only until when: of a college 16, of a school that in which its phase begins."""
    setting = record.get("setting", {})
    if setting.get("kind") in ("college", "special-college"):
        return 16
    return {"nursery": 0, "primary": 2, "middle": 8, "secondary": 10, "16-plus": 16}.get(setting.get("phase", ""), 0)


def _serves(years: set[int], band: set[int]) -> bool:
    """More than one year of the band, or all in it."""
    return len(years & band) > 1 or (bool(years & band) and years <= band)


def _areas(record: dict[str, Any], places: list[dict[str, Any]]) -> set[str]:
    scope = record["coverage"]["scope"]
    if scope != "local":
        return {"(nearby)" if scope in ("neighbouring", "regional") else f"({scope})"}
    towns = {found for location in record.get("locations", []) if (found := _place(location, places))}
    towns |= set(record["coverage"].get("places", []))
    if not towns:
        towns = {"(not stated)" if "setting" in record else "(whole area)"}
    return {"(local)", *towns}


def _place(location: dict[str, Any], places: list[dict[str, Any]]) -> str | None:
    """As the record says; else the place of its town, unless that is far from it; else the nearest."""
    if "place" in location or location.get("precision") == "hidden":
        return location.get("place")
    town, at = location.get("town", "").casefold(), location.get("position")
    named = [each for each in places if town in (each["title"].casefold(), *map(str.casefold, each.get("towns", [])))]
    if named and (not at or "position" not in named[0] or _km(at, named[0]["position"]) <= 2.8):
        return str(named[0]["id"])
    near = sorted((_km(at, each["position"]), each["id"]) for each in places if at and "position" in each)
    return near[0][1] if near and near[0][0] <= 12 else None


def _km(one: dict[str, float], other: dict[str, float]) -> float:
    across = math.cos(math.radians((one["latitude"] + other["latitude"]) / 2))
    return 111.2 * math.hypot(one["latitude"] - other["latitude"], (one["longitude"] - other["longitude"]) * across)
