"""Where postcodes and towns lie, in files so small that a phone asks for a district's alone.

A postcode is never in a request: the finder asks for the file of its district and looks it up itself.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from math import cos, hypot, radians
from statistics import fmean

from local_offer.offer import Offer
from local_offer.records import PostcodeDistrict
from local_offer.schema.districts import councils, positions
from local_offer.schema.names import names
from local_offer.schema.thesaurus import thesaurus
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.once import once
from local_offer.words import letters, together

FAR = 40.0  # miles from the outline; families further away have a local offer of their own
MILES_OF_A_DEGREE = 69.05  # of latitude
UNITS = 10_000  # of a degree: about ten metres
_BEHIND = re.compile(" (?:on|upon|under|le|by) ")
_NO_TOWN = re.compile(r"(near|nr)\b|.*[0-9,]", re.IGNORECASE)
Point = tuple[float, float]
"""Latitude and longitude in degrees."""
Row = list[str | float | None]


def place_files(offer: Offer) -> Iterator[tuple[str, str]]:
    """Paths below the finder's data and their JSON, in order, from a published offer.

    - `places/districts/CW.json`: by district of Great Britain `[latitude, longitude]`, and a 1 behind
      them where there is a file of its postcodes; behind those of other councils a 0 and their names, or nothing
      where they are not in England. What is far away has no position.
    - `places/postcodes/CW1.json`: see `_postcode_file`.
    - `places/towns.json`: by plain name `[name, latitude, longitude]`, those with most services first. Behind them
      stands the council of one that is not in the area, or a 1 where it is not known; then a postcode near the middle
      of the first, as an example; then a 1 for a name that is another word too. What is far away has no position.
    """
    known = {district.name for district in offer.postcodes}
    areas = sorted(positions().items(), key=lambda entry: (_letters(entry[0]), entry[0]))
    for area, districts in groupby(areas, key=lambda entry: _letters(entry[0])):
        rows = {
            name: [*position, 1] if name in known else _district(name, position, offer) for name, position in districts
        }
        yield f"places/districts/{area}.json", _json(rows)
    for district in offer.postcodes:
        yield f"places/postcodes/{district.name}.json", _postcode_file(district, offer)
    yield "places/towns.json", _json(_towns(offer))


def _district(name: str, position: Point, offer: Offer) -> Row:
    own, areas = offer.council.gss, offer.contract.vocabularies["areas"]
    others = councils().get(name, ())
    if not own or own in others:
        return [*position]
    titles = [areas.title_of(code) for code in others if code in areas]
    return [*(position if _is_near(position, offer) else (None, None)), 0, together(titles, "or") if titles else ""]


def _postcode_file(district: PostcodeDistrict, offer: Offer) -> str:
    """JSON: `areas` are names of councils, our own first; `centre` is the mean of the postcodes, in degrees.

    `sectors` holds, by the digit behind the space, columns of its postcodes: their last two letters in
    one string, then how far north and how far east each lies of the one before (the first: of the
    centre) in ten-thousandths of a degree, and unless all lie in our own area, runs of area and number.
    Columns gzip to half of what rows do.
    """
    names = _area_names(district, offer)
    north, east = round(fmean(district.latitudes)), round(fmean(district.longitudes))
    sectors = {}
    start = 0
    for sector, group in groupby(district.ends, key=lambda end: end[0]):
        ends = list(group)
        part = slice(start, start + len(ends))
        start = part.stop
        columns: list[object] = ["".join(end[1:] for end in ends)]
        columns.append(_steps(north, district.latitudes[part]))
        columns.append(_steps(east, district.longitudes[part]))
        runs = _runs([names.index(_area_name(area, offer)) for area in district.areas[part]])
        sectors[sector] = columns if runs == [0, len(ends)] else [*columns, runs]
    return _json({"areas": names, "centre": [north / UNITS, east / UNITS], "sectors": sectors})


def _steps(start: int, numbers: Sequence[int]) -> list[int]:
    return [number - last for last, number in pairwise((start, *numbers))]


def _runs(numbers: Sequence[int]) -> list[int]:
    return [part for number, run in groupby(numbers) for part in (number, len(list(run)))]


def _area_names(district: PostcodeDistrict, offer: Offer) -> list[str]:
    names = {_area_name(area, offer) for area in district.areas}
    return [offer.council.name, *sorted(names - {offer.council.name})]


def _area_name(gss: str, offer: Offer) -> str:
    """Empty for a district below a county, which has no local offer. A council that gave no code of its own is
    taken for every area."""
    if gss == offer.council.gss or not offer.council.gss:
        return offer.council.name
    areas = offer.contract.vocabularies["areas"]
    return areas.title_of(gss) if gss in areas else ""


def town_positions(offer: Offer) -> Mapping[str, Point]:
    """Where towns are, by their plain names."""
    return {key: point for key, (_, point) in {**_service_towns(offer), **_place_towns(offer)}.items()}


def _towns(offer: Offer) -> Mapping[str, Row]:
    towns = {**_service_towns(offer), **_place_towns(offer)}
    counts = Counter(plain(location.town) for s in offer.services for location in s.locations if location.town)
    keys = sorted((key for key in towns if _is_near(towns[key][1], offer)), key=lambda key: (-counts[key], key))
    example = _postcode_near(towns[keys[0]][1], offer) if keys else ""
    ours, ordinary = Gazetteer(offer), {*thesaurus().ordinary_places, *names()["first_and_word"].split()}
    rows: dict[str, Row] = {}
    for key in keys:
        title, point = towns[key]
        more = [_council_of(title, point, ours), example if key == keys[0] else 0, int(key in ordinary)]
        rows[key] = [title, *(round(part, 4) for part in point), *_trimmed(more)]
    for key, row in tuple(rows.items()):  # Stoke-on-Trent is Stoke
        rows.setdefault(_BEHIND.split(key)[0], row)
    for name in _far(offer):
        rows.setdefault(plain(name), [name, None, None, name, *([0, 1] if plain(name) in ordinary else [])])
    return rows


def _council_of(title: str, point: Point, gazetteer: Gazetteer) -> str | int:
    """Nothing for a town of our own."""
    offer = gazetteer.offer
    if not offer.boundary or gazetteer.is_ours(title) or gazetteer.area_of(None, position=point) == offer.council.gss:
        return 0
    code = gazetteer.named(title)
    council = offer.contract.vocabularies["areas"].title_of(code) if code else ""
    return title if plain(council) == plain(title) else council or 1


def _far(offer: Offer) -> Iterator[str]:
    """The names of other councils, without "City of", and of great cities."""
    if offer.council.gss and offer.boundary:
        areas = offer.contract.vocabularies["areas"].terms.items()
        yield from (term.title.partition(",")[0] for id, term in areas if id != offer.council.gss)
        yield from thesaurus().cities


def _trimmed(row: list[str | int]) -> list[str | int]:
    """Without what says nothing at its end."""
    while row and not row[-1]:
        row = row[:-1]
    return row


def _place_towns(offer: Offer) -> dict[str, tuple[str, Point]]:
    """The council's own places, and the names that belong to them unless another place has that name itself."""
    found: dict[str, tuple[str, Point]] = {}
    placed = [(place, place.position) for place in offer.places if place.position]
    names = [(place.title, position) for place, position in placed]
    names += [(name, position) for place, position in placed for name in place.towns]
    for name, position in names:
        found.setdefault(plain(name), (name, (position.latitude, position.longitude)))
    return found


