"""Every page of the site: a new kind of page is named here."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

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
from local_offer.pages.guides.start import start_card
from local_offer.pages.home import home, hub, moved, not_found, whats_new
from local_offer.pages.languages import sheets as in_languages
from local_offer.pages.lists import a_z, ways
from local_offer.pages.on import on
from local_offer.pages.page import Page, Sheet
from local_offer.pages.providers.add import KIT
from local_offer.pages.said import annual_report, comments, consultation, say
from local_offer.pages.service import organisation, service
from local_offer.pages.young import young
from local_offer.views.catalogue import Catalogue
from local_offer.views.duties.statements import newest
from local_offer.views.news import latest
from local_offer.views.outline import outline
from local_offer.views.related.related import Related
from local_offer.views.starts import Starts


def sheets(
    offer: Offer,
    guides: frozenset[str],
    today: date,
    manifest: Mapping[str, Any],
    *,
    has_feeds: bool = False,
    kit: str = KIT,
    sizes: Mapping[str, int] = MappingProxyType({}),
) -> Iterator[Sheet]:
    """Every page, each to be made when it is wanted. `offer` is the published one; `guides` are the addresses of
    the pages that the council wrote, so that pages link to those that are there; `manifest` is the finder's.
    `kit` is where the form for providers finds what it loads. Feeds need the site's whole address. `sizes`
    are the bytes of the files of open data by their addresses."""
    catalogue = Catalogue(offer)
    related = Related(catalogue)
    starts = Starts(offer)
    shape = outline(offer.boundary)
    told = latest(offer, today)
    yield Sheet(address="", make=lambda: home.page(catalogue, offer, shape, has_feeds, guides))
    yield from hub.sheets(catalogue, offer)
    yield Sheet(address=young.ADDRESS, make=lambda: young.page(catalogue, offer, guides))
    yield Sheet(address=find.ADDRESS, make=lambda: find.page(catalogue, offer, manifest, today))
    yield Sheet(address=crisis.ADDRESS, make=lambda: crisis.page(offer))
    yield Sheet(address=shortlist.ADDRESS, make=lambda: shortlist.page(offer), is_listed=False)
    for each in offer.services:
        yield Sheet(
            address=service.address_of(each),
            make=lambda each=each: service.page(  # type: ignore[misc]
                each, offer, related, shape, today, told, start_card(starts.of_service(each), offer), tells_days=True
            ),
            is_listed=not each.is_closed,
        )
    for body in offer.organisations:
        start = start_card(starts.of_services(organisation.provided_by(body, offer)), offer)
        yield from organisation.sheets(body, offer, today, start)
    yield from ways.ways(catalogue, offer, today)
    yield from on.sheets(catalogue, offer, today)
    yield from a_z.sheets(catalogue, offer, today)
    yield from about.sheets(catalogue, offer, guides, today)
    yield Sheet(address=citing.ADDRESS, make=lambda: citing.page(offer, today))
    yield Sheet(address=offline.ADDRESS, make=lambda: offline.page(offer))
    yield Sheet(address=open_referral.ADDRESS, make=lambda: open_referral.page(offer))
    yield Sheet(address=data.ADDRESS, make=lambda: data.page(offer, today, sizes))
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
    yield from providers.sheets(offer, guides, kit)
    yield from embed.sheets(catalogue, offer, today)
    if offer.council.embeds:
        yield Sheet(address=builder.ADDRESS, make=lambda: builder.page(catalogue, offer))
    yield from moved.sheets(offer)
    yield from in_languages(offer, today)


def missing_page(offer: Offer, root: str) -> Page:
    """The page for addresses where nothing is; `root` is the path of the site on its host."""
    return not_found.page(Catalogue(offer), offer, root)
