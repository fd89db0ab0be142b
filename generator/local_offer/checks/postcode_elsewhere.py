"""A postcode lies where town, council, position and coverage say that the service is."""

from collections.abc import Iterator
from datetime import date

from local_offer.diagnostics import Fault, fault
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Location
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.places import kilometres

FARTHEST = 5.0  # km from the middle of its postcode at which a position is still believed
COMES_HERE = frozenset({"at-home", "at-school", "online", "telephone"})
"""Ways in which a service of a head office elsewhere reaches families here."""


def faults(offer: Offer, today: date) -> Iterator[Fault]:
    gazetteer = Gazetteer(offer)
    for service in offer.services:
        found = [one for index in range(len(service.locations)) for one in _of_place(service, index, gazetteer)]
        yield from found or _of_coverage(service, gazetteer)


def _of_place(service: Service, index: int, gazetteer: Gazetteer) -> Iterator[Fault]:
    location, path = service.locations[index], service.path
    postcode, council = _shown(location), gazetteer.offer.council
    likely = gazetteer.councils_of(postcode) if postcode else None
    if likely is None:
        return
    if location.area and location.area not in likely:
        title = gazetteer.offer.title_of("areas", location.area)
        yield fault("postcode-elsewhere/area", path, ("locations", index, "area"), postcode=postcode, council=title)
    elif council.gss and gazetteer.is_ours(location.town) and not {council.gss, *council.neighbours} & set(likely):
        place = ("locations", index, "postcode")
        yield fault("postcode-elsewhere/town", path, place, postcode=postcode, town=location.town, council=council.name)
    if location.precision == "exact" and location.position and (middle := gazetteer.position_of(postcode)):
        here = location.position.latitude, location.position.longitude
        if kilometres(here, (middle.latitude, middle.longitude)) > FARTHEST:
            yield fault("postcode-elsewhere/position", path, ("locations", index, "position"), postcode=postcode)


def _of_coverage(service: Service, gazetteer: Gazetteer) -> Iterator[Fault]:
    """A head office may be anywhere. But where people go to it, and nothing else is said, that is not here."""
    coverage, council = service.coverage, gazetteer.offer.council
    if coverage.scope != "local" or coverage.places or coverage.areas or COMES_HERE & set(service.delivery):
        return
    postcodes = [_shown(location) for location in service.locations]
    likely = [gazetteer.councils_of(postcode) if postcode else None for postcode in postcodes]
    if postcodes and council.gss and all(codes is not None and council.gss not in codes for codes in likely):
        place = ("coverage", "scope")
        yield fault("postcode-elsewhere/coverage", service.path, place, postcode=postcodes[0], council=council.name)


def _shown(location: Location) -> str:
    """As much of its postcode as may be told."""
    if location.precision == "hidden" or not location.postcode:
        return ""
    return location.postcode if location.precision == "exact" else location.postcode.partition(" ")[0]
