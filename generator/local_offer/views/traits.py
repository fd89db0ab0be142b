"""What a record is known by: its names, and how and where it is found. Two that share much of it may be one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from local_offer.records import Organisation, Service
from local_offer.records.service import Location
from local_offer.words.links import plain_page
from local_offer.words.telephones import plain_number

SHORT = {"st": "street", "rd": "road", "ave": "avenue", "av": "avenue", "ln": "lane", "dr": "drive", "cl": "close"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Traits:
    """Numbers by their digits alone, since spaces come and go; addresses without what changes nothing. `ages` are from
    when until when, in months of life."""

    names: tuple[str, ...]
    phones: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    organisation: str | None = None
    urn: str | None = None
    setting: str | None = None
    ages: tuple[float, float] | None = None

    @property
    def shareable(self) -> frozenset[str]:
        return self.phones | self.postcodes | self.streets | self.sites

    def stated(self) -> dict[str, Any]:
        """Plain data for the form's own check, without what is not stated and without the name, which it has."""
        said = {field.name: getattr(self, field.name) for field in fields(self)} | {"names": self.names[1:]}
        plain = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in said.items()}
        return {name: value for name, value in plain.items() if value}

    def at_sites(self, sites: Iterable[str]) -> "Traits":
        return replace(self, sites=frozenset(sites))


def traits_of(record: Service | Organisation) -> Traits:
    names = (record.name, *record.also_known_as)
    phones = frozenset(plain_number(phone.number) for phone in record.contact.phones)
    sites = frozenset({plain_page(record.contact.website.partition("#")[0])} if record.contact.website else ())
    if isinstance(record, Organisation):
        return Traits(names=names, phones=phones, sites=sites)
    # Where one must not be found, nothing is told of it.
    places = [place for place in record.locations if place.precision == "exact"]
    return Traits(
        names=names,
        phones=phones,
        postcodes=frozenset(place.postcode for place in places if place.postcode),
        streets=frozenset(street for place in places if (street := _street(place))),
        towns=frozenset(place.town.casefold() for place in places if place.town),
        sites=sites,
        organisation=record.organisation,
        urn=record.registers.urn,
        setting=record.setting.kind if record.setting else None,
        ages=(record.ages.begin, record.ages.end) if record.ages.are_stated else None,
    )


def _street(place: Location) -> str:
    """Number and name of the street with the town: `12 high street, crewe`. Nothing where one of them is missing."""
    for part in re.split(r"[,\n]", (place.address or "").casefold()):
        words = re.findall(r"[^\W_]+", part.replace("’", "").replace("'", ""))
        if place.town and len(words) > 1 and words[0][0].isdigit():
            return f"{' '.join(SHORT.get(word, word) for word in words)}, {place.town.casefold()}"
    return ""
