"""The frame of a page of the council's own: what the theme is told of it, as it is of the pages that we make."""

from typing import Protocol

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as DocsPage

from local_offer.council import Settings
from local_offer.offer import Offer
from local_offer.pages import Crumb, Page
from local_offer.pages.alerts import Notices
from local_offer.pages.guides.variants import BesideGuide
from local_offer.plugin.guides import address_of, linked_data_of
from local_offer.site import Frame, frame_of
from local_offer.site.assets.joining import Joined


class FrameSource(Protocol):
    """What is the same for all pages: our plugin has it."""

    settings: Settings
    notices: Notices
    scripts: Joined
    offer: Offer | None


def own_frame(of: FrameSource, page: DocsPage, config: MkDocsConfig, beside: BesideGuide) -> Frame:
    """`body` is empty: the theme lays it out itself."""
    address = address_of(page.url)
    index = address.partition("/")[0] + "/"
    title = str(page.meta.get("title") or page.title)
    parents = [Crumb(title="Guides", address="guides/")] if index == "guides/" and address != index else []
    as_page = Page(
        address=address,
        title=title,
        description=str(page.meta.get("description") or config.site_description or ""),
        crumbs=(Crumb(title="Home"), *parents, Crumb(title=title)),
        section={"guides/": "guides"}.get(index, ""),
        linked_data=linked_data_of(address, of.offer),
        other_forms=beside.forms,
        body="",  # type: ignore[arg-type]
    )
    alerts = of.notices.on(address)
    return frame_of(as_page, config.site_name, of.settings.site_url, of.scripts.entries, alerts=alerts)
