"""Which records a part of a page is made of: what changes on it when one of them does."""

from collections.abc import Iterable
from itertools import chain

from local_offer.offer import Offer
from local_offer.records import Organisation, Service


def with_provider(service: Service, offer: Offer) -> tuple[Service, Organisation | None]:
    """Rows, cards and contacts of a service tell what only its provider says."""
    return service, offer.provider_of(service)


def with_providers(services: Iterable[Service], offer: Offer) -> tuple[Service | Organisation | None, ...]:
    """One behind the other, as they are many."""
    return tuple(chain.from_iterable(with_provider(each, offer) for each in services))
