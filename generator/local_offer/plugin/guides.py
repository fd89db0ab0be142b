"""The pages that the council wrote: their marks filled, and what the finder wants of them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from markupsafe import Markup
from mkdocs.structure.files import File, Files

from local_offer.offer import Offer
from local_offer.pages.fresh import due_words, guide_words
from local_offer.pages.guides import guide as guide_parts
from local_offer.pages.guides.facts import settled
from local_offer.pages.guides.marked import words_of
from local_offer.pages.guides.terms import explained
from local_offer.pages.guides.variants import BesideGuide, beside
from local_offer.pages.service.linked_data import guide_data
from local_offer.pages.service.record_forms import HISTORY
from local_offer.pages.stopped import stopped_links
from local_offer.schema.languages import Language, language_of_code
from local_offer.search import WrittenPage
from local_offer.theme.art.art import art, known
from local_offer.views.catalogue import catalogue_of
from local_offer.views.figures.page import not_told
from local_offer.views.guides import drawing_of
from local_offer.views.left_out import text_without, top_without
from local_offer.views.marks import Mark, filled
from local_offer.views.variants import with_whole_numbers

_SHOW = re.compile(r"<p>\s*\{\{ *show +([a-z0-9-]+) *\}\}\s*</p>")

_ENGLISH, _ENGLISH_PART = (f'<{tag} lang="en-GB" dir="ltr">{{}}</{tag}>' for tag in ("span", "div"))


class Filling:
    """Puts what the marks of a page stand for in their place. `offer` is the published one."""

    def __init__(self, offer: Offer, today: date) -> None:
        self._offer, self._today = offer, today
        self._catalogue = catalogue_of(offer)
        slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
        # A draft shows where something is still to be said.
        self._unknown = frozenset() if offer.council.draft else slots.keys() - offer.facts.keys() | not_told(offer)

    def top(self, meta: Mapping[str, Any], language: Language | None = None) -> dict[str, Any]:
        """A page's front matter; the theme escapes it later. `language` is that of a page in another one."""
        return {key: self._plain(top_without(value, self._unknown), language) for key, value in meta.items()}

    def text(self, markdown: str, address: str, language: Language | None = None) -> str:
        """What marks stand for is English, and is marked so on a page in another language."""

        def said(mark: Mark) -> str | None:
            html = guide_parts.html_for(mark, self._offer, address)
            return _ENGLISH.format(html) if html and language and mark.place in ("text", "label") else html

        return _readable(filled(text_without(markdown, self._unknown), said), language)

    def parts(self, html: str, address: str, language: Language | None = None) -> str:
        """Parts worked out from the records, each of which stands alone in a paragraph; and facts as they end up."""

        def shown(found: re.Match[str]) -> str:
            part = self._part(found, address)
            is_english = language and part and not found[1].startswith("drawing-")
            return _ENGLISH_PART.format(part) if is_english else part

        return settled(_SHOW.sub(shown, html))

    def related(self, path: str) -> Markup:
        """What the council says itself, what a guide cannot tell, services that may help, and comments that changed it.

        `path` is its file's, below the folder of pages.
        """
        known = {guide.path: guide for guide in self._offer.guides}
        guide = known.get(f"docs/{path}")
        if guide is None:
            return Markup("")
        related = guide_parts.related(guide, self._catalogue, self._offer)
        missing = Markup("") if self._offer.council.draft else guide_parts.missing(guide, self._offer)
        said = guide_parts.in_own_words(guide, self._offer, self._today)
        after = guide_parts.after_said(guide, self._offer)
        return said + missing + related + after + stopped_links(guide, self._offer, guide.address)

    def fresh(self, path: str) -> dict[str, str]:
        """When a guide was last checked, a warning when it is past its day, and where its history is; empty for other
        pages."""
        known = {guide.path: guide for guide in self._offer.guides}
        guide = known.get(f"docs/{path}")
        if guide is None:
            return {}
        history = HISTORY if ("guide", guide.id) in self._offer.history.versions else ""
        return {
            "words": guide_words(guide, self._today),
            "due": due_words(guide, self._today),
            "history": history,
        }

    def beside(self, path: str) -> BesideGuide:
        """What leads from a guide to its variants and back, and in which language the page is."""
        page = next((page for page in self._offer.guide_pages if page.path == f"docs/{path}"), None)
        return beside(page, self._offer) if page else BesideGuide()

    def drawing(self, path: str) -> Markup:
        """What is drawn at a guide's head; nothing for other pages."""
        guide = next((guide for guide in self._offer.guide_pages if guide.path == f"docs/{path}"), None)
        name = known(drawing_of(guide, self._offer)) if guide else ""
        return art(name) if name else Markup("")

    def _part(self, found: re.Match[str], address: str) -> str:
        shown = guide_parts.SHOWN.get(found[1])
        return str(shown(address, self._offer, self._catalogue, self._today)) if shown else found[0]

    def language(self, path: str) -> Language | None:
        """That of a page in another language."""
        page = next((page for page in self._offer.variants if page.path == f"docs/{path}"), None)
        return language_of_code(page.language) if page else None

    def _plain(self, value: Any, language: Language | None) -> Any:
        if isinstance(value, str):
            return _readable(filled(value, self._words), language)
        if isinstance(value, list):
            return [self._plain(part, language) for part in value]
        return self.top(value, language) if isinstance(value, dict) else value

    def _words(self, mark: Mark) -> str | None:
        return words_of(mark, self._offer)


