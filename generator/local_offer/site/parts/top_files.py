"""Files at the top of a site: the page for addresses where nothing is, and what browsers and the web host look for."""

from collections.abc import Callable

from local_offer.exports import host_file
from local_offer.offer import Offer
from local_offer.pages import missing_page
from local_offer.site.parts import app, worker
from local_offer.site.parts.page_files import PageFiles
from local_offer.site.plan import Content, SitePart
from local_offer.site.site import Site


def top_files(
    site: Site, shown: Offer, pages: PageFiles, made: Callable[[str], Content | None]
) -> SitePart[Callable[[], Content | None]]:
    """`shown` is the published offer, `made` gives the content of any file of the plan."""
    missing = missing_page(shown, site.root_path)
    council = site.offer.council

    def page_at(address: str) -> bytes | None:
        """Ours, or the council's own."""
        content = made(f"{address}index.html")
        if content is None:
            return worker.page_in(site.written, address)
        return content.encode() if isinstance(content, str) else content

    named: dict[str, Callable[[], Content | None]] = {
        missing.address: lambda: pages.missing(missing),
        app.FILE: lambda: app.app_manifest(site.name, council.site_description, _styles(site)),
        worker.FILE: lambda: worker.worker_file(council.offline, page_at, site.addresses),
    }
    if council.host:
        name, text = host_file(council.host, council.framed_by, site.root_path)
        named[name] = lambda: None if (site.written / name).exists() else text
    return SitePart(tuple(named), lambda: named, lambda make: make())


def _styles(site: Site) -> str:
    return next(text for path, text in site.assets.items() if path.endswith(".css"))
