"""Where the register says that a school is."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from local_offer.imports.draft import Row, without_blanks
from local_offer.imports.numbers import decimal
from local_offer.imports.positions import NAMES, column_called
from local_offer.imports.positions import position as position_of
from local_offer.offer import Offer
from local_offer.schema import Term
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.places import is_inside
from local_offer.views.reach import reach_of

_ROUGH = re.compile(r"\brough position\b", re.IGNORECASE)
OFF = 3
"""Miles from the middle of a postcode sector within which 99 of a hundred of its postcodes lie."""


def location_of(
    row: Row, scope: str, area: Term, offer: Offer, sources: Sequence[Mapping[str, str]]
) -> tuple[dict[str, Any], list[str]]:
    """Its place, and what is to be said of it. One of the `sources` may say that it gave a rough position."""
    position = _position(row)
    postcode, town = row.get("Postcode"), row.get("Town")
    if _is_far(postcode, position, scope, area, offer):
        # Such an address is that of the school's owner.
        where = f"the {offer.council.area}" if scope == "local" else area.title
        return {"area": area.id}, [f"its postcode {postcode} lies outside {where}, so its address is left out"]
    is_town = not reach_of(town)
    street = ", ".join(part for part in (row.get("Street"), row.get("Locality"), row.get("Address3")) if part)
    off = OFF if any(_ROUGH.search(source.get("facts", "")) for source in sources) else None
    location = {
        "address": street,
        "town": town if is_town else None,
        "postcode": postcode,
        "area": area.id if scope == "local" or _may_lie_in(area, postcode, offer) else None,
        "position": {"latitude": position[0], "longitude": position[1], "within": off} if position else None,
    }
    return without_blanks(location), [] if is_town else [f"'{town}' is no town, so it is left out"]


def _is_far(postcode: str | None, position: tuple[float, float] | None, scope: str, area: Term, offer: Offer) -> bool:
    """From the council that the register names. Some schools lie just beyond its edge."""
    if scope == "local" and position and offer.boundary:
        return not _near(position, offer)
    gazetteer = Gazetteer(offer)
    likely = gazetteer.councils_of(postcode) if postcode else None
    if not postcode or likely is None or area.id in likely:
        return False
    return offer.council.gss in likely or not gazetteer.is_near(postcode, area.id)


def _may_lie_in(area: Term, postcode: str | None, offer: Offer) -> bool:
    """A school may stand just beyond the edge of the council that the register names: its postcode says it better."""
    likely = Gazetteer(offer).councils_of(postcode) if postcode else None
    return likely is None or area.id in likely


def _position(row: Row) -> tuple[float, float] | None:
    columns = tuple(row)
    numbers = {part: column_called(names, columns) for part, names in NAMES.items()}
    return position_of({part: decimal(row, columns[at]) for part, at in numbers.items() if at is not None})


def _near(position: tuple[float, float], offer: Offer) -> bool:
    """Inside the outline, or within some 3 km of it: outlines are simplified and some schools lie on the edge."""
    latitude, longitude = position
    # 3 km are 0.027 degrees of latitude, and 0.045 of longitude at 53 degrees north.
    around = [(latitude + dy, longitude + dx) for dy in (-0.027, 0, 0.027) for dx in (-0.045, 0, 0.045)]
    return any(is_inside(point, offer.boundary) for point in around)
