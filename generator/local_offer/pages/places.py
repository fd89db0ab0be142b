"""Where a service is, in words: a line for a list, an address, and the way there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Location
from local_offer.views.bands import area_of
from local_offer.views.catalogue import places_of
from local_offer.words.phrases import REACH


def reach_said(kind: str, **given: object) -> str:
    """A phrase of how far something reaches; empty for a reach that has none."""
    return REACH.get(kind, "").format(**given)


def where(service: Service, offer: Offer, says: Callable[..., str] = reach_said) -> str:
    """One or two words for a list: a town, a council, or how far it reaches. Empty when not stated. `says` are the
    phrases, which other languages have too."""
    towns = list(dict.fromkeys(location.town for location in service.locations if location.town))
    if towns:
        return _first(2, towns, says)
    served = [offer.place_by_id[place].title for place in places_of(service) if place in offer.place_by_id]
    if served:
        return _first(3, served, says)
    scope = service.coverage.scope
    if service.setting:
        area = area_of(service) if scope != "local" else None
        return offer.title_of("areas", area) if area else ""
    if scope == "online" and service.delivery == ("telephone",):
        return says("telephone")
    return says(scope, area=offer.council.area)


def _first(number: int, places: list[str], says: Callable[..., str]) -> str:
    """`Crewe, Nantwich and 2 more`."""
    said = ", ".join(places[:number])
    return says("more", places=said, number=len(places) - number) if len(places) > number else said


def lines_of(location: Location) -> tuple[str, ...]:
    """The address, a line each. A postcode is never broken in two."""
    postcode = (location.postcode or "").replace(" ", "\N{NO-BREAK SPACE}")
    parts = [location.name, *(location.address or "").split(", "), location.town, postcode]
    return tuple(dict.fromkeys(part for part in parts if part))


@dataclass(frozen=True, kw_only=True, slots=True)
class WayThere:
    """`there` is the address in one line, for a map of the reader's own; `web` a page that shows the way."""

    there: str
    web: str


def ways_there(locations: Iterable[Location]) -> list[WayThere]:
    """To each place of which all may know exactly where it is: to no other, and to none that is only about there."""
    return [
        WayThere(
            there=", ".join(part for part in (place.address, place.town, place.postcode) if part),
            web=f"https://www.openstreetmap.org/directions?to={place.position.latitude:.5f},{place.position.longitude:.5f}",
        )
        for place in locations
        if place.precision == "exact" and place.postcode and place.position and not place.position.within
    ]
