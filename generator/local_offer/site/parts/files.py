"""The files of a site that are neither pages nor open data, each with its address."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from local_offer.exports import (
    entry_sheets,
    open_referral,
    robots,
    schemas,
    school_places_csv,
    sitemap,
)
from local_offer.offer import Offer
from local_offer.pages.figures.school_places import TABLE as PLACES
from local_offer.pages.providers.add import BLANK, SHEETS
from local_offer.site.parts.calendars import Calendars
from local_offer.site.parts.feeds import feeds
from local_offer.site.plan import Content, SitePart
from local_offer.site.site import Site
from local_offer.views.feed_ids import FEED
from local_offer.writing import binding, schema_on_site, skeleton


def files(site: Site, shown: Offer, listed: Callable[[], Iterable[str]]) -> Iterator[SitePart[Any]]:
    """`shown` is the published offer, `listed` gives the addresses of pages for search engines to keep."""
    yield feeds(shown, site.today, site.name, site.url)
    yield from Calendars(shown, site.today, site.name, site.url).parts
    yield SitePart("schema/", lambda: dict(schemas(shown, site.url)), _made, of=_of_no_record)
    yield SitePart(FEED, lambda: dict(open_referral(shown, site.today)), _made, of=lambda file: file.made_of())
    single: dict[str, Callable[[], Content]] = {
        "sitemap.xml": lambda: sitemap(listed(), site.url),
        "robots.txt": lambda: robots(site.url),
        PLACES: lambda: school_places_csv(shown),
        BLANK: lambda: _blank(shown, site.url),
        ".nojekyll": str,  # empty, so that GitHub Pages leaves out no file of a council's own that begins with "_"
    }
    yield SitePart(tuple(single), lambda: single, _made)
    sheets = {SHEETS: lambda: entry_sheets(site.offer.contract, site.offer.council.name)}
    yield SitePart(SHEETS, lambda: sheets, _made, of=_of_no_record)


def _made(make: Callable[[], Content]) -> Content:
    return make()


def _of_no_record(make: Callable[[], Content]) -> tuple[object, ...]:
    """The contract, the council's name and the site's address say all of it."""
    return ()


def _blank(shown: Offer, site_url: str) -> str:
    """A service's record to fill in by hand."""
    schema = schema_on_site(site_url, "service")
    return skeleton(shown.contract, "service", {}, binding(schema) if schema else "")
