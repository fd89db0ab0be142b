"""What the finder loads, with the manifest that its page holds."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from local_offer.kept import Pieces
from local_offer.offer import Offer
from local_offer.pages import finder_card
from local_offer.pages.find import find
from local_offer.search import Finder, finder
from local_offer.site.parts.found_pages import found_pages
from local_offer.site.parts.page_files import PageFiles
from local_offer.site.plan import MadeTogether
from local_offer.site.site import Site
from local_offer.views.freshness import is_past


class SearchFiles:
    """`shown` is the published offer, and `pages` are its own, of which some can be found; `terms` are those of each
    record as an earlier build counted them."""

    def __init__(self, site: Site, shown: Offer, pages: PageFiles, terms: Pieces | None) -> None:
        self._site, self._shown, self._pages, self._terms = site, shown, pages, terms

    @property
    def part(self) -> MadeTogether[None]:
        return MadeTogether(find.ADDRESS, lambda: {find.ADDRESS: None}, lambda _: self._files(), let_go=self._let_go)

    def _let_go(self) -> None:
        """The files are large. Whoever asks again when they are written has them made again."""
        del self.finder

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        return self.finder.manifest

    @cached_property
    def finder(self) -> Finder:
        shown, today = self._shown, self._site.today
        return finder(
            shown,
            (*self._site.guides(), *found_pages(shown, today, self._pages.sheet)),
            lambda service: finder_card(service, shown, today),
            lambda service: is_past(service, today),
            self._terms,
        )

    def _files(self) -> Mapping[str, str]:
        files = {**self.finder.files, **self._named()}
        return {f"{find.ADDRESS}{path}": text for path, text in files.items()}

    def _named(self) -> Mapping[str, str]:
        """What a search may need, listed for browsers that are to keep all of it (`browser/offline/searching.js`)."""
        folder = self.manifest["data"]
        names = (path.removeprefix(folder) for path in self.finder.files if path.startswith(folder))
        return {f"{folder}files.txt": "".join(f"{name}\n" for name in sorted(names))}
