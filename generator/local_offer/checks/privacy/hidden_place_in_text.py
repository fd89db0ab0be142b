"""A service that hides its place must not give it away in another of its fields."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, Pointer, fault
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.views.secrets.lookout import Lookout
from local_offer.views.secrets.secret import kinds_told
from local_offer.views.secrets.secrets import of_service
from local_offer.views.texts import strings

_NOT_SHOWN = (("locations",), ("contact", "address"), ("path",))
"""What the pages of such a service leave out or cut down."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    for service in offer.services:
        if any(place.precision != "exact" for place in service.locations):
            yield from _given_away(service, Lookout(of_service(service)))


def _given_away(service: Service, lookout: Lookout) -> Iterator[Fault]:
    """Each sort of thing once a text. Its words name no part of the place, because everyone may read them."""
    shown = [(pointer, text) for pointer, text in strings(service) if _is_shown(pointer)]
    # Few services give any away, so all that one says is looked at in one go.
    if lookout.may_tell_any(text for _, text in shown):
        for pointer, text in shown:
            for what in kinds_told(lookout.found(text)):
                yield fault(f"hidden-place-in-text/{what}", service.path, pointer, field=pointer[0])


def _is_shown(pointer: Pointer) -> bool:
    return not any(pointer[: len(way)] == way for way in _NOT_SHOWN)
