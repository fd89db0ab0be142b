"""Every page of the site: a new kind of page is named here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from local_offer.kept import Pieces
from local_offer.offer import Offer
from local_offer.pages import providers
from local_offer.pages.about import about, citing, commissioning, council_says, coverage, evidence, offline, time_limits
from local_offer.pages.booklet.shelf import ADDRESS as SHELF
from local_offer.pages.booklet.shelf import page as shelf_page
from local_offer.pages.crisis import crisis
from local_offer.pages.data import data, open_referral
from local_offer.pages.embeds import builder, embed
from local_offer.pages.figures import figures, school_places
from local_offer.pages.find import find, shortlist
from local_offer.pages.gaps import gaps
from local_offer.pages.guides.start import StartCard, start_card
from local_offer.pages.home import home, hub, moved, not_found, whats_new
from local_offer.pages.languages import sheets as in_languages
from local_offer.pages.lists import a_z, ways
from local_offer.pages.on import on
from local_offer.pages.page import Page, Sheet
from local_offer.pages.providers.add import KIT
from local_offer.pages.said import annual_report, comments, consultation, say
from local_offer.pages.service import organisation, service
from local_offer.pages.young import young
from local_offer.records import Organisation
from local_offer.views.catalogue import Catalogue, catalogue_of
from local_offer.views.duties.statements import newest
from local_offer.views.news import latest
from local_offer.views.outline import outline
from local_offer.views.related.related import Related
from local_offer.views.starts import Starts


@dataclass(frozen=True, kw_only=True, slots=True)
class FilesBeside:
    """What pages tell of files that stand beside them, worked out when such a page is made: the finder's `manifest`,
    where the form for providers finds what it loads (its `kit`), and the bytes of a file of open data."""

    manifest: Callable[[], Mapping[str, Any]] = dict
    kit: Callable[[], str] = lambda: KIT
    size_of: Callable[[str], int] = lambda _: 0
    neighbours: Pieces | None = None
    """What may help beside each service, as an earlier build found it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageSection:
    """Pages whose addresses begin alike, named when one of them is asked for."""

    below: tuple[str, ...]
    sheets: Callable[[], Iterator[Sheet]]


def sheets(
    offer: Offer, guides: frozenset[str], today: date, beside: FilesBeside = FilesBeside(), *, has_feeds: bool = False
) -> Iterator[Sheet]:
    """Every page, as `sections` has them."""
    for section in sections(offer, guides, today, beside, has_feeds=has_feeds):
        yield from section.sheets()


def sections(
    offer: Offer, guides: frozenset[str], today: date, beside: FilesBeside, *, has_feeds: bool
) -> Iterator[PageSection]:
    """Every page, each to be made when it is wanted; what takes long to name stands before all others. `offer` is the
    published one; `guides` are the addresses of the pages that the council wrote, so that pages link to those that are
    there. Feeds need the site's whole address."""
    catalogue = catalogue_of(offer)
    yield PageSection(
        below=("services/", "organisations/"), sheets=lambda: _of_records(catalogue, today, beside.neighbours)
    )
    yield PageSection(below=ways.BELOW, sheets=lambda: ways.ways(catalogue, offer, today))
    yield PageSection(below=(on.ADDRESS,), sheets=lambda: on.sheets(catalogue, offer, today))
    languages = tuple(f"{code}/" for code in offer.council.languages)
    yield PageSection(below=languages, sheets=lambda: in_languages(offer, today))
    yield PageSection(below=("",), sheets=lambda: _others(catalogue, guides, today, beside, has_feeds))


def _of_records(catalogue: Catalogue, today: date, neighbours: Pieces | None) -> Iterator[Sheet]:
    offer = catalogue.offer
    related = Related(catalogue, neighbours)
    starts = Starts(offer)
    shape = outline(offer.boundary)
    told = latest(offer, today)
    for each in offer.services:
        yield Sheet(
            address=service.address_of(each),
            make=lambda each=each: service.page(  # type: ignore[misc]
                each, offer, related, shape, today, told, start_card(starts.of_service(each), offer), tells_days=True
            ),
            is_listed=not each.is_closed,
            of=lambda each=each: service.made_of(
                each, offer, related, told, start_card(starts.of_service(each), offer)
            ),  # type: ignore[misc]
        )
    for body in offer.organisations:
        start = partial(_start_of, body, starts, offer)
        yield from organisation.sheets(body, offer, today, start)
    yield from a_z.organisation_sheets(offer)
    yield from moved.sheets_of_records(offer)


def _start_of(body: Organisation, starts: Starts, offer: Offer) -> StartCard | None:
    return start_card(starts.of_services(organisation.provided_by(body, offer)), offer)


def _others(
    catalogue: Catalogue, guides: frozenset[str], today: date, beside: FilesBeside, has_feeds: bool
) -> Iterator[Sheet]:
    offer = catalogue.offer
    shape = outline(offer.boundary)
    yield Sheet(address="", make=lambda: home.page(catalogue, offer, shape, has_feeds, guides))
    yield from hub.sheets(catalogue, offer)
    yield Sheet(address=young.ADDRESS, make=lambda: young.page(catalogue, offer, guides))
    yield Sheet(address=find.ADDRESS, make=lambda: find.page(catalogue, offer, beside.manifest(), today))
    yield Sheet(address=crisis.ADDRESS, make=lambda: crisis.page(offer))
    yield Sheet(address=shortlist.ADDRESS, make=lambda: shortlist.page(offer), is_listed=False)
    yield from a_z.sheets(catalogue, offer, today)
    yield from about.sheets(catalogue, offer, guides, today)
    yield Sheet(address=citing.ADDRESS, make=lambda: citing.page(offer, today))
    yield Sheet(address=offline.ADDRESS, make=lambda: offline.page(offer))
    yield Sheet(address=open_referral.ADDRESS, make=lambda: open_referral.page(offer))
    yield Sheet(address=data.ADDRESS, make=lambda: data.page(offer, today, beside.size_of))
    if offer.shelf:
        yield Sheet(address=SHELF, make=lambda: shelf_page(offer, today))
    yield Sheet(address=time_limits.ADDRESS, make=lambda: time_limits.page(guides))
    yield from gaps.sheets(offer, today)
    yield from figures.sheets(offer, guides, today)
    yield from school_places.sheets(offer, today)
    yield Sheet(address=commissioning.ADDRESS, make=lambda: commissioning.page(offer, today))
    if newest(offer, today):
        yield Sheet(address=council_says.ADDRESS, make=lambda: council_says.page(offer, today))
    yield Sheet(address=coverage.ADDRESS, make=lambda: coverage.page(offer, today))
    yield from evidence.sheets(offer, today)
    yield from whats_new.sheets(catalogue, offer, today, has_feeds)
    yield Sheet(address=say.ADDRESS, make=lambda: say.page(offer, guides, today))
    yield from comments.sheets(offer, guides, today)
    yield Sheet(address=consultation.ADDRESS, make=lambda: consultation.page(offer, guides, today))
    yield from annual_report.sheets(offer, guides, today)
    yield from providers.sheets(offer, guides, beside.kit)
    yield from embed.sheets(catalogue, offer, today)
    if offer.council.embeds:
        yield Sheet(address=builder.ADDRESS, make=lambda: builder.page(catalogue, offer))
    yield from moved.sheets_of_lists(offer)


def missing_page(offer: Offer, root: str) -> Page:
    """The page for addresses where nothing is; `root` is the path of the site on its host."""
    return not_found.page(catalogue_of(offer), offer, root)
