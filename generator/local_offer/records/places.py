"""A town or village by which families look; fields as in `schema/places.json`."""

from dataclasses import dataclass

from local_offer.records.parts import Position


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    id: str
    title: str
    description: str | None = None
    towns: tuple[str, ...] = ()
    position: Position | None = None
    label: str | None = None
