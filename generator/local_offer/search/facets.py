"""Which services answer which filter, for the finder to count and to sift."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Location
from local_offer.schema.districts import positions
from local_offer.search.shards import gaps
from local_offer.views.ages import found_from_to
from local_offer.views.facets import facets

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
UNKNOWN = "-"


def facet_file(services: Sequence[Service], offer: Offer) -> str:
    """JSON: by group and choice the numbers of the services, as `shards.gaps`; and two signs a service for its ages."""
    groups: dict[str, Any] = {}
    for facet in facets(offer):
        listed: dict[str, list[int]] = {}
        for number, service in enumerate(services):
            for choice in facet.of(service):
                listed.setdefault(choice, []).append(number)
        groups[facet.id] = {choice: gaps(numbers) for choice, numbers in sorted(listed.items())}
    ages = "".join(_ages(service) for service in services)
    return json.dumps({"groups": groups, "ages": ages}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _ages(service: Service) -> str:
    """First and last age in base 36; two dashes when nothing is known of them."""
    found = found_from_to(service)
    return "".join(DIGITS[age] for age in found) if found else UNKNOWN * 2


def position_file(services: Sequence[Service], offer: Offer) -> str:
    """JSON: for each service where it is, as latitudes and longitudes in ten-thousandths of a degree."""
    rows = [
        [round(degrees * 10_000) for position in _positions(service, offer) for degrees in position]
        for service in services
    ]
    return json.dumps(rows, separators=(",", ":")) + "\n"


def _positions(service: Service, offer: Offer) -> Iterator[tuple[float, float]]:
    """The exact one of each location, or the middle of its town or postcode district; else of the towns it serves."""
    found = [near for location in service.locations if (near := _near(location, offer))]
    if found or service.locations:
        yield from found
        return
    for place in service.coverage.places:
        if position := offer.place_by_id[place].position:
            yield position.latitude, position.longitude


def _near(location: Location, offer: Offer) -> tuple[float, float] | None:
    place = offer.place_by_id.get(location.place or "")
    position = location.position or (place.position if place else None)
    if position:
        return position.latitude, position.longitude
    return positions().get((location.postcode or "").partition(" ")[0])
