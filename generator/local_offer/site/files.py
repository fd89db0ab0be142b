"""The files of a site beside its pages, each with its address."""

from collections.abc import Callable, Iterator, Sequence

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
from local_offer.site.calendars import calendars
from local_offer.site.feeds import feeds
from local_offer.site.site import Site
from local_offer.writing import binding, schema_on_site, skeleton

Content = str | bytes | Callable[[], str | bytes]
"""What a file holds, or a function that makes it when it is wanted, so that making can be shared among cores."""


def files(site: Site, shown: Offer, listed: Sequence[str]) -> Iterator[tuple[str, Content]]:
    """Address and content of each. `shown` is the published offer, `listed` are the addresses of pages for search
    engines to keep."""
    yield from feeds(shown, site.today, site.name, site.url)
    yield from calendars(shown, site.today, site.name, site.url)
    yield from schemas(shown, site.url)
    yield "sitemap.xml", sitemap(listed, site.url)
    yield "robots.txt", robots(site.url)
    yield PLACES, school_places_csv(shown)
    yield BLANK, _blank(shown, site.url)
    yield ".nojekyll", ""  # so that GitHub Pages leaves out no file of a council's own that begins with "_"
    yield from open_referral(shown, site.today)
    yield SHEETS, entry_sheets(site.offer.contract, site.offer.council.name)


def _blank(shown: Offer, site_url: str) -> str:
    """A service's record to fill in by hand."""
    schema = schema_on_site(site_url, "service")
    return skeleton(shown.contract, "service", {}, binding(schema) if schema else "")
