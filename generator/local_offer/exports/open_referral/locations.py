"""Where a service happens, as locations of the standard; made from places that are cut down already."""

from collections.abc import Sequence
from typing import Any

from local_offer.exports.open_referral.taxonomies import Taxonomies
from local_offer.exports.open_referral.text import said
from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.service import Location
from local_offer.views.feed_ids import parts, uuid5


class FeedLocations:
    def __init__(self, offer: Offer, taxonomies: Taxonomies) -> None:
        self._offer, self._taxonomies = offer, taxonomies

    def of(self, service: Service, owner: str) -> list[dict[str, Any]]:
        """Each place of a service, with the id of the service there. Those without an answer of their own are places
        too: that is what a hidden one is."""
        return [self._there(owner, id, each) for id, each in zip(_ids(service, owner), service.locations, strict=True)]

    def at(self, service: Service, owner: str, number: int) -> dict[str, Any]:
        return self._there(owner, _ids(service, owner)[number], service.locations[number])

    def ids_of_service_there(self, service: Service, owner: str) -> list[str]:
        return [_id_there(id) for id in _ids(service, owner)]

    def _there(self, owner: str, id: str, location: Location) -> dict[str, Any]:
        return {
            "id": _id_there(id),
            "service_id": owner,
            "location_id": id,
            "location": self._location(id, location),
        }

    def _location(self, id: str, location: Location) -> dict[str, Any]:
        position = location.position if location.position and not location.position.within else None
        return said(
            {
                "id": id,
                "location_type": "physical",
                "name": location.name,
                "description": "",
                "latitude": position.latitude if position else None,
                "longitude": position.longitude if position else None,
                "transportation": location.transport,
                "addresses": self._addresses(id, location),
                "accessibility": self._accessibility(id, location.facilities),
            }
        )

    def _addresses(self, owner: str, location: Location) -> list[dict[str, Any]]:
        """One, where town or postcode are known. The standard asks for all of its parts, so one that is not known is
        empty there."""
        if not (location.town or location.postcode):
            return []
        area = self._offer.contract.vocabularies["areas"][location.area] if location.area else None
        (id,) = parts(owner, "addresses", ["physical"])
        known = {
            "id": id,
            "location_id": owner,
            "address_1": location.address or "",
            "city": location.town or "",
            "state_province": area.title if area else "",
            "postal_code": location.postcode or "",
            "country": "GB",
            "address_type": "physical",
        }
        return [{**known, "region": area.description.rstrip(".")} if area else known]

    def _accessibility(self, owner: str, facilities: Sequence[str]) -> list[dict[str, Any]]:
        return [
            {
                "id": id,
                "location_id": owner,
                "description": self._offer.title_of("facilities", facility),
                "attributes": self._taxonomies.attributes(id, "accessibility", {"facilities": (facility,)}),
            }
            for id, facility in zip(parts(owner, "accessibility", facilities), facilities, strict=True)
        ]


def _ids(service: Service, owner: str) -> list[str]:
    return parts(owner, "locations", [_key(each) for each in service.locations])


def _id_there(location_id: str) -> str:
    """Of the service at a place."""
    return uuid5(location_id, "service_at_location")


def _key(location: Location) -> str:
    """What tells a place from the others of its service: where it is, or else what it is called."""
    return location.postcode or location.address or location.name or location.town or location.area or ""
