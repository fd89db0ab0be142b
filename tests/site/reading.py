"""A built site as its pages tell it: each read by an HTML parser once it is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import lxml.html
from tests.site.commands import SITE_URL

from local_offer.views.embeds import FOLDER
from local_offer.views.feed_ids import FEED

MISSING = "404.html"
_OF_MANY = re.compile(r"[a-z]{2}/services/.|(?:services|organisations)/[^/]+/history/")


@dataclass(frozen=True)
class ReadPage:
    """`address` is relative to the site's root, as in `services/saturday-club/`; home is empty.

    html5lib follows the standard to the letter. Of a page that is `quick` to read, because it has no fault and nothing
    in it is hostile, lxml makes the same tree in a twentieth of the time.
    """

    address: str
    html: str
    quick: bool = False

    @cached_property
    def root(self) -> Element:
        root: Element = lxml.html.document_fromstring(self.html) if self.quick else self._parsed[0]
        return root

    @property
    def faults(self) -> tuple[str, ...]:
        """By their names in the HTML standard. Of a `quick` page the tree is not kept: those of a site are many."""
        return (self._parse() if self.quick else self._parsed)[1]

    @cached_property
    def _parsed(self) -> tuple[Element, tuple[str, ...]]:
        return self._parse()

    def _parse(self) -> tuple[Element, tuple[str, ...]]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        root = parser.parse(self.html)
        return root, tuple(f"{code} at {place}" for place, code, _ in parser.errors)

    def all(self, tag: str) -> list[Element]:
        return list(self.root.iter(tag))

    def having(self, name: str, value: str) -> list[Element]:
        """The elements whose attribute `name` holds the word `value`."""
        return [element for element in self.root.iter() if value in (element.get(name) or "").split()]

    @cached_property
    def elements(self) -> list[Element]:
        return [element for element in self.root.iter() if isinstance(element.tag, str)]

    @cached_property
    def ids(self) -> list[str]:
        return [element.attrib["id"] for element in self.elements if "id" in element.attrib]

    @cached_property
    def links(self) -> list[str]:
        """Where its plain links lead, as they are written."""
        return [link.get("href", "") for link in self.all("a")]

    @property
    def text(self) -> str:
        return words_of(self.root)

    @property
    def is_moved(self) -> bool:
        """Whether it stands at a former address and only leads on."""
        return bool(self.having("http-equiv", "refresh"))

    @property
    def is_kept_out(self) -> bool:
        """Whether it asks search engines to leave it out."""
        return any("noindex" in meta.get("content", "") for meta in self.having("name", "robots"))

    @property
    def main(self) -> Element:
        return self.all("main")[0]

    def target_of(self, link: str) -> tuple[str, str] | None:
        """Page and fragment to which `link` leads from here, both relative to the site; `None` for other sites."""
        if link not in self._targets:
            self._targets[link] = self._target_of(link)
        return self._targets[link]

    @cached_property
    def _targets(self) -> dict[str, tuple[str, str] | None]:
        return {}

    def _target_of(self, link: str) -> tuple[str, str] | None:
        whole = urlsplit(urljoin(SITE_URL + self.address, link))
        if f"{whole.scheme}://{whole.netloc}/" != urljoin(SITE_URL, "/"):
            return None
        path = unquote(whole.path)
        root = urlsplit(SITE_URL).path
        # A path beside the site's own can be no page of it; marked so that nothing is found there.
        return (path.removeprefix(root) if path.startswith(root) else f"..{path}"), unquote(whole.fragment)


def read_page(file: Path, address: str, *, quick: bool = False) -> ReadPage:
    return ReadPage(address, file.read_text(encoding="utf-8"), quick)


def read_site(site: Path, one_of: int = 1, *, quick: bool = False) -> dict[str, ReadPage]:
    """Every page by its address; of those in other languages and of earlier versions, which are many and alike, one of
    so many."""
    return {address: read_page(file, address, quick=quick) for address, file in page_files(site, one_of)}


def words_of(element: Element) -> str:
    """The text in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def page_files(site: Path, one_of: int = 1) -> Iterator[tuple[str, Path]]:
    """Every page by its address, less what is called as pages are and is none; see `read_site`."""
    for number, file in enumerate(sorted(site.rglob("*.html"))):
        path = file.relative_to(site).as_posix()
        if path.startswith((FEED, FOLDER)):
            continue  # JSON, which any host finds by this name; and lists for frames elsewhere: see `test_embeds.py`
        if _OF_MANY.match(path) and number % one_of:
            continue
        yield (path if path == MISSING else path.removesuffix("index.html")), file
