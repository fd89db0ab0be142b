"""A record taken out of the offer on purpose, and the line that keeps lists from bringing it back."""

from datetime import date
from pathlib import Path
from typing import Any

from local_offer.files import put
from local_offer.offer import IMPORTS, Offer
from local_offer.reading.names import other_file
from local_offer.reading.yaml import parse
from local_offer.records import Organisation, Service
from local_offer.writing import revised


def take_out(folder: Path, offer: Offer, record: Service | Organisation, reason: str, today: date) -> None:
    """Writes the line, then deletes the record's file. Raises `UnwritableError`, and `OSError`."""
    places = record.locations if isinstance(record, Service) else ()
    kind = "services" if isinstance(record, Service) else "organisations"
    line = {
        "record": f"{kind}/{record.id}",
        "name": record.name,
        "town": next((place.town for place in places if place.town), None),
        "urn": record.registers.urn if isinstance(record, Service) else None,
        "date": today.isoformat(),
        "reason": reason,
    }
    add_line(folder, offer, {key: value for key, value in line.items() if value})
    (folder / record.path).unlink()


def add_line(folder: Path, offer: Offer, line: dict[str, Any]) -> None:
    """One more entry that was taken out, at the end of those that are there."""
    file = other_file(folder, "imports.yaml")
    text = file.read_text(encoding="utf-8-sig") if isinstance(file, Path) else ""
    there: dict[str, Any] = parse(text, IMPORTS).values or {}
    values = {**there, "taken_out": [*there.get("taken_out", ()), line]}
    changed = revised(text, values, offer.contract.schemas["imports"])
    put(folder / IMPORTS, changed, name=IMPORTS, within=folder / "offer")
