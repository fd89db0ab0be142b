"""Which records a part of a page is made of: what changes on it when one of them does."""

from local_offer.offer import Offer
from local_offer.records import Organisation, Service


def with_provider(service: Service, offer: Offer) -> tuple[Service, Organisation | None]:
    """Rows, cards and contacts of a service tell what only its provider says."""
    return service, offer.provider_of(service)
