"""Shells: the theme's page with holes in it, rendered once for each depth of address."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from markupsafe import escape

from local_offer.pages import OtherForm, Page
from local_offer.pages.environment import root_of, said_by
from local_offer.pages.guides.terms import explained
from local_offer.pages.said.feedback import coded, coded_title
from local_offer.site.assets.scripts import EVERY
from local_offer.site.parts.link_preview import link_preview
from local_offer.site.shelf.paper import paper
from local_offer.theme.holes import HOLES, SECTIONS, hole
from local_offer.views.crisis import is_about_harm

_NOT_KEPT = '<meta name="local-offer" content="not-kept">'
"""Says that no copy is to be kept of a page, as others who use the device may look (`browser/offline/keeping.js`), or
as it stands in the place of another."""


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What the theme needs to know of a page. `title` and `description` are plain text, the rest is HTML.

    `flat` is a class of the head above a deep block, and `margins` those of the main part where it has some.
    `current` holds, by section of the menu, the attribute of its link. `coded_title` and `coded_address` say to the
    council which page someone writes about: they can stand in any link. `script` is a path below `assets/`.
    """

    title: str
    description: str
    head: str
    crumbs: str
    alerts: str
    body: str
    paper: str
    flat: str
    margins: str
    current: Mapping[str, str]
    coded_title: str
    coded_address: str
    script: str
    language: str = ' lang="en-GB"'
    has_search: bool = True


def empty_frame(has_search: bool) -> Frame:
    """The frame whose every part is a hole: with it the theme renders a shell."""
    return Frame(
        title=hole("title"),
        description=hole("description"),
        head=hole("head"),
        crumbs=hole("crumbs"),
        alerts=hole("alerts"),
        body=hole("body"),
        paper=hole("paper"),
        flat=hole("flat"),
        margins=hole("margins"),
        current={section: hole(f"current-{section}") for section in SECTIONS},
        coded_title=hole("coded-title"),
        coded_address=hole("coded-address"),
        script=hole("script"),
        language=hole("language"),
        has_search=has_search,
    )


class Shell:
    """A rendered theme page, cut at its holes. What is put in is never read again, so it can hold no hole.

    `scripts` says in which file the script of a page is.
    """

    def __init__(self, html: str, scripts: Mapping[str, str]) -> None:
        self._scripts = scripts
        parts = re.split(f"⟦({'|'.join(HOLES)})⟧", html)
        self._between, self._names = parts[::2], parts[1::2]
        self.sign = sha256(f"{html}{sorted(scripts.items())}".encode()).hexdigest()
        missing = {"title", "body"} - set(self._names)
        if missing:
            raise ValueError(f"the theme has no place for {', '.join(sorted(missing))}")

    def filled(self, page: Page, site_name: str, site_url: str, alerts: str = "") -> str:
        """`alerts` is HTML, as `Notices` makes it."""
        frame = frame_of(page, site_name, site_url, self._scripts, alerts=alerts)
        texts: dict[str, str] = {
            "title": str(escape(frame.title)),
            "description": str(escape(frame.description)),
            "head": frame.head,
            "crumbs": frame.crumbs,
            "alerts": frame.alerts,
            "paper": frame.paper,
            "body": explained(frame.body, page.address) if page.explains else frame.body,
            "flat": frame.flat,
            "margins": frame.margins,
            "coded-title": frame.coded_title,
            "coded-address": frame.coded_address,
            "script": frame.script,
            "language": frame.language,
            **{f"current-{section}": text for section, text in frame.current.items()},
        }
        filled = [
            text
            for name, between in zip(self._names, self._between[1:], strict=True)
            for text in (texts[name], between)
        ]
        return self._between[0] + "".join(filled)


def frame_of(
    page: Page,
    site_name: str,
    site_url: str,
    scripts: Mapping[str, str],
    *,
    root: str | None = None,
    alerts: str = "",
) -> Frame:
    """`site_url` is the address of the home page, ending in a slash, or empty when it is not known."""
    root = root_of(page.address) if root is None else root
    whole = _whole_address(page, site_url)
    return Frame(
        title=" - ".join(part for part in (page.title, _above(page), site_name) if part),
        description=page.description,
        head=f"{_early(page, root, scripts)}{_head(page, whole, site_name, site_url)}",
        crumbs=_crumbs(page, root) + _way_out(page),
        alerts=alerts,
        body=str(page.body),
        paper=_paper(page, whole, site_url),
        flat=" lo-flat" if page.is_wide else "",
        margins="" if page.is_wide else ' class="lo-wrap lo-main"',
        current={section: ' aria-current="true"' if section == page.section else "" for section in SECTIONS},
        coded_title=coded_title(page.title or "Home"),
        coded_address=coded("" if page.address.endswith(".html") else site_url + page.address),
        script=scripts[page.script or EVERY],
        language=_language(page),
    )


