"""What of an offer its hidden places and open names hang on; an edit of all else leaves the secrets as they are."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from local_offer.offer import Offer
from local_offer.records import FormerPlace, Organisation, Service
from local_offer.records.service import Location
from local_offer.views.once import once


class Holder(NamedTuple):
    """Of one service, or of one organisation, which has no `locations`. `runs_it` is its organisation, or it itself."""

    path: str
    runs_it: str
    is_service: bool
    is_shown: bool
    names: tuple[str, ...]
    address: str | None
    """Where post goes."""
    locations: tuple[Location, ...] = ()

    @property
    def hidden(self) -> list[Location]:
        return [location for location in self.locations if location.precision != "exact"]

    @property
    def exact(self) -> list[Location]:
        return [location for location in self.locations if location.precision == "exact"]


class Holders(NamedTuple):
    """Plain tuples: those of two offers are laid beside each other after each edit."""

    every: tuple[Holder, ...]
    titles: tuple[str, ...]
    """The council's name, towns, and words of the lists."""
    former: tuple[FormerPlace, ...]


@once
def holders(offer: Offer, today: date) -> Holders:
    services = (holder_of(service, is_shown=service.publish.is_shown_on(today)) for service in offer.services)
    organisations = (_of_organisation(organisation, today) for organisation in offer.organisations)
    return Holders((*services, *organisations), tuple(_titles(offer)), tuple(offer.history.hidden))


def holder_of(service: Service, *, is_shown: bool = True) -> Holder:
    return Holder(
        service.path,
        service.organisation or service.id,
        True,
        is_shown,
        (service.name, *service.also_known_as),
        service.contact.address,
        service.locations,
    )


def _of_organisation(organisation: Organisation, today: date) -> Holder:
    return Holder(
        organisation.path,
        organisation.id,
        False,
        organisation.publish.is_shown_on(today),
        (organisation.name, *organisation.also_known_as),
        organisation.contact.address,
    )


def _titles(offer: Offer) -> Iterator[str]:
    yield offer.council.name
    for place in offer.places:
        yield from (place.title, *place.towns)
    for listed in offer.contract.vocabularies.values():
        yield from (term.title for term in listed.terms.values())
