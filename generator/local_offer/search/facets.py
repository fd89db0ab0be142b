"""Which services answer which filter, for the finder to count and to sift."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Location
from local_offer.schema.districts import positions
from local_offer.search.places import Point, plain, town_positions
from local_offer.search.shards import gaps
from local_offer.views.ages import found_from_to
from local_offer.views.facets import facets

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
UNKNOWN = "-"
FINER = "*"
ELSEWHERE = ("neighbouring", "regional")


def facet_file(services: Sequence[Service], offer: Offer) -> str:
    """JSON: by group and choice the numbers of the services, as `shards.gaps`."""
    groups: dict[str, Any] = {}
    for facet in facets(offer):
        listed: dict[str, list[int]] = {}
        for number, service in enumerate(services):
            for choice in facet.of(service):
                listed.setdefault(choice, []).append(number)
        groups[facet.id] = {choice: gaps(numbers) for choice, numbers in sorted(listed.items())}
    return _json(groups)


def age_file(services: Sequence[Service]) -> str:
    """JSON: two signs a service for its ages; and by number, of those whose ages are no whole years, from when
    until when, in months of life."""
    spans = [found_from_to(service) for service in services]
    finer = {number: [round(end, 2) for end in span] for number, span in enumerate(spans) if span and not _whole(span)}
    return _json({"ages": "".join(map(_ages, spans)), "finer": finer})


def _json(file: Mapping[str, Any]) -> str:
    return json.dumps(file, ensure_ascii=False, separators=(",", ":")) + "\n"


def _ages(span: tuple[float, float] | None) -> str:
    """First and last age in base 36; two dashes when nothing is known of them, two stars when they are told apart."""
    if span is None:
        return UNKNOWN * 2
    return "".join(DIGITS[age] for age in found) if (found := _whole(span)) else FINER * 2


def _whole(span: tuple[float, float]) -> tuple[int, int] | None:
    """The first and the last age in years, both included, where both ends are birthdays."""
    begin, end = span
    return (int(begin / 12), int(end / 12) - 1) if begin % 12 == end % 12 == 0 else None


def position_file(services: Sequence[Service], offer: Offer) -> str:
    """JSON: for each service where it is, as latitudes and longitudes in ten-thousandths of a degree.

    None for what is in no one place; null for what is in a place outside the council's area of which nobody says where.
    Behind a null those of the towns that it serves, unless it serves all; without a place of its own it is there.
    """
    towns = town_positions(offer)
    rows = [_row(service, offer, towns) for service in services]
    return json.dumps(rows, separators=(",", ":")) + "\n"


def _row(service: Service, offer: Offer, towns: Mapping[str, Point]) -> list[int | None] | None:
    row: list[int | None] = [*_flat(filter(None, (_near(at, offer, towns) for at in service.locations)))]
    if not row and _is_somewhere_else(service):
        return None
    served = [*_flat(_served(service, offer))]
    return [*row, None, *served] if served else row


def _flat(points: Iterable[Point]) -> Iterator[int]:
    # Ten-thousandths of a degree are some 10 metres, enough for a distance in miles.
    return (round(degrees * 10_000) for point in points for degrees in point)


def _served(service: Service, offer: Offer) -> Iterator[Point]:
    """Nothing of what is hidden there."""
    if any(location.precision == "hidden" for location in service.locations):
        return
    for place in service.coverage.places:
        if position := offer.place_by_id[place].position:
            yield position.latitude, position.longitude


def _is_somewhere_else(service: Service) -> bool:
    return service.coverage.scope in ELSEWHERE and any(at.precision != "hidden" for at in service.locations)


def _near(location: Location, offer: Offer, towns: Mapping[str, Point]) -> Point | None:
    place = offer.place_by_id.get(location.place or "")
    position = location.position or (place.position if place else None)
    if position:
        return position.latitude, position.longitude
    if middle := positions().get((location.postcode or "").partition(" ")[0]):
        return middle
    return towns.get(plain(location.town or "")) if location.precision != "hidden" else None
