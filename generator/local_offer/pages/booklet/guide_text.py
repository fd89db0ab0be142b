"""A guide as a chapter: its whole text as safe HTML, with what only a screen can do laid open."""

import re
from datetime import date
from functools import cache
from urllib.parse import urljoin

from markdown import Markdown
from markupsafe import Markup

from local_offer.offer import Offer
from local_offer.pages.booklet.booklet import BookletLine, GuideChapter
from local_offer.pages.fresh import guide_words
from local_offer.pages.guides.facts import settled
from local_offer.pages.guides.guide import SHOWN, html_for
from local_offer.pages.guides.marked import words_of
from local_offer.records import Guide
from local_offer.views.catalogue import Catalogue
from local_offer.views.figures.page import not_told
from local_offer.views.left_out import text_without
from local_offer.views.marks import filled
from local_offer.words import sentences

_SHOW = re.compile(r"<p>\s*\{\{ *show +([a-z-]+) *\}\}\s*</p>")
_FOR_SCREENS = {"booklets"}
"""Parts of a guide that no booklet holds."""
_LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"]*)(")')
_PATH = re.compile(r'<ol class="lo-path">.*?</ol>', re.DOTALL)
_UNSEEN = re.compile(r"<(script|style|iframe|form|button|svg)\b.*?</\1>|<(?:img|input)\b[^>]*>", re.DOTALL)
_STEP = re.compile(r"(<li>\s*<b>[^<]*[^<.:?!])(</b>)")
"""What a step of a path is called, which a screen shows on a line of its own."""
_PAGE = re.compile(r"(?:/?index)?\.md(?=#|$)")
_EXTENSIONS = ("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "pymdownx.details")


def chapter_of(guide: Guide, offer: Offer, today: date) -> GuideChapter:
    def plain(text: str | None) -> str:
        return filled(text or "", lambda mark: words_of(mark, offer))

    site = offer.council.site_url
    return GuideChapter(
        id=guide.id,
        title=plain(guide.question or guide.title),
        lede=plain(guide.lede or guide.description),
        answers=tuple(
            BookletLine(asks=plain(a.ask), says=sentences(plain(a.say), plain(a.more))) for a in guide.answers
        ),
        html=_html(guide, offer, today),
        checked=guide_words(guide, today),
        address=f"{site}{guide.address}" if site else "",
    )


def _html(guide: Guide, offer: Offer, today: date) -> Markup:
    slots = offer.contract.schemas["council"]["properties"]["facts"]["properties"]
    unknown = frozenset() if offer.council.draft else slots.keys() - offer.facts.keys() | not_told(offer)
    text = filled(text_without(guide.text, unknown), lambda mark: html_for(mark, offer, guide.address))
    reader = _reader()
    reader.reset()
    catalogue = Catalogue(offer)

    def shown(found: re.Match[str]) -> str:
        part = SHOWN.get(found[1]) if found[1] not in _FOR_SCREENS else None
        return str(part(guide.address, offer, catalogue, today)) if part else ""

    html: str = settled(_SHOW.sub(shown, str(reader.convert(text))))
    html = _UNSEEN.sub("", html)
    html = _PATH.sub(lambda found: _STEP.sub(r"\1.\2", found[0]), html)
    html = _LINK.sub(lambda found: _whole(found, guide, offer.council.site_url), html)
    # Ids of several guides would be one another's.
    html = re.sub(r'\bid="', f'id="{guide.id}--', html)
    return Markup(html)  # noqa: S704 - a page of the council's own, as its site shows it


def _whole(found: re.Match[str], guide: Guide, site_url: str) -> str:
    """A link within the guide stays there; any other becomes a whole address."""
    start, target, end = found.groups()
    if target.startswith("#"):
        return f"{start}#{guide.id}--{target[1:]}{end}"
    if re.match(r"[a-z]+:", target):
        return found[0]
    if _PAGE.search(target):  # as MkDocs reads it: beside the file
        here = urljoin(f"{site_url}guides/", _PAGE.sub("/", target))
    else:
        here = urljoin(f"{site_url}{guide.address}", target)
    return f"{start}{here}{end}"


@cache
def _reader() -> Markdown:
    return Markdown(extensions=["toc", *_EXTENSIONS], extension_configs={"toc": {"baselevel": 2}})
