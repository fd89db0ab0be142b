"""An organisation's own page: who it is and what it provides."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from local_offer import words
from local_offer.offer import Offer
from local_offer.pages.environment import body
from local_offer.pages.lists.cards import Row, row
from local_offer.pages.lists.lists import ON_A_PAGE, Pages, page_address
from local_offer.pages.page import Crumb, Page, Sheet
from local_offer.pages.service.linked_data import organisation_data, page_data
from local_offer.pages.service.numbers import numbers_of
from local_offer.pages.service.record_forms import RecordForm, alternates, record_forms
from local_offer.pages.stopped import stopped_links
from local_offer.records import Organisation, Service
from local_offer.schema.registers import RegisterLink
from local_offer.views.bands import by_name
from local_offer.views.freshness import Freshness, freshness_of
from local_offer.views.open_data.modified import modified
from local_offer.words.phrases import PROVIDES

if TYPE_CHECKING:  # guides tell of organisations, and so load this module first
    from local_offer.pages.guides.start import StartCard

_MANY = 8
"""So many schools of an organisation stand open on its page; more of them fold, as names one looks for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ProvidedGroup:
    """The services of one main topic."""

    title: str
    rows: tuple[Row, ...]
    is_folded: bool

    @property
    def total(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class OrganisationBody:
    """Each field is a name of the template. The form's preview gives it the first five."""

    organisation: Organisation
    kind: str
    lede: str
    numbers: tuple[RegisterLink, ...]
    freshness: Freshness
    start: "StartCard | None"
    groups: tuple[ProvidedGroup, ...]
    pages: Pages | None
    """None of an earlier version, which says nothing of what it provides."""
    forms: tuple[RecordForm, ...]
    is_old: bool = False
    """As of a service."""


def address_of(organisation: Organisation) -> str:
    return f"organisations/{organisation.id}/"


def provided_by(organisation: Organisation, offer: Offer) -> list[Service]:
    """Its services that are not closed: schools last, topics as families meet them, then by name."""
    listed = [s for s in offer.services_by_organisation.get(organisation.id, ()) if not s.is_closed]
    turn = {topic: place for place, topic in enumerate(offer.contract.vocabularies["topics"].terms)}
    return sorted(listed, key=lambda s: (s.setting is not None, turn[s.main_topic], by_name(s)))


def sheets(
    organisation: Organisation, offer: Offer, today: date, start: "Callable[[], StartCard | None]" = lambda: None
) -> Iterator[Sheet]:
    """Its page, and more of them when it provides more than a page holds. `start` is the guide to begin with."""
    services = provided_by(organisation, offer)
    firsts = range(0, max(1, len(services)), ON_A_PAGE)
    addresses = tuple(page_address(address_of(organisation), number) for number in range(1, len(firsts) + 1))
    for number, first in enumerate(firsts, start=1):
        part = services[first : first + ON_A_PAGE]
        pages = Pages(number=number, addresses=addresses)
        yield Sheet(
            address=addresses[number - 1],
            make=partial(_page, organisation, part, len(services), pages, offer, today, start),
            is_listed=number == 1,
            of=partial(_made_of, organisation, part, len(services), pages, offer, start),
        )


def _made_of(
    organisation: Organisation,
    part: Sequence[Service],
    total: int,
    pages: Pages,
    offer: Offer,
    start: "Callable[[], StartCard | None]",
) -> tuple[object, ...]:
    return (
        organisation,
        part,
        total,
        pages,
        start() if pages.number == 1 else None,
        modified(organisation, offer),
        ("organisation", organisation.id) in offer.history.versions,
    )


def _page(
    organisation: Organisation,
    part: Sequence[Service],
    total: int,
    pages: Pages,
    offer: Offer,
    today: date,
    start: "Callable[[], StartCard | None]",
) -> Page:
    address = pages.addresses[pages.number - 1]
    kind = offer.title_of("organisation-kinds", organisation.kind)
    listed = words.count(total, "service")
    shown = OrganisationBody(
        organisation=organisation,
        kind=kind,
        lede=organisation.summary or PROVIDES["one" if total == 1 else "many"].format(kind=kind, number=total),
        numbers=numbers_of(organisation),
        freshness=freshness_of(organisation, today),
        start=start() if pages.number == 1 else None,
        groups=tuple(_groups(part, offer)),
        pages=pages,
        forms=record_forms(organisation, offer, address_of(organisation)) if pages.number == 1 else (),
    )
    more = f", page {pages.number}" if pages.number > 1 else ""
    return Page(
        address=address,
        title=f"{organisation.name}{more}",
        description=organisation.summary or f"{organisation.name}: {listed} in the local offer.",
        crumbs=(
            Crumb(title="Home", address=""),
            Crumb(title="Organisations", address="organisations/"),
            Crumb(title=organisation.name),
        ),
        section="find",
        linked_data=page_data(organisation_data(organisation), organisation, offer),
        other_forms=alternates(shown.forms),
        is_listed=pages.number == 1,
        body=body("organisation.html", address, shown) + stopped_links(organisation, offer, address),
    )


def old_organisation_body(organisation: Organisation, offer: Offer, day: date) -> OrganisationBody:
    """Of an earlier version, as it stood on a day."""
    kind = offer.title_of("organisation-kinds", organisation.kind)
    return OrganisationBody(
        organisation=organisation,
        kind=kind,
        lede=organisation.summary or kind,
        numbers=numbers_of(organisation),
        freshness=freshness_of(organisation, day),
        start=None,
        groups=(),
        pages=None,
        forms=(),
        is_old=True,
    )


def _groups(part: Sequence[Service], offer: Offer) -> Iterator[ProvidedGroup]:
    for (_, topic), of_topic in groupby(part, key=lambda service: (service.setting is not None, service.main_topic)):
        services = list(of_topic)
        yield ProvidedGroup(
            title=offer.title_of("topics", topic),
            rows=tuple(row(service, offer) for service in services),
            is_folded=len(services) > _MANY and services[0].setting is not None,
        )
