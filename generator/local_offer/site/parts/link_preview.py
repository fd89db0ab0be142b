"""How a link to a page looks where someone sends it: title, description and picture, in the Open Graph's words."""

from collections.abc import Iterator

from markupsafe import escape

from local_offer.pages import Page

PICTURE, WIDTH, HEIGHT = "share.png", 1200, 630
"""Below `assets/` of the theme, where a council's own takes its place; `make share-picture` draws ours."""


def link_preview(page: Page, title: str, site_name: str, address: str, site_url: str) -> Iterator[str]:
    """`address` is the page's whole one; without it nobody can fetch a picture, as its own must be whole too."""
    yield _said("og:title", title)
    yield _said("og:description", page.description)
    yield _said("og:type", "website")
    yield _said("og:site_name", site_name)
    yield _said("og:locale", "en_GB")
    if not address:
        return
    yield _said("og:url", address)
    yield _said("og:image", f"{site_url}assets/{PICTURE}")
    yield _said("og:image:width", WIDTH)
    yield _said("og:image:height", HEIGHT)
    yield '<meta name="twitter:card" content="summary_large_image">'


def _said(name: str, content: object) -> str:
    return f'<meta property="{name}" content="{escape(content)}">'
