"""Which services answer which filter, for the finder to count and to sift."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Location
from local_offer.schema.districts import positions
from local_offer.schema.last_age import last_age
from local_offer.search.places import Point, plain, town_positions
from local_offer.search.shards import gaps
from local_offer.views.ages import found_from_to
from local_offer.views.facets import facets

ELSEWHERE = ("neighbouring", "regional")


def facet_files(services: Sequence[Service], offer: Offer) -> Iterator[tuple[str, str]]:
    """Paths and JSON: `facets.json` has by group and choice the numbers of the services, as `shards.gaps`, to count by.

    `facets/need-autism.json` has those of one choice, and behind them those of the choice that stands for all, where
    the group has one: results wait for the choices that are asked for alone, however large the offer is.
    """
    groups: dict[str, dict[str, list[int]]] = {}
    for facet in facets(offer):
        listed: dict[str, list[int]] = {}
        for number, service in enumerate(services):
            for choice in facet.of(service):
                listed.setdefault(choice, []).append(number)
        groups[facet.id] = {choice: gaps(numbers) for choice, numbers in sorted(listed.items())}
        for choice, numbers in groups[facet.id].items():
            for_all = groups[facet.id].get(facet.for_all)
            yield f"facets/{facet.id}-{choice}.json", _json([numbers, for_all] if for_all else [numbers])
    yield "facets.json", _json(groups)


def age_files(services: Sequence[Service]) -> Iterator[tuple[str, str]]:
    """Paths and JSON for each year of life, such as `ages/7.json`, with the numbers of services, as `shards.gaps`.

    `stated` are for all of that year, `unstated` for nobody knows whom. `finer` are, by number, those whose ages are no
    whole years and that are for some of it: from when until when, in months of life.
    """
    spans = [found_from_to(service) for service in services]
    unstated = gaps(number for number, span in enumerate(spans) if span is None)
    for year in range(last_age() + 1):
        of_year = [(number, span) for number, span in enumerate(spans) if span and _overlap(span, year)]
        finer = {number: [round(end, 2) for end in span] for number, span in of_year if not _is_whole(span)}
        stated = gaps(number for number, _ in of_year if number not in finer)
        yield f"ages/{year}.json", _json({"stated": stated, "unstated": unstated, "finer": finer})


def _json(file: object) -> str:
    return json.dumps(file, ensure_ascii=False, separators=(",", ":")) + "\n"


def _overlap(span: tuple[float, float], year: int) -> bool:
    begin, end = span
    return begin < 12 * year + 12 and 12 * year < end


def _is_whole(span: tuple[float, float]) -> bool:
    """Whether both ends are birthdays."""
    begin, end = span
    return begin % 12 == end % 12 == 0


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
