"""A service's own page."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.home.whats_new import news_line
from local_offer.pages.page import Crumb, OtherForm, Page
from local_offer.pages.places import where
from local_offer.pages.service.linked_data import page_data, service_data
from local_offer.pages.service.record_forms import alternates
from local_offer.pages.service.service_body import service_body
from local_offer.pages.stopped import stopped_links
from local_offer.records import Service
from local_offer.views.bands import area_of
from local_offer.views.made_of import with_provider
from local_offer.views.news import News
from local_offer.views.open_data.modified import modified
from local_offer.views.outline import Outline
from local_offer.views.related.related import Related

if TYPE_CHECKING:  # guides tell of services, and so load this module first
    from local_offer.pages.guides.start import StartCard

_SHORT = 20
"""Letters of a summary that tell nobody anything in a list of search results, such as "A school in Crewe"."""


def address_of(service: Service) -> str:
    return f"services/{service.id}/"


def page(
    service: Service,
    offer: Offer,
    related: Related,
    outline: Outline | None,
    today: date,
    told: Mapping[str, News] = MappingProxyType({}),
    start: "StartCard | None" = None,
    *,
    tells_days: bool = False,
) -> Page:
    """`told` is what is new, by the address of its page; `start` the guide with which a family begins; `tells_days` has
    it say when it is on next.
    """
    address = address_of(service)
    news = told.get(address)
    topic = offer.title_of("topics", service.main_topic)
    shown = service_body(
        service,
        offer,
        today,
        address=address,
        news=news_line(news) if news else "",
        start=start,
        related=related,
        outline=outline,
        tells_days=tells_days,
    )
    return Page(
        address=address,
        title=_title(service, offer),
        description=service.summary if len(service.summary) > _SHORT else f"{service.name}: {service.summary}",
        crumbs=(
            Crumb(title="Home", address=""),
            Crumb(title="Topics", address="topics/"),
            Crumb(title=topic, address=f"topics/{service.main_topic}/"),
            Crumb(title=service.name),
        ),
        section="find",
        is_listed=not service.is_closed,
        is_a_sheet=not service.is_closed,
        script="" if service.is_closed else "service/service.js",
        linked_data=page_data(service_data(service, shown.provider), service, offer),
        other_forms=(
            *alternates(shown.forms),
            *(OtherForm(address=each.address, language=each.code) for each in shown.languages),
        ),
        body=body("service.html", address, shown) + stopped_links(service, offer, address),
    )


def made_of(
    service: Service, offer: Offer, related: Related, told: Mapping[str, News], start: "StartCard | None"
) -> tuple[object, ...]:
    """What a page is made of beside the rest of the offer. A row beside it tells the number of its provider too."""
    beside = related.of(service)
    return (
        with_provider(service, offer),
        (offer.service_by_id.get(service.status.replaced_by or ""), *beside),
        tuple(with_provider(each.service, offer) for each in beside),
        told.get(address_of(service)),
        modified(service, offer),
        ("service", service.id) in offer.history.versions,
        start,
    )


def _title(service: Service, offer: Offer) -> str:
    """Schools share names, so a school's title says where it is; what came after one often has its name and place."""
    if service.is_closed:
        return f"{_placed_title(service, offer)} (closed)"
    return _placed_title(service, offer)


def _placed_title(service: Service, offer: Offer) -> str:
    if service.setting is None:
        return service.name
    area = area_of(service)
    place = where(service, offer) or (offer.title_of("areas", area) if area else "")
    return service.name if not place or place in service.name else f"{service.name}, {place}"
