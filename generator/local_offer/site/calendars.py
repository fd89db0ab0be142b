"""Calendars of what is on: one of everything, and one for each list of it and for each service."""

from collections.abc import Iterator
from datetime import date

from local_offer.exports import calendar
from local_offer.offer import Offer
from local_offer.pages.on import on
from local_offer.pages.service import service as service_page
from local_offer.views.catalogue import Catalogue
from local_offer.views.on.series import AHEAD, events, in_order


def calendars(offer: Offer, today: date, site_name: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Address and text of each, of a published offer."""
    dated = {service.id: events([service], offer, today, today + AHEAD) for service in offer.services}
    for listing in on.listings(Catalogue(offer), offer, today):
        found = in_order(event for service in listing.services for event in dated[service.id])
        title = f"{listing.heading} - {site_name}"
        yield on.calendar_of(listing.address), calendar(title, found, site_url=site_url, today=today)
    for service in offer.services:
        if found := dated[service.id]:
            address = on.calendar_of(service_page.address_of(service))
            yield address, calendar(service.name, found, site_url=site_url, today=today)
