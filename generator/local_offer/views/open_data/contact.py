"""How a service is reached, as its page shows it: by its own contact, else by that of its provider."""

from local_offer.offer import Offer
from local_offer.records import Service
from local_offer.records.parts import Contact


def contact_of(service: Service, offer: Offer) -> Contact:
    """Of a published offer, so that an address that must not be found is in none."""
    own, provider = service.contact, offer.provider_of(service)
    if provider is None or own.phones or own.email or own.website:
        return own
    return provider.contact


def has_card(service: Service, offer: Offer) -> bool:
    """Whether there is anything to keep of it in a phone. A refuge stands in nobody's contacts: others look there."""
    contact = contact_of(service, offer)
    is_there = not service.is_closed and all(place.precision == "exact" for place in service.locations)
    return is_there and bool(contact.phones or contact.email or contact.website)
