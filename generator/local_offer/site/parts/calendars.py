"""Calendars of what is on: one of everything, and one for each list of it and for each service."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from local_offer.exports import CalendarEntry, calendar, calendar_entry
from local_offer.offer import Offer
from local_offer.pages.on import on
from local_offer.pages.service import service as service_page
from local_offer.records import Service
from local_offer.site.plan import SitePart
from local_offer.views.catalogue import catalogue_of
from local_offer.views.on.series import AHEAD, events

NAME = on.calendar_of("")


class Calendars:
    """Of a published offer."""

    def __init__(self, offer: Offer, today: date, site_name: str, site_url: str) -> None:
        self._offer, self._today, self._name, self._url = offer, today, site_name, site_url
        self._entries: dict[str, tuple[CalendarEntry, ...]] = {}

    @property
    def parts(self) -> tuple[SitePart[Any], ...]:
        return (
            SitePart("services/", self._services, self._of_service, ending=NAME, of=lambda service: (service,)),
            SitePart(on.ADDRESS, self._lists, self._of_list, ending=NAME),
        )

    def _services(self) -> Mapping[str, Service]:
        return {on.calendar_of(service_page.address_of(each)): each for each in self._offer.services}

    def _of_service(self, service: Service) -> str | None:
        """Nothing for a service that has no dates."""
        found = self._dated(service)
        return calendar(service.name, found) if found else None

    def _lists(self) -> Mapping[str, on.OnList]:
        found = on.listings(catalogue_of(self._offer), self._offer, self._today)
        return {on.calendar_of(listing.address): listing for listing in found}

    def _of_list(self, listing: on.OnList) -> str:
        found = (entry for service in listing.services for entry in self._dated(service))
        return calendar(f"{listing.heading} - {self._name}", sorted(found, key=lambda entry: entry.order))

    def _dated(self, service: Service) -> tuple[CalendarEntry, ...]:
        """Written once for all lists that hold the service."""
        if service.id not in self._entries:
            found = events([service], self._offer, self._today, self._today + AHEAD)
            self._entries[service.id] = tuple(
                calendar_entry(event, site_url=self._url, today=self._today) for event in found
            )
        return self._entries[service.id]