def _service_towns(offer: Offer) -> dict[str, tuple[str, Point]]:
    """The towns in which services are, at the mean of their exact positions."""
    found: dict[str, list[tuple[str, Point]]] = {}
    for service in offer.services:
        for location in service.locations:
            position, town = location.position, location.town or ""
            if position and location.precision == "exact" and town and not _NO_TOWN.match(town):
                name = town.title() if town.isupper() else town
                found.setdefault(plain(town), []).append((name, (position.latitude, position.longitude)))
    return {key: (_usual(name for name, _ in rows), _mean([point for _, point in rows])) for key, rows in found.items()}


def plain(name: str) -> str:
    """A town's name as `places.js` compares it: `St. Anne's-on-Sea` and `saint annes on sea` are one."""
    words = letters.words_in(letters.plain(name).replace(".", ""))
    return " ".join("st" if word == "saint" else word for word in words)


def _usual(names: Iterable[str]) -> str:
    return Counter(names).most_common(1)[0][0]


def _mean(points: list[Point]) -> Point:
    return fmean(latitude for latitude, _ in points), fmean(longitude for _, longitude in points)


def _is_near(point: Point, offer: Offer) -> bool:
    if not offer.boundary:
        return True
    south, west, north, east = _around(offer)
    return (
        south <= point[0] <= north
        and west <= point[1] <= east
        and any(_miles(point, (latitude, longitude)) <= FAR for ring in offer.boundary for longitude, latitude in ring)
    )


@once
def _around(offer: Offer) -> tuple[float, float, float, float]:
    """The edges of a square that holds all that is near the outline, and more: most districts are not in it."""
    corners = [corner for ring in offer.boundary for corner in ring]
    longitudes, latitudes = [corner[0] for corner in corners], [corner[1] for corner in corners]
    up = 2 * FAR / MILES_OF_A_DEGREE
    across = up / cos(radians(max(map(abs, latitudes)) + up))
    return min(latitudes) - up, min(longitudes) - across, max(latitudes) + up, max(longitudes) + across


def _postcode_near(point: Point, offer: Offer) -> str:
    nearest = min(
        (
            (_miles(point, (latitude / UNITS, longitude / UNITS)), f"{district.name} {end}")
            for district in offer.postcodes
            for end, latitude, longitude in zip(district.ends, district.latitudes, district.longitudes, strict=True)
        ),
        default=(0.0, ""),
    )
    return nearest[1]


def _miles(one: Point, other: Point) -> float:
    # Good to a hundredth over the width of a county.
    east = (one[1] - other[1]) * cos(radians(one[0]))
    return MILES_OF_A_DEGREE * hypot(one[0] - other[0], east)


def _letters(district: str) -> str:
    return district[: 1 if district[1].isdigit() else 2]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
