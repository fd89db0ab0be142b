"""The pages of a site, each in its shell."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial

from local_offer.offer import Offer
from local_offer.pages import FilesBeside, Page, Sheet, sections
from local_offer.pages.alerts import Notices
from local_offer.site.plan import SitePart
from local_offer.site.shell import Shell
from local_offer.site.site import Shells, Site

_SEARCHING = ("", "find/")
"""The pages that have a search of their own, so that none stands in their head."""


class PageFiles:
    """`shown` is the published offer. A page that the council wrote wins over ours of the same address."""

    def __init__(self, site: Site, shells: Shells, shown: Offer, beside: FilesBeside) -> None:
        self._site, self._shells, self._shown, self._beside = site, shells, shown, beside
        self._notices = Notices(shown, site.today)

    @cached_property
    def parts(self) -> tuple[SitePart[Sheet], ...]:
        site = self._site
        found = sections(self._shown, site.addresses, site.today, self._beside, has_feeds=bool(site.url))
        return tuple(
            SitePart(section.below, partial(self._named, section.sheets), self._made, ending="index.html", of=self._of)
            for section in found
        )

    def sheet(self, address: str) -> Sheet | None:
        file = f"{address}index.html"
        return next((part.named[file] for part in self.parts if part.leads_to(file)), None)

    def listed(self) -> list[str]:
        """The addresses of pages that search engines should keep, the council's own among them."""
        ours = (sheet.address for part in self.parts for sheet in part.named.values() if sheet.is_listed)
        return sorted({*ours, *self._site.addresses})

    def in_shell(self, page: Page) -> str:
        shell, site = self._shell_for(page), self._site
        return shell.filled(page, site.name, site.url, self._notices.on(page.address))

    def missing(self, page: Page) -> str:
        """The page for addresses where nothing is."""
        site = self._site
        return self._shells.missing.filled(page, site.name, "", self._notices.on(page.address, site.root_path))

    def _named(self, made: Callable[[], Iterable[Sheet]]) -> Mapping[str, Sheet]:
        return {f"{sheet.address}index.html": sheet for sheet in made() if sheet.address not in self._site.addresses}

    def _made(self, sheet: Sheet) -> str:
        page = sheet.make()
        return page.body if page.stands_alone else self.in_shell(page)

    def _of(self, sheet: Sheet) -> tuple[object, ...] | None:
        return (*sheet.of(), self._shell_for(sheet).sign) if sheet.of else None

    def _shell_for(self, page: Page | Sheet) -> Shell:
        address = page.address
        if page.language:
            return self._shells.bare(address.count("/"))
        return self._shells.at(address.count("/"), address not in _SEARCHING)
