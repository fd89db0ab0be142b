"""A guide as an earlier commit had it, laid out by the templates of today."""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from html import escape, unescape
from pathlib import Path
from posixpath import normpath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as DocsPage

from local_offer.offer import Offer
from local_offer.pages.earlier.as_it_was import OldGuideBody
from local_offer.pages.environment import root_of
from local_offer.pages.fresh import guide_words
from local_offer.pages.guides.facts import settled
from local_offer.pages.guides.marked import NOT_YET, words_of
from local_offer.pages.guides.variants import BesideGuide
from local_offer.plugin.guides import Filling
from local_offer.records import Guide
from local_offer.views.guides import marks_of

_TAG = re.compile(r"<(a|img|area|source|video|audio)\b[^>]*>", re.IGNORECASE)
_LINK = re.compile(r"""(\s)(href|src|srcset|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ACTING = "script|style|iframe|object|embed|form"
_ACTS = re.compile(
    rf"<({_ACTING})\b.*?</\1\s*>|</?(?:{_ACTING}|meta|base|link|frame)\b[^>]*>", re.IGNORECASE | re.DOTALL
)
"""What does more than say something. It may be why the version was replaced."""
_SCHEMES = ("", "http", "https", "mailto", "tel", "sms")
_PART = re.compile(r"<p>\s*\{\{ *show +[a-z0-9-]+ *\}\}\s*</p>")
_UNKNOWN = re.compile(r"\{\{(?! *show\b)[^{}\n]{0,80}\}\}")
"""A mark that stands for nothing any more."""
_LEFT_OUT = '<p class="lo-soft">(Here stood a part that changes by itself. It is left out of this old version.)</p>'


class OldGuides:
    """Makes the body of one after the other. `offer` is the published one; `leads_to` says whether something of ours
    is at a path of the site."""

    def __init__(
        self,
        config: MkDocsConfig,
        files: Files,
        env: Environment,
        filling: Filling,
        offer: Offer,
        leads_to: Callable[[str], bool],
    ) -> None:
        self._config, self._files, self._env = config, files, env
        self._filling, self._offer, self._leads_to = filling, offer, leads_to

    def body(self, guide: Guide, day: date, address: str) -> OldGuideBody:
        path = guide.path.removeprefix("docs/")
        page = DocsPage(None, File.generated(self._config, path, content=guide.text), self._config)
        page.meta = self._filling.top(_top(guide))
        page.markdown = _UNKNOWN.sub("…", self._filling.text(guide.text, guide.address))
        self._render(page)
        html = settled(_PART.sub(_LEFT_OUT, page.content or ""))
        page.content = _Moved(guide.address, address, self._is_there).html(html)
        body = self._env.get_template("partials/guide.html").render(
            page=page,
            root=root_of(address),
            beside=BesideGuide(),
            drawing=self._filling.drawing(path),
            fresh={"words": guide_words(guide, day), "due": ""},
            related="",
        )
        return OldGuideBody(html=Markup(body), of_today=tuple(dict.fromkeys(_of_today(guide, self._offer))))  # noqa: S704 - our own template

    def _is_there(self, path: str) -> bool:
        return (Path(self._config.site_dir) / path).exists() or self._leads_to(path)

    def _render(self, page: DocsPage) -> None:
        """Without a word on links that lead nowhere today: nobody can mend them."""
        said = logging.getLogger("mkdocs.structure.pages")
        was, said.disabled = said.disabled, True
        try:
            page.render(self._config, self._files)
        finally:
            said.disabled = was


def _top(guide: Guide) -> dict[str, Any]:
    """What the template reads of its front matter."""
    return {
        **{name: getattr(guide, name) for name in ("title", "question", "lede", "law")},
        "answers": [asdict(answer) for answer in guide.answers],
        "meets": list(guide.meets),
        "sources": [asdict(source) for source in guide.sources],
    }


def _of_today(guide: Guide, offer: Offer) -> Iterator[str]:
    for _, mark in marks_of(guide):
        words = words_of(mark, offer) if mark.kind in ("limit", "local", "figure") else None
        if words and words != NOT_YET:
            yield words


class _Moved:
    """Links of a page at one address, as they lead to the same places from another; those that lead to a page or file
    that is not there today are words alone."""

    def __init__(self, address: str, to: str, is_there: Callable[[str], bool]) -> None:
        self._address, self._up, self._is_there = address, "../" * (to.count("/") - address.count("/")), is_there

    def html(self, text: str) -> str:
        return _TAG.sub(self._tag, _ACTS.sub("", text))

    def _tag(self, tag: re.Match[str]) -> str:
        gone = [link for link in _LINK.finditer(tag[0]) if not self._leads_somewhere(self._given(link))]
        if gone and tag[1].lower() == "img":
            said = re.search(r"""\salt=(?:"([^"]*)"|'([^']*)')""", tag[0])
            return f"<span>{(said[1] or said[2] or '') if said else ''}</span>"
        return _LINK.sub(self._link, tag[0])

    def _link(self, link: re.Match[str]) -> str:
        given = self._given(link)
        if not self._leads_somewhere(given):
            return ""
        moved = f"{self._up}{given}" if self._is_relative(given) else given
        return f'{link[1]}{link[2]}="{escape(moved)}"'

    def _given(self, link: re.Match[str]) -> str:
        return unescape(next(given for given in link.groups()[2:] if given is not None)).strip()

    def _is_relative(self, given: str) -> bool:
        try:
            parts = urlsplit(given)
        except ValueError:
            return False
        return bool(parts.path) and not (parts.scheme or parts.netloc or parts.path.startswith("/"))

    def _leads_somewhere(self, given: str) -> bool:
        if not self._is_relative(given):
            return _scheme(given) in _SCHEMES
        path = normpath(urljoin(f"/{self._address}", unquote(urlsplit(given).path))).lstrip("/")
        return self._is_there(path)


def _scheme(given: str) -> str | None:
    try:
        return urlsplit(given).scheme
    except ValueError:
        return None
