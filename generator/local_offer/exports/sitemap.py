"""sitemap.xml, as sitemaps.org describes it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape


def sitemap(addresses: Iterable[str], site_url: str) -> str:
    """`addresses` are relative to the site's root. Without a `site_url` the map is empty: it must be absolute."""
    places = [f"<url><loc>{escape(site_url + address)}</loc></url>" for address in addresses] if site_url else []
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *places,
        "</urlset>",
    ]
    return "\n".join(lines) + "\n"
