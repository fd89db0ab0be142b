"""Where a listed service happens: its places in our form, and whether that is in the borough, close by or beyond."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from local_offer.imports.directories.listing import DirectoryListing, ListedSite
from local_offer.imports.directories.people import without_people
from local_offer.imports.directories.rich_text import plain_of
from local_offer.imports.draft import without_blanks
from local_offer.offer import Offer
from local_offer.schema.directory_terms import bare
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.places import place_of

_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)\s*([0-9][A-Z]{2})", re.IGNORECASE)
_WHOLE_COUNTRY = frozenset(
    {"england", "national", "nationwide", "uk", "united kingdom", "great britain", "england and wales"}
)
_ONLINE = frozenset({"online", "telephone"})


@dataclass(kw_only=True)
class Whereabouts:
    """`refusal` says why a service is none of this council's offer."""

    locations: list[dict[str, Any]] = field(default_factory=list)
    coverage: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    refusal: str = ""


def whereabouts(
    listing: DirectoryListing, facilities: Sequence[Sequence[str]], gazetteer: Gazetteer, feed: str
) -> Whereabouts:
    """`facilities` are those of each site, in the order of the sites; `feed` is the name of the directory."""
    found = Whereabouts()
    sites = [(site, had) for site, had in zip(listing.sites, facilities, strict=True) if not site.is_virtual]
    areas = [_area_of(site, gazetteer) for site, _ in sites]
    for (site, had), area in zip(sites, areas, strict=True):
        if location := _location(site, had, area, gazetteer.offer, listing.is_childcare_at_home):
            found.locations.append(location)
        if position_of(site) is None and (site.latitude or site.longitude):
            found.notes.append("its position is not in the United Kingdom, so it is left out")
        if site.is_masked or listing.is_childcare_at_home:
            found.notes.append("its address is not to be shown, so only the town is taken")
    named = [bare(area) for area in listing.areas]
    served = [area for area in map(gazetteer.named, listing.areas) if area]
    _judge(found, listing, areas, named, served, gazetteer, feed)
    return found


def _area_of(site: ListedSite, gazetteer: Gazetteer) -> str | None:
    """The GSS code of the council it lies in; `""` when it lies outside ours and no more is known."""
    area = gazetteer.area_of(postcode_of(site.postcode), position=position_of(site))
    if area:
        return area
    said = next(filter(None, map(gazetteer.named, (site.county, site.town))), None)
    return said if area is None or said not in (None, gazetteer.offer.council.gss) else ""


def _judge(
    found: Whereabouts,
    listing: DirectoryListing,
    areas: Sequence[str | None],
    named: Sequence[str],
    served: Sequence[str],
    gazetteer: Gazetteer,
    feed: str,
) -> None:
    own = gazetteer.offer.council.gss
    known = [area for area in areas if area is not None]
    if own in known or (own in served and not known):
        found.coverage = {"scope": "borough"}
    elif _WHOLE_COUNTRY & set(named):
        found.coverage = {"scope": "national", "why_listed": f"For the whole country. {feed} lists it."}
    elif known or served:
        _judge_outside(found, [area for area in (*known, *served) if area], gazetteer, feed)
    elif listing.delivery and set(listing.delivery) <= _ONLINE:
        found.coverage = {"scope": "online"}
    else:
        found.coverage = {"scope": "borough"}
        found.notes.append("where it is cannot be told from the feed; it is taken to be for the borough")


def _judge_outside(found: Whereabouts, areas: Sequence[str], gazetteer: Gazetteer, feed: str) -> None:
    council = gazetteer.offer.council
    areas_known = gazetteer.offer.contract.vocabularies["areas"].terms
    home = areas_known.get(council.gss)
    if near := next((area for area in areas if area in council.neighbours), None):
        why = f"In {areas_known[near].title}, close to {council.name}. {feed} lists it."
        found.coverage = {"scope": "neighbouring", "why_listed": why}
        return
    for area in areas:
        region = areas_known[area].notes.get("region") if area in areas_known else None
        if home and region and region == home.notes.get("region"):
            why = f"In {areas_known[area].title}, in the {region}. {feed} lists it."
            found.coverage = {"scope": "regional", "why_listed": why}
            return
    beyond = areas_known[areas[0]].title if areas and areas[0] in areas_known else ""
    found.refusal = (
        f"lies in {beyond}, beyond the council, its neighbours and its region" if beyond else "lies outside the council"
    ) + "; if families here use it, add it by hand and say why"


def _location(
    site: ListedSite, facilities: Sequence[str], area: str | None, offer: Offer, is_at_home: bool
) -> dict[str, Any]:
    position = position_of(site)
    place = place_of(site.town or None, position, offer.places) if area in (None, offer.council.gss) else None
    is_open = not site.is_masked and not is_at_home
    # A public repository must not hold the postcode of someone's home, even where the page would cut it.
    location = {
        "name": plain_of(site.name) if is_open and bare(site.name) != bare(site.address) else None,
        "address": plain_of(site.address) if is_open else None,
        "town": plain_of(site.town),
        "postcode": (postcode_of(site.postcode) or site.postcode) if is_open else None,
        "area": area or None,
        "place": place,
        "position": {"latitude": position[0], "longitude": position[1]} if position and is_open else None,
        "precision": None if is_open else "district",
        "facilities": list(dict.fromkeys(facilities)),
        "transport": without_people(plain_of(site.transport))[0] if is_open else None,
        "hours": list(site.hours),
    }
    kept = without_blanks(location)
    return kept if set(kept) - {"precision"} else {}


def position_of(site: ListedSite) -> tuple[float, float] | None:
    """Latitude and longitude within the United Kingdom; nothing for what cannot be right, such as 0, 0."""
    latitude, longitude = site.latitude, site.longitude
    if latitude is None or longitude is None or not (49 <= latitude <= 61 and -9 <= longitude <= 2):
        return None
    return round(latitude, 5), round(longitude, 5)


def postcode_of(text: str) -> str | None:
    """`hp217jf` as `HP21 7JF`."""
    found = _POSTCODE.fullmatch(text.strip())
    return f"{found[1]} {found[2]}".upper() if found else None
