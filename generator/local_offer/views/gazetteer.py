"""What is known of where things lie: the council's own list of postcodes first, then every postcode district."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from local_offer.offer import Offer
from local_offer.records import PostcodeDistrict
from local_offer.records.parts import Position
from local_offer.schema import Term
from local_offer.schema.directory_terms import bare
from local_offer.schema.districts import councils, is_district, positions
from local_offer.views.places import is_inside, kilometres, place_named

UNITS = 10_000
"""Of a degree, in which the list of postcodes counts."""
NEAR = 0.01
"""Degrees; outlines are simplified, and some places lie on the edge."""
_SAYS_LITTLE = frozenset({"council", "borough", "city", "county", "the", "royal", "metropolitan", "district"})
_OTHERWISE = {"hull": "kingston upon hull", "medway towns": "medway"}
"""Councils that lists call otherwise."""
BESIDE = 12.0
"""Kilometres between the middles of two postcode districts that may touch."""


@dataclass(frozen=True)
class Gazetteer:
    """Postcodes are as `CW1 2AF`, or a district alone as `CW1`."""

    offer: Offer

    def position_of(self, postcode: str) -> Position | None:
        """The middle of a postcode that the council's list has."""
        found = self._found(postcode)
        if not found:
            return None
        district, number = found
        return Position(latitude=district.latitudes[number] / UNITS, longitude=district.longitudes[number] / UNITS)

    def councils_of(self, postcode: str) -> tuple[str, ...] | None:
        """The councils in one of which it lies: none beyond England, and `None` where nobody knows the district."""
        if found := self._found(postcode):
            district, number = found
            area = district.areas[number]
            if area in self._areas:
                return (area,)
            if area and not area.startswith("E"):
                return ()
        # A list may name districts below a county, or councils that were joined since.
        name = postcode.partition(" ")[0]
        return councils().get(name, ()) if is_district(name) else None

    def is_near(self, postcode: str, council: str) -> bool:
        """Whether its district lies beside one of that council."""
        here = positions().get(postcode.partition(" ")[0])
        others = (positions()[name] for name, codes in councils().items() if council in codes)
        return here is not None and any(kilometres(here, there) <= BESIDE for there in others)

    def area_of(
        self, postcode: str | None, town: str | None = None, position: tuple[float, float] | None = None
    ) -> str | None:
        """The GSS code of the council in which it lies; `""` when that is none of ours and no more is known.

        `position` is latitude and longitude. `None` where nothing tells.
        """
        own = self.offer.council.gss
        likely = self.councils_of(postcode) if postcode else None
        if likely is not None and own and own not in likely:
            return likely[0] if len(likely) == 1 else ""
        if likely is not None and len(likely) == 1:
            return likely[0]
        if position and self.offer.boundary:
            return own if self._is_inside(position) else ""
        return own if own and self.is_ours(town) else None

    def named(self, words: str) -> str | None:
        """The code of the council that is called so, with or without "Council", "City of" and the like."""
        return self._by_name.get(_plain(words))

    def elsewhere(self, town: str) -> tuple[str, ...] | None:
        """Another council of that name; none of a known name for a town of another region, such as London."""
        if code := self.named(town):
            return (code,)
        own = self._areas.get(self.offer.council.gss)
        regions = {str(area.notes["region"]).casefold() for area in self._areas.values()}
        region = town.strip().casefold()
        return () if own and region in regions and region != str(own.notes["region"]).casefold() else None

    def is_ours(self, town: str | None) -> bool:
        """Whether it is one of the council's own places by its name."""
        return bool(town and place_named(town, self.offer.places))

    def _is_inside(self, position: tuple[float, float]) -> bool:
        latitude, longitude = position
        # A degree of longitude is shorter than one of latitude: by some 1.6 in England.
        around = [(latitude + dy, longitude + dx) for dy in (0, -NEAR, NEAR) for dx in (0, -NEAR * 1.6, NEAR * 1.6)]
        return any(is_inside(point, self.offer.boundary) for point in around)

    @cached_property
    def _areas(self) -> Mapping[str, Term]:
        return self.offer.contract.vocabularies["areas"].terms

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        return {_plain(term.title): id for id, term in self._areas.items()}

    @cached_property
    def _districts(self) -> Mapping[str, PostcodeDistrict]:
        return {district.name: district for district in self.offer.postcodes}

    def _found(self, postcode: str) -> tuple[PostcodeDistrict, int] | None:
        """Where in which column of the council's list it stands. Its rows are in order."""
        name, _, end = postcode.partition(" ")
        district = self._districts.get(name)
        if not end or not district:
            return None
        number = bisect_left(district.ends, end)
        return (district, number) if district.ends[number : number + 1] == (end,) else None


def _plain(name: str) -> str:
    """Without what one list writes and another leaves out, as in "Bristol, City of" and "London Borough of Camden"."""
    words = bare(name.replace("&", " and ")).split()
    said = _SAYS_LITTLE | {"london"} if "borough" in words else _SAYS_LITTLE
    kept = [word for word in words if word not in said]
    kept = [word for at, word in enumerate(kept) if word != "of" or 0 < at < len(kept) - 1]
    plain = " ".join(kept) or bare(name)
    # London is a region, and the City of London one council in it.
    return "city of london" if plain == "london" and "city" in words else _OTHERWISE.get(plain, plain)
