"""Where services are, worked out from town and postcode where their records do not say it."""

from dataclasses import replace

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Position
from local_offer.records.service import Location
from local_offer.views.bands import NATIONAL
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.places import place_of


def placed(offer: Offer) -> Offer:
    """The offer with council, place and position of each address, as far as they follow. What is written wins."""
    return Places().placed(offer)


class Places:
    """Knows the services that it placed last, so that one that is the same in memory stays so."""

    def __init__(self) -> None:
        self._facts: object = None
        self._known: dict[str, tuple[Service, Service]] = {}

    def placed(self, offer: Offer) -> Offer:
        facts = (offer.council.gss, offer.contract.vocabularies["areas"], offer.places, offer.postcodes, offer.boundary)
        known = self._known if self._facts == facts else {}
        gazetteer = Gazetteer(offer)
        now: dict[str, tuple[Service, Service]] = {}
        for service in offer.services:
            before = known.get(service.path)
            same = before is not None and before[0] is service
            now[service.path] = before if before and same else (service, _placed(service, gazetteer))
        self._facts, self._known = facts, now
        return replace(offer, services=tuple(place for _, place in now.values()))


def _placed(service: Service, gazetteer: Gazetteer) -> Service:
    if all(_says_it(location) for location in service.locations):
        return service
    scope = service.coverage.scope
    return replace(service, locations=tuple(_located(location, scope, gazetteer) for location in service.locations))


def _says_it(location: Location) -> bool:
    """Whether it needs nothing more, or nothing may be told of it."""
    return location.precision == "hidden" or bool(location.position and location.area and location.place)


def _located(location: Location, scope: str, gazetteer: Gazetteer) -> Location:
    if _says_it(location):
        return location
    postcode, position = location.postcode, location.position
    if location.precision == "exact":
        position = position or (gazetteer.position_of(postcode) if postcode else None)
    else:  # nothing may follow from the half of the postcode that is not shown
        postcode = postcode.partition(" ")[0] if postcode else None
    at = _point(position)
    # A town by itself says nothing of a service beyond the council.
    town = location.town if scope == "local" or postcode or at else None
    area = location.area or gazetteer.area_of(postcode, town, at)
    place = location.place
    if not place and scope not in NATIONAL and area in (None, gazetteer.offer.council.gss):
        place = place_of(location.town, at, gazetteer.offer.places)
    return replace(location, area=area or None, place=place, position=position)


def _point(position: Position | None) -> tuple[float, float] | None:
    return (position.latitude, position.longitude) if position else None
