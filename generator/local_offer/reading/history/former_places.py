"""Which records of a year hide a place or did once, and where their places were."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from local_offer.reading.history.changes import Today, Values, ValuesOf
from local_offer.reading.history.touches import CommitStep, Key
from local_offer.records import FormerPlace, Service
from local_offer.records.parts import Hours, Position
from local_offer.records.service import Location


@dataclass(frozen=True, kw_only=True)
class Hiding:
    """`records` are those of today, and those that are gone as they were called last."""

    records: frozenset[Key]
    places: tuple[FormerPlace, ...]


def hiding(steps: Iterable[CommitStep], today: Today, values: ValuesOf) -> Hiding:
    versions = _versions(steps, values)
    records = frozenset(
        key for key, kept in versions.items() if today.hides_a_place(key) or any(map(_hides_a_place, kept))
    )
    places = dict.fromkeys(place for key in sorted(records) for place in _places(key, versions[key], today))
    return Hiding(records=records, places=tuple(places))


def _versions(steps: Iterable[CommitStep], values: ValuesOf) -> Mapping[Key, list[Values]]:
    """What stood in each service, the newest first, whatever its file was called."""
    found: dict[Key, list[Values]] = {}
    now: dict[Key, Key] = {}
    for step in steps:
        later: dict[Key, Key] = {}
        for touch in step.touches:
            key = touch.new or touch.old
            if key is None or key[0] != "service":
                continue
            is_now = now.get(key, key)
            if touch.old:
                later[touch.old] = is_now
            blobs = ((touch.new, touch.new_blob), (touch.old, touch.old_blob))
            read = (values(at, blob) for at, blob in blobs if at and blob)
            found.setdefault(is_now, []).extend(kept for kept in read if kept)
        now |= later
    return found


def _hides_a_place(values: Values) -> bool:
    return any(place.get("precision", "exact") != "exact" for place in _groups(values.get("locations")))


def _places(key: Key, versions: Iterable[Values], today: Today) -> Iterator[FormerPlace]:
    """Those of earlier versions that the record does not show today."""
    record = today.get(key)
    service = record if isinstance(record, Service) else None
    shown = [place for place in service.locations if place.precision == "exact"] if service else []
    told = {said for place in shown for said in (place.address, place.postcode) if said}
    for values in versions:
        contact = values.get("contact")
        postal = _text(contact, "address") if isinstance(contact, dict) else None
        for place in (*map(_location, _groups(values.get("locations"))), Location(address=postal)):
            if {place.address, place.postcode}.isdisjoint(told):
                yield FormerPlace(
                    path=service.path if service else "",
                    organisation=_text(values, "organisation") or key[1],
                    location=place,
                )


def _location(place: Mapping[str, Any]) -> Location:
    """As far as an old version says what a place of today may."""
    notes = (_text(hours, "note") for hours in _groups(place.get("hours")))
    return Location(
        name=_text(place, "name"),
        address=_text(place, "address"),
        town=_text(place, "town"),
        postcode=_text(place, "postcode"),
        transport=_text(place, "transport"),
        precision=_text(place, "precision") or "exact",
        position=_position(place.get("position")),
        hours=tuple(Hours(note=note) for note in notes if note),
    )


def _position(value: object) -> Position | None:
    if not isinstance(value, dict):
        return None
    latitude, longitude = value.get("latitude"), value.get("longitude")
    if isinstance(latitude, int | float) and isinstance(longitude, int | float):
        return Position(latitude=latitude, longitude=longitude)
    return None


def _groups(value: object) -> list[Mapping[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _text(holder: Mapping[str, Any], name: str) -> str | None:
    value = holder.get(name)
    return value if isinstance(value, str) else None