def _readable(text: str, language: Language | None) -> str:
    return with_whole_numbers(text) if language and language.dir == "rtl" else text


def guides_of(files: Files) -> tuple[WrittenPage, ...]:
    """Every page of `docs/` that MkDocs has rendered."""
    return tuple(_guide(file) for file in files.documentation_pages())


def explain_main(page: str, address: str) -> str:
    """A whole page with the special words of its main part explained."""
    before, start, rest = page.partition("<main")
    tag, bracket, rest = rest.partition(">")
    inner, end, after = rest.rpartition("</main>")
    return f"{before}{start}{tag}{bracket}{explained(inner, address)}{end}{after}" if end else page


def _is_found(meta: Mapping[str, Any]) -> bool:
    """Not when it says `search: {exclude: true}`, as for Material's search."""
    search = meta.get("search")
    return not (isinstance(search, Mapping) and search.get("exclude"))


def address_of(url: str) -> str:
    """MkDocs' address of a page as ours: the home page's is empty."""
    return "" if url in (".", "./") else url


def _guide(file: File) -> WrittenPage:
    page = file.page
    meta = page.meta if page else {}
    title = str(meta.get("question") or meta.get("title") or (page.title if page else "") or "")
    lede = str(meta.get("lede") or meta.get("description") or "")
    text = Markup(page.content if page and page.content else "").striptags()  # noqa: S704 - its tags are taken out
    return WrittenPage(
        address=address_of(file.url),
        title=title,
        short=str(meta.get("title") or ""),
        summary=lede,
        is_found=_is_found(meta),
        asked=" ".join(_asked(meta)),
        in_short=str(meta.get("in_short") or ""),
        text=f"{meta.get('description', '')} {text}",
    )


def _asked(meta: Mapping[str, Any]) -> Iterator[str]:
    """The small questions that its short answers answer."""
    for answer in meta.get("answers") or ():
        if isinstance(answer, Mapping):
            yield str(answer.get("ask", ""))


def linked_data_of(address: str, offer: Offer | None) -> Mapping[str, Any] | None:
    """What search engines are told of the guide at `address`, on a site that knows its own."""
    if offer is None or not offer.council.site_url:
        return None
    guide = next((guide for guide in offer.guides if guide.address == address), None)
    return guide_data(guide, offer) if guide else None
