"""The council's own pages under `serve`: MkDocs renders each again when it is asked for and records have changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import RLock

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.structure.files import File, InclusionLevel

from local_offer.plugin.guides import address_of, guides_of
from local_offer.plugin.rendering import Rendering
from local_offer.search import WrittenPage


@dataclass(kw_only=True)
class OwnPages:
    """`lock` is held while a page is rendered, and by whoever changes what pages are filled with.

    `read` and `written` are the addresses of those that are as the records are now.
    """

    rendering: Rendering
    lock: RLock
    read: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)

    @classmethod
    def as_rendered(cls, rendering: Rendering, lock: RLock) -> "OwnPages":
        """Right after MkDocs rendered all of them."""
        pages = cls(rendering=rendering, lock=lock)
        pages.read = pages.written = set(pages.addresses)
        return pages

    @property
    def addresses(self) -> frozenset[str]:
        return frozenset(map(_address, self._listed))

    @property
    def _listed(self) -> Sequence[File]:
        return self.rendering.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)

    def guides(self) -> Sequence[WrittenPage]:
        """What the finder wants of every page, so all are read."""
        with self.lock:
            for file in self._listed:
                self._read(file)
            return guides_of(self.rendering.files)

    def renew(self, file_address: str) -> None:
        """Renders the page of that file, if it is one of these and is not as the records are now."""
        address = file_address.removesuffix("index.html")
        if address in self.written or not file_address.endswith("index.html"):
            return
        with self.lock:
            file = next((file for file in self._listed if _address(file) == address), None)
            if file is None or file.page is None or address in self.written:
                return
            self._read(file)
            of = self.rendering
            is_draft = file.inclusion.is_excluded()
            _build_page(file.page, of.config, self._listed, of.nav, of.env, excluded=is_draft)
            self.written.add(address)

    def _read(self, file: File) -> None:
        if file.page is not None and _address(file) not in self.read:
            _populate_page(file.page, self.rendering.config, self.rendering.files)
            self.read.add(_address(file))


def _address(file: File) -> str:
    return address_of(file.url)
