"""Where a listed service happens: its places in our form, and whether that is local, close by or beyond."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from local_offer.imports.directories.listing import DirectoryListing, ListedSite
from local_offer.imports.directories.people import without_people
from local_offer.imports.directories.rich_text import plain_of
from local_offer.imports.draft import without_blanks
from local_offer.imports.scope import beyond, for_all
from local_offer.schema.directory_terms import bare
from local_offer.views.gazetteer import Gazetteer
from local_offer.views.reach import Reach, reach_of

_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)\s*([0-9][A-Z]{2})", re.IGNORECASE)
_ONLINE = frozenset({"online", "telephone"})


@dataclass(kw_only=True)
class Whereabouts:
    """`refusal` says why a service is none of this council's offer."""

    locations: list[dict[str, Any]] = field(default_factory=list)
    coverage: dict[str, Any] = field(default_factory=dict)
    delivery: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    refusal: str = ""


def whereabouts(
    listing: DirectoryListing, facilities: Sequence[Sequence[str]], gazetteer: Gazetteer, feed: str
) -> Whereabouts:
    """`facilities` are those of each site, in the order of the sites; `feed` is the name of the directory."""
    found = Whereabouts()
    sites = [_Site(site, had, gazetteer) for site, had in zip(listing.sites, facilities, strict=True)]
    for site in sites:
        if site.reach:
            found.notes.append(site.left_out())
            found.delivery += ["online"] if site.reach == "online" and not listing.delivery else []
        if location := site.location(is_at_home=listing.is_childcare_at_home):
            found.locations.append(location)
        if site.position is None and any(site.listed_position):
            found.notes.append("its position is not in the United Kingdom, so it is left out")
        if site.listed.is_masked or listing.is_childcare_at_home:
            found.notes.append("its address is not to be shown, so only the town is taken")
    _judge(found, listing, sites, gazetteer, feed)
    return found


def _judge(
    found: Whereabouts, listing: DirectoryListing, sites: Sequence["_Site"], gazetteer: Gazetteer, feed: str
) -> None:
    own = gazetteer.offer.council.gss
    known = [site.area for site in sites if site.area is not None]
    served = [area for area in map(gazetteer.named, listing.areas) if area]
    reaches = [reach for reach in (*(site.reach for site in sites), *map(reach_of, listing.areas)) if reach]
    if own in known or (own in served and not known):
        found.coverage = {"scope": "local"}
    elif reaches:
        found.coverage = for_all("national" if "national" in reaches else "online", feed).coverage
    elif known or served:
        codes = [code for site in sites for code in site.councils]
        judged = beyond([*codes, *served], gazetteer.offer, feed)
        found.coverage = dict(judged.coverage)
        found.refusal = f"{judged.refusal}; if families here use it, add it by hand and say why" * bool(judged.refusal)
    elif listing.delivery and set(listing.delivery) <= _ONLINE:
        found.coverage = {"scope": "online"}
    else:
        found.coverage = {"scope": "local"}
        found.notes.append(
            f"where it is cannot be told from the feed; it is taken to be for the {gazetteer.offer.council.area}"
        )


class _Site:
    """One place of a listing: where it lies, or that it is none."""

    def __init__(self, listed: ListedSite, facilities: Sequence[str], gazetteer: Gazetteer) -> None:
        self.listed, self.facilities, self.gazetteer = listed, facilities, gazetteer
        self.postcode = postcode_of(listed.postcode)
        self.position = position_of(listed)
        self.listed_position = (listed.latitude, listed.longitude)
        own = gazetteer.offer.council.gss
        certain = gazetteer.area_of(self.postcode, position=self.position)
        # A county is often filled in for the directory's own, whatever the place; so a word in the town comes first.
        self.reach = None if own and certain == own else _reach(listed, is_found=bool(self.postcode))
        self.area = None if listed.is_virtual else certain or self._named(certain)

    @property
    def councils(self) -> tuple[str, ...]:
        """Those in one of which it lies, as far as is known."""
        likely = self.gazetteer.councils_of(self.postcode) if self.postcode and not self.listed.is_virtual else ()
        return tuple(filter(None, (self.area, *(likely or ()))))

    def _named(self, certain: str | None) -> str | None:
        if self.reach:
            return certain
        said = next(filter(None, map(self.gazetteer.named, (self.listed.county, self.listed.town))), None)
        return said if certain is None or said not in (None, self.gazetteer.offer.council.gss) else ""

    def left_out(self) -> str:
        """What is to be said of it where it is no place."""
        words = next(text for text in _words_of(self.listed) if reach_of(text))
        whom = "the whole country" if self.reach == "national" else "online"
        name = plain_of(self.listed.name)
        left = f", and '{name}' is left out" if name and name != words and not self._is_found() else ""
        return f"'{words}' is no place, so it is taken as {whom}{left}"

    def _is_found(self) -> bool:
        return bool(self.postcode or self.listed.address.strip() or self.position)

    def location(self, *, is_at_home: bool) -> dict[str, Any]:
        """It in our form; empty where nothing tells where it is. Its place among ours follows when it is read."""
        site = self.listed
        if site.is_virtual or (self.reach and not self._is_found()):
            return {}
        is_open = not site.is_masked and not is_at_home
        # A public repository must not hold the postcode of someone's home, even where the page would cut it.
        location: dict[str, Any] = {
            "name": plain_of(site.name) if is_open and bare(site.name) != bare(site.address) else None,
            "address": plain_of(site.address) if is_open else None,
            "town": plain_of(site.town),
            "postcode": (self.postcode or site.postcode) if is_open else None,
            "area": self.area or None,
            "position": {"latitude": self.position[0], "longitude": self.position[1]}
            if self.position and is_open
            else None,
            "precision": None if is_open else "district",
            "facilities": list(dict.fromkeys(self.facilities)),
            "transport": without_people(plain_of(site.transport))[0] if is_open else None,
            "hours": list(site.hours),
        }
        location |= {field: None for field in ("name", "address", "town") if reach_of(location[field])}
        kept = without_blanks(location)
        return kept if set(kept) - {"precision"} else {}


def _words_of(site: ListedSite) -> tuple[str, ...]:
    """What may say that it is no place, the surest first."""
    return site.town, site.name, site.address, "" if site.town else site.county


def _reach(site: ListedSite, *, is_found: bool) -> Reach | None:
    """A word for the town decides. One for the venue does where no postcode says that there is one."""
    words = _words_of(site)[:1] if is_found else _words_of(site)
    return next(filter(None, map(reach_of, words)), None)


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
