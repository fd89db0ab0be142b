"""A place that must not be found must not be given away by another field, nor by its provider's own record."""

import re
from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Organisation, Service
from local_offer.records.service import Location
from local_offer.views.texts import strings

_NOT_SHOWN = (("locations",), ("contact", "address"), ("path",))
"""What the pages of such a service leave out or cut down."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        secret = [part for place in service.locations if place.precision != "exact" for part in _parts(place)]
        if not secret:
            continue
        yield from _given_away(secret, service, _NOT_SHOWN)
        if provider := offer.provider_of(service):
            yield from _given_away(secret, provider, ())


def _parts(place: Location) -> list[str]:
    """The postcode, and the house and street."""
    street = (place.address or "").partition(",")[0]
    # A house's number alone would be found in any text.
    return [part for part in (place.postcode or "", street) if len(_plain(part)) > 4]


def _given_away(secret: list[str], record: Service | Organisation, but: tuple[Pointer, ...]) -> Iterator[Fault]:
    for pointer, text in strings(record):
        if any(pointer[: len(way)] == way for way in but):
            continue
        for part in secret:
            if _plain(part) in _plain(text):
                yield fault("hidden-place-in-text", record.path, pointer, field=pointer[0], part=part)


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text.casefold())
