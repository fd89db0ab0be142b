"""The offer in `sound/` is the example of how it should be: no word is said about it."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.folder import SOUND, read

from local_offer.reading import values_of
from local_offer.schema import contract


def test_a_sound_offer_is_checked_without_a_word() -> None:
    offer, diagnostics = read(SOUND)

    assert not diagnostics
    assert (len(offer.services), len(offer.organisations), len(offer.comments)) == (5, 2, 5)


def test_the_sound_offer_uses_every_field_of_a_service() -> None:
    service = contract().schemas["service"]

    written = {field for kind, _, _, values in values_of(SOUND) if kind == "service" for field in _fields(values)}

    assert written == set(_fields_of(service))


def _fields(value: Any, way: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, entry in value.items():
            yield f"{way}.{name}"
            yield from _fields(entry, f"{way}.{name}")
    elif isinstance(value, list):
        for entry in value:
            yield from _fields(entry, way)


def _fields_of(schema: Mapping[str, Any], way: str = "") -> Iterator[str]:
    for name, field in schema.get("properties", {}).items():
        yield f"{way}.{name}"
        yield from _fields_of(field, f"{way}.{name}")
    if "items" in schema:
        yield from _fields_of(schema["items"], way)