def _paper(page: Page, whole: str, site_url: str) -> str:
    """The frame of pages in other languages has no place for it."""
    if not whole or page.language:
        return ""
    return paper(site_url + page.newest if page.newest else whole, has_code=page.is_a_sheet)


def _language(page: Page) -> str:
    return f' lang="{escape(page.language)}" dir="{escape(page.direction)}"' if page.language else ' lang="en-GB"'


def _whole_address(page: Page, site_url: str) -> str:
    """The page's, or of what stands for it now; what a browser shows as the 404 page has one that nobody knows here."""
    is_known = bool(site_url) and not page.address.endswith(".html")
    return site_url + (page.points_to or page.address) if is_known else ""


def _above(page: Page) -> str:
    """The list a page belongs to, which tells the need from the topic of the same name."""
    above = page.crumbs[-2] if len(page.crumbs) > 2 else None
    return above.title if above else ""


def _early(page: Page, root: str, scripts: Mapping[str, str]) -> str:
    """Waits neither for styles nor for the other scripts."""
    return (
        f'<script type="module" src="{escape(root)}assets/{escape(scripts[page.early])}" async></script>\n'
        if page.early
        else ""
    )


def _head(page: Page, whole: str, site_name: str, site_url: str) -> str:
    root = root_of(page.address)
    lines: list[str] = []
    if page.points_to:
        lines.append(f'<meta http-equiv="refresh" content="0; url={escape(root + page.points_to)}">')
    if whole:
        lines.append(f'<link rel="canonical" href="{escape(whole)}">')
    if not page.language:
        lines += link_preview(page, page.title or site_name, site_name, whole, site_url)
    if not page.is_listed and not page.points_to:
        lines.append('<meta name="robots" content="noindex, follow">')
    is_for_missing = page.address.endswith(".html")  # some hosts send it as if all were well
    if is_for_missing or is_about_harm(page.title, page.description):
        lines.append(_NOT_KEPT)
    lines += [
        f'<link rel="alternate" type="application/atom+xml" title="{escape(title)}" href="{escape(root + address)}">'
        for title, address in page.feeds
    ]
    lines += [_other_form(form, root, site_url) for form in page.other_forms]
    lines += [f'<link rel="stylesheet" href="{escape(root)}assets/{escape(name)}">' for name in page.styles]
    if page.linked_data:
        # A data block, which no browser runs; "<" must not end it early.
        data = json.dumps(page.linked_data, ensure_ascii=False).replace("<", "\\u003c")
        lines.append(f'<script type="application/ld+json">{data}</script>')
    return "\n".join(lines)


def _other_form(form: OtherForm, root: str, site_url: str) -> str:
    """Search engines take a page in another language only by its whole address."""
    attributes = {"hreflang": form.language, "type": form.media_type, "title": form.title}
    said = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items() if value)
    where = (site_url or root) if form.language else root
    return f'<link rel="alternate"{said} href="{escape(where + form.address)}">'


def _way_out(page: Page) -> str:
    """How to leave a page about harm at once, where it does not hold the link itself."""
    if "data-leave" in page.body or not is_about_harm(page.title, page.description):
        return ""
    link = said_by("crisis_parts.html", "leave")
    return f'\n<nav class="lo-wrap" aria-label="Leave quickly">{link}</nav>'


def _crumbs(page: Page, root: str) -> str:
    if len(page.crumbs) < 2:
        return ""
    *above, parent = (
        f'<a href="{escape(root + crumb.address)}">{escape(crumb.title)}</a></li>' for crumb in page.crumbs[:-1]
    )
    steps = "\n".join([*(f"<li>{step}" for step in above), f'<li class="lo-up">{parent}'])
    return f'<nav class="lo-wrap lo-crumbs" aria-label="You are here">\n<ol>\n{steps}\n</ol>\n</nav>'
